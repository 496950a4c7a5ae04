package forum

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/meeting"
	"moot/ui/tui/form"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// flowPart is the sixth phase: how much waits between teams, against the board's own past, and a note on it.
type flowPart struct{}

func (flowPart) next(*Screen) string { return "read back" }

func (flowPart) rows(*Screen) []row { return nil }

func (flowPart) offers(s *Screen) []keys.Offer { return []keys.Offer{s.edits("note", "write a note")} }

func (flowPart) press(s *Screen, name string) (tea.Cmd, bool) {
	if name != "note" {
		return nil, false
	}
	forum, today := s.running(), s.state.Today
	return screen.Send(screen.Show{Dialog: form.Write(s.state, "On flow and health", "note", forum.Note, func(text string) tea.Cmd {
		return s.commit("noted", func(view model.View) (model.Change, error) {
			return meeting.Remark(view, forum.ID, text, today)
		})
	})}), true
}

// widestGap is how far the columns of figures stand apart at the most.
const widestGap = 4

// loadTitles head the columns of the figures, in two lines: each word stands over its numbers.
var loadTitles = [][]string{{"", "", "days", "person-"}, {"forum of", "open", "waited", "minutes"}}

// noFigure stands where there is no figure yet.
const noFigure = "–"

// flowLines are the figures of the phase, as far as the records have them.
func (s *Screen) flowLines(width int) []string {
	inks, known := s.state.Theme, s.room.known
	if len(known.loads) == 0 {
		return []string{"  " + inks.Muted.Paint("adding up …")}
	}
	lines := []string{"  " + inks.Strong.Paint("What waits, against its own past"), ""}
	lines = append(lines, s.loadLines(width)...)
	lines = append(lines, "")
	for _, words := range s.betweenWords() {
		for _, one := range widget.Wrap(words, max(10, width-4)) {
			lines = append(lines, "  "+inks.Text.Paint(one))
		}
	}
	lines = append(lines, "")
	for _, one := range widget.Wrap("Open: dependencies between teams at the end of that day, by what their records say today.", max(10, width-4)) {
		lines = append(lines, "  "+inks.Muted.Paint(one))
	}
	if note := s.running().Note; note != "" {
		lines = append(lines, "")
		for _, one := range widget.Wrap(note, max(10, width-4)) {
			lines = append(lines, "  "+inks.Text.Paint(one))
		}
	}
	return lines
}

// loadLines are the figures of the forums there were, and of today, in columns.
func (s *Screen) loadLines(width int) []string {
	rows := slices.Clone(loadTitles)
	for _, load := range s.room.known.loads {
		rows = append(rows, s.loadCells(load))
	}
	columns := []widget.Column{{}, {Right: true}, {Right: true}, {Right: true}}
	room := width - 2
	for i := range columns {
		for _, cells := range rows {
			columns[i].Width = max(columns[i].Width, widget.Width(cells[i]))
		}
		room -= columns[i].Width
	}
	gap := max(1, min(widestGap, room/(len(columns)-1)))
	widths := widget.Layout(columns, width-2, gap)
	lines := make([]string, len(rows))
	for i, cells := range rows {
		ink := s.state.Theme.Text
		if i < len(loadTitles) {
			ink = s.state.Theme.Muted
		}
		lines[i] = "  " + ink.Paint(widget.Row(columns, widths, gap, cells...))
	}
	return lines
}

// loadCells are the cells of one forum.
func (s *Screen) loadCells(load meeting.Load) []string {
	day, took := shortly(load.On, s.state.Today), "no data"
	switch {
	case load.On == s.state.Today:
		day, took = "today", noFigure
	case load.PersonMinutes.Known:
		took = widget.Grouped(load.PersonMinutes.Int(0))
	}
	return []string{day, widget.Grouped(load.Open), widget.Grouped(load.Wait), took}
}

// betweenWords say what came and went since the last forum.
func (s *Screen) betweenWords() []string {
	b := s.room.known.between
	since := "So far"
	if s.state.Agenda.LastForum.Known() {
		since = "Since " + shortly(s.state.Agenda.LastForum, s.state.Today)
	}
	words := fmt.Sprintf("%s: %s asked for, %s accepted", since, widget.Grouped(b.Arrived), widget.Grouped(b.Accepted))
	var removed []string
	for _, lever := range append([]model.Lever{model.NoLever}, model.Levers...) {
		if n := b.Removed[lever]; n > 0 {
			name := lever.String()
			if lever == model.NoLever {
				name = "a lever nobody named"
			}
			removed = append(removed, fmt.Sprintf("%s by %s", widget.Grouped(n), name))
		}
	}
	if len(removed) > 0 {
		words += ", removed " + strings.Join(removed, ", ")
	} else {
		words += ", none removed"
	}
	sentences := []string{words + "."}
	if b.Undated > 0 {
		sentences = append(sentences, fmt.Sprintf("Left out for want of dates: %s.", widget.Grouped(b.Undated)))
	}
	return sentences
}
