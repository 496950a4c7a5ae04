package card

import (
	"strings"

	"moot/model"
	"moot/store"
	"moot/ui/tui/screen"
)

// Team is the card of a team: what it owns, what it pursues, what it needs of others and provides to them. Its lists
// are by date and by title: there is no figure by which one team stands before another. changes are as for Dependency.
func Team(state screen.State, t *model.Team, changes []store.Kept, width int) Sheet {
	draw := newDrawing(state, width)
	draw.head(t, draw.muted(teamKind(t)))
	draw.teamWho(t)
	draw.gap()
	draw.clashes(t)
	draw.text("owns", t.Owns)
	draw.text("lead", t.Lead)
	draw.text("aliases", strings.Join(t.Aliases, ", "))
	draw.dated("joined", t.Joined)
	draw.dated("left", t.Left)
	draw.text("tags", strings.Join(t.Tags, ", "))
	draw.askedLevers(t)
	ref := model.RefOf(t)
	draw.gaps(ref)
	draw.pursues(t)
	draw.dependencies(false,
		leaning{title: "Needs", all: state.Board.NeedsOf(t.ID), about: draw.from, filter: draw.filterBy("from", ref)},
		leaning{title: "Provides", all: state.Board.ProvidedBy(t.ID), about: draw.forWhom, filter: draw.filterBy("to", ref)})
	draw.history(changes)
	return draw.sheet()
}

func teamKind(t *model.Team) string {
	if t.Type == model.TeamKindUnknown {
		return "team"
	}
	return strings.ReplaceAll(t.Type.String(), "complicated-", "complicated ") + " team"
}

// teamWho says what is special about a team.
func (c *drawing) teamWho(t *model.Team) {
	if t.Type == model.Component {
		c.wrapped("It is drawn along a technical layer, and so makes dependencies by design.", c.theme.Warn)
	}
	if len(c.state.Board.GoalsOf(t.ID))+len(c.state.Board.NeedsOf(t.ID))+len(c.state.Board.ProvidedBy(t.ID)) == 0 {
		c.wrapped("It pursues no goal yet, and neither needs nor provides anything.", c.theme.Muted)
	}
}

// from is the team that a dependency waits for, forWhom the one that waits.
func (c *drawing) from(d *model.Dependency) []word {
	return []word{c.muted("from "), c.team(d.Provider, c.theme.Muted)}
}

func (c *drawing) forWhom(d *model.Dependency) []word {
	return []word{c.muted("for "), c.team(d.Consumer, c.theme.Muted)}
}
