package cli

import (
	"fmt"
	"slices"
	"strings"

	"moot/model"
	"moot/model/agenda"
	"moot/model/trend"
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
	s.fact("progress", model.MeasureOf(record).Way())
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

// trendLines are what the check-ins of a goal or an outcome say of its measure.
func (s *session) trendLines(board *model.Board, record model.Record) {
	if record.Base().Deleted {
		return
	}
	history := trend.Of(board, record, s.today)
	label := "trend"
	for _, sentence := range history.Sentences(func(n model.Number) string { return n.In(history.Measure.Unit) }) {
		s.fact(label, sentence)
		label = ""
	}
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
	s.checkInLines(board, ref)
	counts := map[model.Kind]int{}
	var last model.Kind
	for record := range board.Naming(ref) {
		kind := record.Kind()
		if kind == model.KindCheckIn {
			continue
		}
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

// checkInLines are the check-ins of a goal or an outcome, the newest first: day, value, health and note.
func (s *session) checkInLines(board *model.Board, ref model.Ref) {
	said := board.CheckInsOf(ref)
	if len(said) == 0 {
		return
	}
	unit := model.MeasureOf(board.Get(ref)).Unit
	rows := newTable(column{}, column{}, column{right: true}, column{}, column{flexible: true, least: leastTitle})
	for i, checkin := range slices.Backward(said) {
		if len(said)-i > mostNamed {
			break
		}
		value := ""
		if checkin.Value.Known {
			value = checkin.Value.In(unit)
		}
		rows.add(board.Short(model.RefOf(checkin)), checkin.On.Words(s.today), value, checkin.Health.String(), firstLine(checkin.Note))
	}
	s.printf("\n%s\n", model.KindCheckIn.Plural())
	s.inset(rows)
	s.more(len(said))
}

func (s *session) more(n int) {
	if n > mostNamed {
		s.printf("  and %d more\n", n-mostNamed)
	}
}
