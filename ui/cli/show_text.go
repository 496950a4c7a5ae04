package cli

import (
	"fmt"
	"strings"

	"moot/model"
	"moot/model/agenda"
	"moot/ui/tui/widget"
)

// labelWidth is the room for the name of a field.
const labelWidth = 16

// fact prints a label and what belongs to it, wrapped; nothing where there is nothing.
func (s *session) fact(label, text string) {
	if text == "" {
		return
	}
	room := max(20, s.width(defaultWidth)-labelWidth-4)
	for i, line := range widget.Wrap(text, room) {
		if i > 0 {
			label = ""
		}
		s.println("  " + widget.Fit(label, labelWidth) + "  " + line)
	}
}

func (s *session) fieldLines(board *model.Board, record model.Record) {
	for _, field := range model.Fields(record.Kind()) {
		text := s.value(board, field, record)
		if field.Type == model.Day && text != "" {
			day, _ := field.Pointer(record).(*model.Date)
			text += "  " + day.Relative(s.today)
		}
		s.fact(field.Label(), text)
	}
	if record.Base().Deleted {
		s.fact("deleted", "yes; moot undo of the change below brings it back")
	}
}

// outlookLines are what is computed of an open dependency.
func (s *session) outlookLines(board *model.Board, facts agenda.Facts) {
	s.printf("\n")
	if facts.Expected.Known() {
		s.fact("expected", facts.Expected.Words(s.today)+"  "+facts.Expected.Relative(s.today))
	}
	s.fact("margin", daysText(facts.Margin))
	s.fact("slack", daysText(facts.Slack))
	s.fact("now", strings.Join(signs(facts), ", "))
	s.fact("waits for", s.dependencyList(board, facts.Waits))
	s.fact("waited for by", s.dependencyList(board, facts.WaitedBy))
	var goals []string
	for _, goal := range facts.Downstream {
		goals = append(goals, model.Title(board, model.RefOf(goal)))
	}
	s.fact("goals waiting", strings.Join(goals, "; "))
}

func daysText(days model.Number) string {
	if !days.Known {
		return ""
	}
	return plural(days.Int(0), "day", "days")
}

func signs(facts agenda.Facts) []string {
	var words []string
	for _, sign := range []struct {
		holds bool
		words string
	}{
		{facts.Late, "late"},
		{facts.AtRisk, "at risk"},
		{facts.Overdue > 0, fmt.Sprintf("overdue %s", plural(facts.Overdue, "day", "days"))},
		{facts.Blocked, "waits for something late"},
		{facts.InLoop, "in a loop"},
	} {
		if sign.holds {
			words = append(words, sign.words)
		}
	}
	return words
}

func (s *session) dependencyList(board *model.Board, dependencies []*model.Dependency) string {
	var parts []string
	for _, d := range dependencies {
		parts = append(parts, board.Short(model.RefOf(d))+" "+pair(board, d)+" "+d.Title)
	}
	return strings.Join(parts, "; ")
}

// mostNamed is how many records of one kind are listed before the rest is a count.
const mostNamed = 20

// namedBy lists the records that name this one, by kind.
func (s *session) namedBy(board *model.Board, ref model.Ref) {
	counts := map[model.Kind]int{}
	var last model.Kind
	for record := range board.Naming(ref) {
		kind := record.Kind()
		if kind != last {
			s.more(counts[last])
			s.printf("\n%s\n", kind.Plural())
			last = kind
		}
		if counts[kind]++; counts[kind] <= mostNamed {
			s.println("  " + s.line(board, record))
		}
	}
	s.more(counts[last])
}

func (s *session) more(n int) {
	if n > mostNamed {
		s.printf("  and %d more\n", n-mostNamed)
	}
}
