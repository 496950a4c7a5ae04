package trial

import (
	"moot/model/whatif"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// The words above the columns, the least that a name has, and what stands between columns.
const (
	beforeWord = "now"
	afterWord  = "then"
	leastName  = 10
	between    = 2
)

// short are the names of figures where the line has no room for them.
var short = map[string]string{
	"open between teams": "open", "waited so far": "waited", "without a day of request": "no day", "standing needs": "standing",
	"teams that need or are needed": "teams", "longest chain, in steps": "chain", "teams in loops": "in loops",
}

// comparison is before and after side by side: the figures, then the chances of the goals that are touched.
func (t *Trial) comparison(width int) (figures, goals []string) {
	rows, touched := whatif.Rows(t.result.Before, t.result.After), t.result.GoalRows()
	if width < narrow {
		shorten(touched)
	}
	table, inks := newTable(width, append(rows[:len(rows):len(rows)], touched...)), t.state.Theme
	figures = []string{table.head(inks)}
	for _, row := range rows {
		figures = append(figures, table.line(inks, row))
	}
	for i, row := range touched {
		if i == mostListed {
			return figures, append(goals, t.more(len(touched)-i))
		}
		goals = append(goals, table.line(inks, row))
	}
	return figures, goals
}

// narrow is the width below which chances are told in fewer words.
const narrow = 60

func shorten(rows []whatif.Row) {
	for i := range rows {
		for _, told := range []*string{&rows[i].Before, &rows[i].After} {
			if *told == whatif.WaitsForNobody {
				*told = "nobody"
			}
		}
	}
}

// table is the widths of the columns: the names, before, after, and which way a figure turns.
type table struct {
	name, before, after, turn int
}

func newTable(width int, rows []whatif.Row) table {
	t := table{before: widget.Width(beforeWord), after: widget.Width(afterWord), turn: widget.Width(turnWords[whatif.Better])}
	longest := 0
	for _, row := range rows {
		t.before, t.after = max(t.before, widget.Width(row.Before)), max(t.after, widget.Width(row.After))
		longest = max(longest, widget.Width(row.Name))
	}
	taken := t.before + t.after + 2*between
	if t.name = width - taken - between - t.turn; t.name < leastName { // then a sign alone says which way
		t.turn = 1
		t.name = width - taken - 1 - t.turn
	}
	t.name = max(1, min(t.name, longest))
	return t
}

func (t table) head(inks *theme.Theme) string {
	return t.cells("", inks.Muted.Paint(beforeWord), inks.Muted.Paint(afterWord))
}

func (t table) cells(name, before, after string) string {
	gap := widget.Blank(between)
	return widget.Fit(name, t.name) + gap + widget.FitRight(before, t.before) + gap + widget.FitRight(after, t.after)
}

// line is one figure before and after; what is better or worse says so in a word, or a sign where there is no room.
func (t table) line(inks *theme.Theme, row whatif.Row) string {
	name := row.Name
	if brief, has := short[name]; has && widget.Width(name) > t.name {
		name = brief
	}
	ink, word, sign := inks.Text, turnWords[row.Turn], turnSigns[row.Turn]
	switch row.Turn {
	case whatif.Better:
		ink = inks.Good
	case whatif.Worse:
		ink = inks.Bad
	case whatif.Same:
		ink = inks.Muted
	}
	before := inks.Muted.Paint(row.Before)
	line := t.cells(inks.Text.Paint(name), before, ink.Paint(row.After))
	if t.turn == 1 {
		return line + " " + ink.Paint(sign)
	}
	return line + widget.Blank(between) + ink.Paint(word)
}

// The words and signs for the way a figure turns.
var (
	turnWords = map[whatif.Turn]string{whatif.Better: "better", whatif.Worse: "worse"}
	turnSigns = map[whatif.Turn]string{whatif.Better: "+", whatif.Worse: "-"}
)
