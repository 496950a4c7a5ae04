package cli

import (
	"context"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/model/agenda"
	"moot/store"
)

func newAgenda(s *session) *cobra.Command {
	return &cobra.Command{
		Use:   "agenda",
		Short: "Print what the next forum has to talk about",
		Long: `Print the agenda: the dependencies that need people, in the order they need them, and which teams are needed. --on DATE
takes another day as today. See moot help json for the form of --json.`,
		Example: `moot agenda
moot agenda --json | jq -r '.items[] | select(.group == "decide") | .id'`,
		Args: takes(0, 0),
		RunE: func(command *cobra.Command, _ []string) error {
			return s.withLoaded(command, func(_ context.Context, _ store.Store, board *model.Board) error {
				return s.printAgenda(board)
			})
		},
	}
}

func (s *session) printAgenda(board *model.Board) error {
	computed := agenda.Compute(board, s.today)
	if s.json {
		return s.printJSON(agendaJSON(computed))
	}
	s.agendaText(board, computed)
	return nil
}

func agendaJSON(a *agenda.Agenda) object {
	items := []object{}
	for _, item := range a.Items {
		items = append(items, itemJSON(item))
	}
	return object{
		{"on", dateJSON(a.On)},
		{"horizon", a.Horizon},
		{"last_forum", dateJSON(a.LastForum)},
		{"needed", list(a.Needed)},
		{"may_skip", list(a.MaySkip)},
		{"parked", list(a.Parked)},
		{"items", items},
	}
}

func itemJSON(item agenda.Item) object {
	d := item.Dependency
	return object{
		{"id", d.ID},
		{"group", item.Group.String()},
		{"title", d.Title},
		{"consumer", textJSON(d.Consumer)},
		{"provider", textJSON(d.Provider)},
		{"state", textJSON(d.State.String())},
		{"need_by", dateJSON(d.NeedBy)},
		{"commit_by", dateJSON(d.CommitBy)},
		{"expected", dateJSON(item.Expected)},
		{"margin", numberJSON(item.Margin)},
		{"score", rounded(item.Score)},
		{"parts", partsJSON(item.Parts)},
	}
}

func partsJSON(parts agenda.Parts) object {
	return object{
		{"due", rounded(parts.Due)},
		{"downstream", rounded(parts.Downstream)},
		{"uncommitted", rounded(parts.Uncommitted)},
		{"negative", rounded(parts.Negative)},
		{"changed", rounded(parts.Changed)},
		{"age", rounded(parts.Age)},
	}
}

// list is never null in JSON.
func list(texts []string) []string {
	if texts == nil {
		return []string{}
	}
	return texts
}
