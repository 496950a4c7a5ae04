package network

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/card"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// behind says which dependencies stand behind a place on the map: those that some teams have on others, or those on one
// capability.
type behind struct {
	title                string
	consumers, providers []string
	capability           string
}

// bundle is the list of the dependencies behind a place, opened with enter.
type bundle struct {
	behind
	rows []*model.Dependency
	list widget.List
}

// openBundle lists what is behind a place.
func (s *Screen) openBundle(of behind) tea.Cmd {
	b := &bundle{behind: of}
	b.list.Key = func(i int) string { return b.rows[i].ID }
	b.list.Row = func(i, width int, selected bool) string { return s.bundleRow(b.rows[i], width, selected) }
	s.bundle = b
	s.refillBundle()
	s.arrange()
	return s.showCard()
}

// refillBundle finds its dependencies anew, on a board that has changed.
func (s *Screen) refillBundle() {
	if b := s.bundle; b != nil {
		b.rows = s.survey.behind(b.behind)
		b.list.SetCount(len(b.rows))
	}
}

// closeBundle goes back to the face it was opened from.
func (s *Screen) closeBundle() tea.Cmd {
	s.pair.Leave()
	s.bundle = nil
	s.arrange()
	return s.showCard()
}

// behind are the dependencies in scope behind a place, by id.
func (m *survey) behind(of behind) []*model.Dependency {
	var found []*model.Dependency
	if of.capability != "" {
		spelled := map[string]bool{} // by the text as it is: most are spelled the same, and folding takes long
		for _, d := range m.board.Dependencies() {
			if !m.scope.Includes(d) {
				continue
			}
			same, known := spelled[d.Capability]
			if !known {
				same = model.Fold(d.Capability) == of.capability
				spelled[d.Capability] = same
			}
			if same {
				found = append(found, d)
			}
		}
		return found
	}
	provides := make(map[string]bool, len(of.providers))
	for _, team := range of.providers {
		provides[team] = true
	}
	for _, team := range of.consumers {
		for _, d := range m.board.NeedsOf(team) {
			if provides[d.Provider] && m.scope.Includes(d) {
				found = append(found, d)
			}
		}
	}
	slices.SortFunc(found, func(a, b *model.Dependency) int {
		if a.ID < b.ID {
			return -1
		}
		return 1
	})
	return found
}

func (b *bundle) selected() model.Ref {
	if at := b.list.Cursor(); at >= 0 {
		return model.RefOf(b.rows[at])
	}
	return model.Ref{}
}

// alone tells whether all of them have one consumer and one provider: their names stand in the title then.
func (b *bundle) alone() bool { return len(b.consumers) == 1 && len(b.providers) == 1 }

const (
	pairWidth = 30
	dayWidth  = len("Wed  2 Dec 2027")
)

// bundleRow is a dependency: its state, who needs it of whom where that is not in the title, what it is, by when.
func (s *Screen) bundleRow(d *model.Dependency, width int, selected bool) string {
	t := s.state.Theme
	inks := t.Row(selected)
	left := inks.Accent.Paint(t.Glyphs.Before(selected, false)) + inks.Text.Paint(" ") +
		card.StateInk(inks, d.State).Paint(card.Sign(t, d.State)) + inks.Text.Paint(" ")
	room := width - 4 - dayWidth - 1
	if !s.bundle.alone() && room >= pairWidth+12 {
		left += inks.Text.Paint(widget.Fit(s.names.name(d.Consumer)+" "+t.Glyphs.Left+" "+s.names.name(d.Provider), pairWidth) + "  ")
		room -= pairWidth + 2
	}
	day := ""
	if d.Standing() {
		day = "standing"
	} else if d.NeedBy.Known() {
		day = d.NeedBy.Words(s.state.Today)
	}
	ink := inks.Text
	if selected {
		ink = inks.Strong
	}
	return left + ink.Paint(widget.Fit(d.Title, room)) + dayInk(inks, d).Paint(" "+widget.Fit(day, dayWidth))
}

func dayInk(inks *theme.Inks, d *model.Dependency) theme.Ink {
	if d.Standing() || !d.Open() {
		return inks.Quiet
	}
	return inks.Text
}

func (s *Screen) bundleView(width, height int) []string {
	t := s.state.Theme
	head := widget.FitBoth("  "+t.Strong.Paint(s.bundle.title), t.Muted.Paint(dependenciesOf(len(s.bundle.rows)))+" ", width)
	if len(s.bundle.rows) == 0 {
		return padded([]string{head, "", widget.Fit("  "+t.Muted.Paint("None of them counts any more."), width)}, width, height)
	}
	return append([]string{head}, s.bundle.list.Scrolled(t.Faint)...)
}
