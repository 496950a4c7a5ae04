package dependencies

import (
	"fmt"

	"moot/model"
	"moot/ui/tui/card"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// column is one column of the table: its heading, the order it stands for, and how wide it is.
type column struct {
	title string
	order order
	widget.Column
}

// look is the columns at a width; those of width 0 do not fit.
type look struct {
	columns []column
	widths  []int
}

// leftMargin is the bar and a space before the first column; gap is the room between columns, and air what most have
// more.
const (
	leftMargin = 2
	gap        = 1
)

// roomy is the width from which columns have air, and dates their weekday.
const roomy = 60

// lookOf lays the columns out. What can best be missed goes first; teams, title and need-by stay.
func lookOf(t *table, width int) look {
	air, day, title := 1, t.day, 14
	switch {
	case width < roomy:
		air, day, title = 0, 6, 8
	case width >= 76:
		title = 22
	}
	name := max(leastName, min(t.name, (width-18)/4))
	if width < roomy {
		name = max(leastName, min(t.name, (width-22)/3))
	}
	least := max(4, min(name, (width-24-title)/2))
	l := look{columns: []column{
		{"", byState, widget.Column{Width: 1}},
		{"state", byState, widget.Column{Width: 9 + air, Priority: 4}},
		{"consumer", byConsumer, widget.Column{Width: name, Min: least}},
		{"", byConsumer, widget.Column{Width: 1}},
		{"provider", byProvider, widget.Column{Width: name + air, Min: least + air}},
		{"title", byTitle, widget.Column{Width: 24, Min: title + air, Flex: 3}},
		{"need-by", byNeedBy, widget.Column{Width: day + air}},
		{"commit-by", byCommitBy, widget.Column{Width: day + air, Priority: 6}},
		{"margin", byMargin, widget.Column{Width: 6 + air, Priority: 5}},
		{"goal", byGoal, widget.Column{Width: 22, Min: 18, Flex: 1, Priority: 7}},
		{"impact", byImpact, widget.Column{Width: 8 + air, Priority: 8}},
		{"size", bySize, widget.Column{Width: 6, Priority: 9}},
	}}
	plain := make([]widget.Column, len(l.columns))
	for i, column := range l.columns {
		if t.has[column.order] || column.order >= byState && column.order <= byTitle {
			plain[i] = column.Column
		}
	}
	l.widths = widget.Layout(plain, width-leftMargin-1, gap)
	return l
}

// orderAt is the order of the column at a cell of the heading.
func (l look) orderAt(x int) (order, bool) {
	at := leftMargin
	for i, width := range l.widths {
		if width == 0 {
			continue
		}
		if x >= at && x < at+width+gap {
			return l.columns[i].order, true
		}
		at += width + gap
	}
	return 0, false
}

// row draws the columns with the cells that a function makes for each.
func (l look) row(cell func(column, int) string, blank theme.Ink) string {
	line, first := "", true
	for i, width := range l.widths {
		if width == 0 {
			continue
		}
		if !first {
			line += blank.Paint(widget.Blank(gap))
		}
		first = false
		line += cell(l.columns[i], width)
	}
	return line
}

// headLine names the columns; the one that orders the rows stands out.
func (s *Screen) headLine(width int) string {
	inks := s.state.Theme
	line := s.look.row(func(c column, width int) string {
		text, ink := c.title, inks.Muted
		if c.order == s.view.order && c.title != "" {
			ink = inks.Tab
		}
		if c.order == byNeedBy && width < len(text) {
			text = "need"
		}
		return ink.Paint(align(c, text, width))
	}, inks.Text)
	return widget.Fit(widget.Blank(leftMargin)+line, width)
}

// align sets text into a cell: figures at the right of it, a space before the next column.
func align(c column, text string, width int) string {
	if c.order == byMargin {
		return widget.Fit(widget.FitRight(text, min(6, width)), width)
	}
	return widget.Fit(text, width)
}

// row draws row i of the list.
func (s *Screen) row(i, width int, selected bool) string {
	at := s.table.rows[i]
	if at == blankRow {
		return ""
	}
	if at < 0 {
		group := s.table.groups[-1-at]
		inks := s.state.Theme
		count := inks.Muted.Paint(fmt.Sprint(group.count))
		return widget.FitBoth(widget.Blank(leftMargin)+inks.Strong.Paint(group.title), count+" ", width)
	}
	inks, d := s.state.Theme.Row(selected), s.table.at(at)
	bar := " "
	if selected {
		bar = s.state.Theme.Glyphs.Bar
	}
	line := s.look.row(func(c column, width int) string { return s.cell(inks, c, width, at, d) }, inks.Text)
	mark := " "
	if s.list.Marked(i) {
		mark = s.state.Theme.Glyphs.Mark
	}
	return inks.Accent.Paint(bar) + inks.Tab.Paint(mark) + line + inks.Text.Paint(" ")
}

// cell draws one cell of a dependency.
func (s *Screen) cell(inks *theme.Inks, c column, width int, at int32, d *model.Dependency) string {
	text, ink := "", inks.Text
	if !d.Open() {
		ink = inks.Muted
	}
	switch c.title {
	case "":
		if c.order == byState {
			return card.StateInk(inks, d.State).Paint(widget.Fit(card.Sign(s.state.Theme, d.State), width))
		}
		return inks.Muted.Paint(s.state.Theme.Glyphs.Left)
	case "state":
		text, ink = d.State.String(), card.StateInk(inks, d.State)
	case "consumer":
		text = card.TeamName(s.table.board, d.Consumer)
	case "provider":
		text = card.TeamName(s.table.board, d.Provider)
	case "title":
		text = d.Title
	case "need-by":
		text = s.day(d.NeedBy, width)
		if s.table.outlook(at).Late {
			ink = inks.Bad
		}
	case "commit-by":
		text = s.day(d.CommitBy, width)
		if s.table.outlook(at).Overdue > 0 {
			ink = inks.Bad
		}
	case "margin":
		text, ink = s.margin(inks, at)
	case "goal":
		text, ink = goalTitle(s.table.board, d.Goal), inks.Muted
	case "impact":
		text = d.Impact.String()
	case "size":
		text = d.Size.String()
	}
	return ink.Paint(align(c, text, width))
}

// day is a date as the cell allows: with its weekday or without.
func (s *Screen) day(day model.Date, width int) string {
	words := day.Words(s.state.Today)
	if width < len(words) && len(words) > 4 {
		return words[4:]
	}
	return words
}

// margin is the days between the expected day and the one it is needed by: "12 d", "−3 d".
func (s *Screen) margin(inks *theme.Inks, at int32) (string, theme.Ink) {
	margin := s.table.outlook(at).Margin
	switch {
	case !margin.Known:
		return "", inks.Muted
	case margin.Value < 0:
		return fmt.Sprintf("−%d d", int(-margin.Value)), inks.Bad
	}
	return fmt.Sprintf("%d d", int(margin.Value)), inks.Text
}
