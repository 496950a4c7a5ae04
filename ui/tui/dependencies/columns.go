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
	day     int // the cells of a date
}

// leftMargin is the bar and a space before the first column; gap is the room between columns, and air what most have
// more.
const (
	leftMargin = 2
	gap        = 1
)

// roomy is the width from which columns have air, and states their word.
const roomy = 60

// weekday is what a date takes more with its weekday.
const weekday = len("Wed ")

// shares are the cells that the columns which always stay have.
type shares struct {
	air, consumer, provider, title, day int
	words                               bool // the state's word has room
}

// sharesOf shares the room: a name takes a quarter of it at most, and no less than its heading where there is room. The
// weekday goes before a word of the state, a name or a title is cut.
func sharesOf(t *table, width int) shares {
	if width < roomy {
		name := max(leastName, (width-22)/3)
		return shares{consumer: min(name, t.consumer), provider: min(name, t.provider), title: 8, day: t.day - weekday}
	}
	s := shares{air: 1, words: true, day: t.day}
	room := width - leftMargin - 1 - len("o committed <") - 6*gap - 3*s.air - s.day
	if t.order.optional() {
		room -= len(t.order.String()) + 1 + s.air + gap
	}
	if names := min(t.consumer, room/4) + min(t.provider, room/4); room-names < min(t.title, weekdayTitle) {
		s.day, room = s.day-weekday, room+weekday
	}
	s.consumer = max(len("consumer"), min(t.consumer, room/4))
	s.provider = max(len("provider"), min(t.provider, room/4))
	s.title = max(leastTitle, min(wantedTitle, room-s.consumer-s.provider))
	return s
}

// The cells that a title wants, has before a date has its weekday, and has at least beside a state's word.
const (
	wantedTitle  = 24
	weekdayTitle = 20
	leastTitle   = 12
)

// columnsOf are the columns from the left.
func columnsOf(s shares) []column {
	word := widget.Column{Width: 9 + s.air, Priority: 4}
	if !s.words {
		word = widget.Column{}
	}
	return []column{
		{"", byState, widget.Column{Width: 1}},
		{"state", byState, word},
		{"consumer", byConsumer, widget.Column{Width: s.consumer, Min: min(s.consumer, len("consumer"))}},
		{"", byConsumer, widget.Column{Width: 1}},
		{"provider", byProvider, widget.Column{Width: s.provider + s.air, Min: min(s.provider, len("provider")) + s.air}},
		{"title", byTitle, widget.Column{Width: wantedTitle, Min: s.title, Flex: 3}},
		{"need-by", byNeedBy, widget.Column{Width: s.day + s.air, Priority: 5}},
		{"commit-by", byCommitBy, widget.Column{Width: max(s.day, len("commit-by")) + s.air, Priority: 7}},
		{"margin", byMargin, widget.Column{Width: 6 + s.air, Priority: 6}},
		{"goal", byGoal, widget.Column{Width: 22, Min: 18, Flex: 1, Priority: 8}},
		{"impact", byImpact, widget.Column{Width: 8 + s.air, Priority: 9}},
		{"size", bySize, widget.Column{Width: 6, Priority: 10}},
	}
}

// lookOf lays the columns out. What can best be missed goes first; teams and title stay, and the column that orders the
// rows: need-by makes room for it where nothing else can.
func lookOf(t *table, width int) look {
	shares := sharesOf(t, width)
	l := look{columns: columnsOf(shares), day: shares.day}
	plain := make([]widget.Column, len(l.columns))
	for i, column := range l.columns {
		ordering := column.order == t.order && column.title != ""
		if ordering {
			column.Column = ordered(column, shares.words)
		}
		if ordering || t.has[column.order] || column.order >= byState && column.order <= byTitle {
			plain[i] = column.Column
		}
	}
	l.widths = widget.Layout(plain, width-leftMargin-1, gap)
	return l
}

// ordered is a column that the rows are ordered by: it stays, and where there is room it is as wide as its heading with
// the arrow.
func ordered(c column, room bool) widget.Column {
	c.Priority = 0
	switch c.order {
	case byTitle:
		return c.Column
	case byGoal:
		c.Min = 10
	case byState:
		c.Width = max(c.Width, len("committed"))
	}
	if room {
		heading := widget.Width(c.title) + 1
		c.Width = max(c.Width, heading)
		if c.Min > 0 {
			c.Min = max(c.Min, heading)
		}
	}
	return c.Column
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

// headLine names the columns; the one that orders the rows stands out, with an arrow the way they go.
func (s *Screen) headLine(width int) string {
	inks := s.state.Theme
	line := s.look.row(func(c column, width int) string {
		text, ink := heading(c, width), inks.Muted
		if c.order == s.table.order && c.title != "" {
			ink = inks.Tab
			if marked := text + arrow(s.table.reverse); widget.Width(marked) <= width {
				text = marked
			}
		}
		return ink.Paint(align(c, text, width))
	}, inks.Text)
	return widget.Fit(widget.Blank(leftMargin)+line, width)
}

func arrow(reverse bool) string {
	if reverse {
		return "↓"
	}
	return "↑"
}

// briefHeadings are for columns narrower than their heading: who needs, from whom, by when.
var briefHeadings = map[order]string{byConsumer: "who", byProvider: "from", byNeedBy: "need", byCommitBy: "commit"}

// heading is a column's heading as the cells allow.
func heading(c column, width int) string {
	if brief := briefHeadings[c.order]; brief != "" && c.title != "" && width < widget.Width(c.title) {
		return brief
	}
	return c.title
}

// align sets text into a cell: figures at the right of it, a space before the next column.
func align(c column, text string, width int) string {
	if c.order == byMargin {
		return widget.Fit(widget.FitRight(text, min(max(6, widget.Width(text)), width)), width)
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
	line := s.look.row(func(c column, width int) string { return s.cell(inks, c, width, at, d) }, inks.Text)
	before, ink := s.state.Theme.Glyphs.Before(selected, s.marks.Has(i)), inks.Accent
	if s.marks.Has(i) {
		ink = inks.Tab
	}
	return ink.Paint(before) + inks.Text.Paint(" ") + line + inks.Text.Paint(" ")
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
		text = s.day(d.NeedBy)
		if s.table.outlook(at).Late {
			ink = inks.Bad
		}
	case "commit-by":
		text = s.day(d.CommitBy)
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

// day is a date as the columns allow: with its weekday or without.
func (s *Screen) day(day model.Date) string {
	words := day.Words(s.state.Today)
	if s.look.day < s.table.day && len(words) > weekday {
		return words[weekday:]
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
