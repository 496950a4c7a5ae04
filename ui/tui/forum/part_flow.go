package forum

import (
	"fmt"
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

// roomForGaps is the width from which the figures stand apart.
const roomForGaps = 50

// flowLines are the figures of the phase, as far as the records have them.
func (s *Screen) flowLines(width int) []string {
	inks, known := s.state.Theme, s.room.known
	if len(known.loads) == 0 {
		return []string{"  " + inks.Muted.Paint("adding up …")}
	}
	lines := []string{"  " + inks.Strong.Paint("What waits, against its own past"), ""}
	columns := []widget.Column{{Width: 8}, {Width: 5, Right: true}, {Width: 11, Right: true}, {Width: 14, Right: true}}
	for _, load := range known.loads {
		columns[1].Width = max(columns[1].Width, widget.Width(widget.Grouped(load.Open)))
		columns[2].Width = max(columns[2].Width, widget.Width(widget.Grouped(load.Wait)))
		columns[0].Width = max(columns[0].Width, widget.Width(shortly(load.On, s.state.Today)))
	}
	gap := 3
	if width < roomForGaps {
		gap = 1
	}
	widths := widget.Layout(columns, width-2, gap)
	row := func(cells ...string) string { return "  " + widget.Row(columns, widths, gap, cells...) }
	lines = append(lines, inks.Muted.Paint(row("forum of", "open", "days waited", "person-minutes")))
	for _, load := range known.loads {
		day, took := shortly(load.On, s.state.Today), "no data"
		if load.PersonMinutes.Known {
			took = widget.Grouped(load.PersonMinutes.Int(0))
		}
		if load.On == s.state.Today {
			day, took = "today", ""
		}
		lines = append(lines, row(day, widget.Grouped(load.Open), widget.Grouped(load.Wait), took))
	}
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
