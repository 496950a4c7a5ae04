package trial

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/lever"
	"moot/model/network"
	"moot/ui/tui/widget"
)

// suggestion is a row to begin with: a step and the figures that support it, or a heading over such rows.
type suggestion struct {
	heading string
	lever.Candidate
}

// found are the suggestions that were looked for.
type found struct {
	of         *Trial
	generation int
	begin      []suggestion
	room       room
}

// lookForBeginnings finds levers to begin with: those that touch what the dialog was opened from, where a lever would save
// most, and what many teams ask for.
func (t *Trial) lookForBeginnings() tea.Cmd {
	generation, board, today, levers, about := t.generation, t.state.Board, t.state.Today, t.state.Levers, t.about
	return func() tea.Msg {
		all := lever.Candidates(board, today)
		begin := under("Of "+model.Title(board, about), levers.Of(about))
		begin = append(begin, under("Waited for longest", lever.Costliest(all))...)
		wanted := slices.DeleteFunc(all, func(c lever.Candidate) bool { return c.Capability == "" || c.Consumers < network.LeastConsumers })
		begin = append(begin, under("Asked for by three teams or more", lever.ByWait(wanted))...)
		begin = once(begin)
		return found{of: t, generation: generation, begin: begin, room: measure(board, begin)}
	}
}

// under puts a heading over candidates; nothing where there is none.
func under(heading string, candidates []lever.Candidate) []suggestion {
	if len(candidates) == 0 {
		return nil
	}
	rows := []suggestion{{heading: heading}}
	for _, candidate := range candidates {
		rows = append(rows, suggestion{Candidate: candidate})
	}
	return rows
}

// once leaves out what stands further up already, and headings with nothing under them.
func once(rows []suggestion) []suggestion {
	seen := map[string]bool{}
	rows = slices.DeleteFunc(rows, func(s suggestion) bool {
		again := s.heading == "" && seen[s.key()]
		seen[s.key()] = true
		return again
	})
	var kept []suggestion
	for i, row := range rows {
		if row.heading == "" || i+1 < len(rows) && rows[i+1].heading == "" {
			kept = append(kept, row)
		}
	}
	return kept
}

// key names a row; a pair is the same whoever of the two needs the other.
func (s suggestion) key() string {
	switch {
	case s.heading != "":
		return "heading " + s.heading
	case s.Capability != "":
		return "capability " + model.Fold(s.Capability)
	}
	return "pair " + min(s.Consumer, s.Provider) + " " + max(s.Consumer, s.Provider)
}

func (t *Trial) foundToBegin(msg found) {
	if msg.of != t || msg.generation != t.generation {
		return
	}
	anew := !t.begun
	t.begin, t.room, t.begun = msg.begin, msg.room, true
	t.list.SetCount(len(t.begin))
	if t.lay(); anew {
		t.list.First()
	}
}

func (t *Trial) takeSuggestion() tea.Cmd {
	if at := t.list.Cursor(); at >= 0 {
		return t.take(t.begin[at].Step())
	}
	return nil
}

// room is what the rows take: in words with their figures, with those in few words.
type room struct{ words, brief int }

func measure(board *model.Board, rows []suggestion) room {
	var r room
	for _, row := range rows {
		if row.heading == "" {
			words := widget.Width(row.Step().Words(board)) + apart
			r.words, r.brief = max(r.words, words+widget.Width(row.Words())), max(r.brief, words+widget.Width(row.Briefly()))
		}
	}
	return r
}

// told are the words of a row and its figures: those of all rows in few words where any needs it, and the name alone where
// that is too long still.
func (t *Trial) told(s suggestion, width int) (words, figures string) {
	words, figures = s.Step().Words(t.state.Board), s.Words()
	if t.room.words > width {
		figures = s.Briefly()
	}
	if t.room.brief > width {
		words = s.Name(t.state.Board)
	}
	return words, figures
}

// suggestionRow draws a row: the step in words, and at the right the figures that support it. In place of the first row in
// sight stands the heading that it belongs to.
func (t *Trial) suggestionRow(i, width int, selected bool) string {
	s, inks := t.begin[i], t.state.Theme.Row(selected)
	if t.covered(i) && !selected {
		s = t.begin[t.headingOf(i)]
	}
	if s.heading != "" {
		return inks.Strong.Paint(s.heading)
	}
	bar := " "
	if selected {
		bar = inks.Accent.Paint(t.state.Theme.Glyphs.Bar)
	}
	words, figures := t.told(s, width)
	return inks.Text.Cover(widget.FitBoth(bar+" "+inks.Text.Paint(words), inks.Muted.Paint(figures)+" ", width))
}

// covered tells whether a row is the first in sight while its heading is not in sight.
func (t *Trial) covered(i int) bool {
	first, last := t.list.Visible()
	return i > 0 && i == first && last-first > 1 && t.begin[i].heading == ""
}

// headingOf is the row of the heading over a row.
func (t *Trial) headingOf(i int) int {
	for i > 0 && t.begin[i].heading == "" {
		i--
	}
	return i
}

// apart is what stands between the words of a suggestion and its figures, with the bar and the margin.
const apart = 6
