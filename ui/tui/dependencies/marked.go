package dependencies

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/answer"
	"moot/ui/tui/form"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
)

// toAll are the keys that act on all marked rows, with what they do there.
var toAll = []struct{ name, verb string }{
	{"agree", "agree to all"}, {"propose", "one date for all"}, {"decline", "decline all"}, {"start", "all started"},
	{"deliver", "all delivered"}, {"remove", "remove all"}, {"reopen", "reopen all"}, {"delete", "delete all"},
}

// markOffers are the keys while rows are marked.
func (s *Screen) markOffers() []keys.Offer {
	offers := []keys.Offer{keys.Named("back", "unmark"), keys.Can("mark"), keys.Can("mark-range")}
	for _, key := range toAll {
		if s.state.ReadOnly {
			offers = append(offers, keys.Cannot(key.name, screen.ReadOnly))
		} else {
			offers = append(offers, keys.Named(key.name, key.verb))
		}
	}
	return append(offers, keys.Can("view"), keys.Can("order"))
}

// marked are the ids of the marked rows that are in the table now.
func (s *Screen) marked() []string {
	var ids []string
	for _, row := range s.list.Marks() {
		ids = append(ids, s.table.key(row))
	}
	return ids
}

// mark marks the selected row, or takes its mark away, and goes on to the next.
func (s *Screen) mark() tea.Cmd {
	s.list.ToggleMark()
	s.list.Move(1)
	return s.card.Show(s.Selected())
}

// editOne changes one of the marked dependencies.
type editOne func(view model.View, id string) (model.Change, error)

// actOnAll does what a key does to every marked dependency, as one change.
func (s *Screen) actOnAll(name string) tea.Cmd {
	today := s.state.Today
	switch name {
	case "agree":
		return s.commitAll("agreed to", func(v model.View, id string) (model.Change, error) { return model.Accept(v, id, 0, today) })
	case "start":
		return s.commitAll("started", func(v model.View, id string) (model.Change, error) { return model.Start(v, id, today) })
	case "deliver":
		return s.commitAll("delivered", func(v model.View, id string) (model.Change, error) { return model.Deliver(v, id, today) })
	case "reopen":
		return s.commitAll("reopened", func(v model.View, id string) (model.Change, error) { return model.Reopen(v, id, today) })
	}
	return s.askForAll(name, today)
}

// askForAll asks once for what all marked dependencies get.
func (s *Screen) askForAll(name string, today model.Date) tea.Cmd {
	number := count(len(s.marked()), "dependency", "dependencies")
	var dialog screen.Dialog
	switch name {
	case "propose":
		dialog = form.Date("One date for "+number, "by", today, today, func(by model.Date) tea.Cmd {
			return s.commitAll("proposed a date for", func(v model.View, id string) (model.Change, error) { return model.Propose(v, id, by, today) })
		})
	case "decline":
		dialog = form.Prompt(form.PromptOptions{Title: "Decline " + number + ": why?", Label: "reason", Submit: func(reason string) tea.Cmd {
			return s.commitAll("declined", func(v model.View, id string) (model.Change, error) { return model.Decline(v, id, reason, today) })
		}})
	case "remove":
		dialog = answer.ChooseLever(func(lever model.Lever, _ string) tea.Cmd {
			return s.commitAll("removed", func(v model.View, id string) (model.Change, error) { return model.Remove(v, id, lever, "", today) })
		})
	case "delete":
		text := "They go from every screen; undo (u) brings them back. What was a real dependency is better removed with its lever (r): that is counted."
		dialog = form.Confirm("Delete "+number+"?", text, "delete them", func() tea.Cmd {
			return s.commitAll("deleted", func(v model.View, id string) (model.Change, error) {
				return model.Delete(v, model.Ref{Kind: model.KindDependency, ID: id})
			})
		})
	default:
		return screen.Send(screen.Say{Text: "this acts on one: esc takes the marks away first", Tone: screen.Plain})
	}
	return screen.Send(screen.Show{Dialog: dialog})
}

// commitAll is the intent to edit every marked dependency that the rules let; where there is none it says why.
func (s *Screen) commitAll(did string, edit editOne) tea.Cmd {
	ids := s.marked()
	able, why := 0, error(nil)
	for _, id := range ids {
		if _, err := edit(s.state.Board, id); err == nil {
			able++
		} else if why == nil {
			why = err
		}
	}
	if able == 0 {
		return screen.Send(screen.Say{Text: noneOfThem(why), Tone: screen.Warn})
	}
	what := did + " " + count(able, "dependency", "dependencies")
	if able < len(ids) {
		what = fmt.Sprintf("%s %d of %d: the rules keep the others", did, able, len(ids))
	}
	s.list.ClearMarks()
	return screen.Send(screen.Commit{What: what, Edit: func(view model.View) (model.Change, error) { return editAll(view, ids, edit) }})
}

func noneOfThem(why error) string {
	if why == nil {
		return "nothing that is marked is in the table now"
	}
	return "none of the marked: " + why.Error()
}

// editAll is one change that edits all that can be edited.
func editAll(view model.View, ids []string, edit editOne) (model.Change, error) {
	var all model.Change
	var why error
	for _, id := range ids {
		change, err := edit(view, id)
		if err != nil {
			why = err
			continue
		}
		all.Edits = append(all.Edits, change.Edits...)
	}
	if len(all.Edits) == 0 {
		return model.Change{}, why
	}
	return all, nil
}
