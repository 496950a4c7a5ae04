package exchange

import (
	"moot/model/timeline"
)

// boardSheet is a drawing of some rows of the board, no higher than a printed page.
type boardSheet struct {
	Width, Height int
	Columns       []boardColumn
	Rows          []boardRow
	Today         int // where the line of today stands
	First, Last   string
	Bottom        int
}

// boardRow is what one team provides.
type boardRow struct {
	Y, Height   int
	Name, Whole string
	NameY       int
	Cards       []boardCard
	More        int // cards that found no room
	MoreY       int
}

// boardCard is a dependency in the week in which it is needed.
type boardCard struct {
	X, Y   int
	Width  int
	Height int
	State  string
	Title  []textLine
	Under  textLine
	Told   string
	Late   bool
	Trail  *trail
}

// textLine is a line of text in a card, by where it stands there.
type textLine struct {
	Y    int
	Text string
}

// trail is the line from the day of need to the expected or offered one.
type trail struct {
	X, Y, Length int
	Arrow        bool // it goes on
	Label        string
	LabelX       int
	LabelY       int
}

const (
	sheetTop    = 34
	sheetHeight = 760 // what still fits a page on its side, a little smaller
	rowPadding  = 9
	cardFont    = 12
	underFont   = 10.5
	lineHeight  = 13
	cardGap     = 12 // below a card: there its trail goes
	markRoom    = 16 // for the sign of the state
)

// sheets lay the rows out, a sheet after the other.
func (g *grid) sheets() []*boardSheet {
	var sheets []*boardSheet
	var sheet *boardSheet
	for _, row := range g.line.Rows {
		drawn := g.row(row)
		if len(drawn.Cards) == 0 {
			continue // nothing in it has a day
		}
		if sheet == nil || sheet.Bottom+drawn.Height > sheetHeight {
			sheet = &boardSheet{Width: boardWidth, Columns: g.columns, Today: g.x(g.names.today), First: drawn.Name, Bottom: sheetTop}
			sheets = append(sheets, sheet)
		}
		sheet.add(drawn)
	}
	return sheets
}

// add puts a row below the others.
func (s *boardSheet) add(row boardRow) {
	row.Y, row.NameY, row.MoreY = s.Bottom, s.Bottom+rowPadding+cardFont, s.Bottom+rowPadding+2*lineHeight+2
	for i := range row.Cards {
		row.Cards[i].lower(row.Y + rowPadding)
	}
	s.Rows, s.Last = append(s.Rows, row), row.Name
	s.Bottom += row.Height
	s.Height = s.Bottom + 1
}

// lower moves a card, and what belongs to it.
func (c *boardCard) lower(by int) {
	c.Y += by
	if c.Trail != nil {
		c.Trail.Y, c.Trail.LabelY = c.Trail.Y+by, c.Trail.LabelY+by
	}
}

// row puts the cards of a row into lanes, none onto another's line, and the lanes below each other.
func (g *grid) row(row timeline.Row) boardRow {
	whole := g.names.team(row.ID)
	drawn := boardRow{Name: cutText(whole, nameFont, mostName)}
	if drawn.Name != whole {
		drawn.Whole = whole
	}
	var lanes lanes
	for _, item := range row.Items {
		if !item.NeedBy.Known() {
			continue
		}
		card, end := g.card(item)
		if !lanes.add(card, end, g.lanes) {
			drawn.More++
			g.hidden++
			continue
		}
		g.states[item.Dependency.State] = true
	}
	drawn.Height = 2 * rowPadding
	for _, lane := range lanes {
		for i := range lane.cards {
			lane.cards[i].lower(drawn.Height - 2*rowPadding)
		}
		drawn.Cards = append(drawn.Cards, lane.cards...)
		drawn.Height += lane.height
	}
	if drawn.More > 0 {
		drawn.Height = max(drawn.Height, 2*rowPadding+3*lineHeight)
	}
	return drawn
}

// card draws an item, and tells where what belongs to it ends.
func (g *grid) card(item timeline.Item) (boardCard, int) {
	const gap = 8
	d, column := item.Dependency, g.column(item.NeedBy)
	room := float64(column.Width - gap - markRoom)
	under := g.names.team(d.Consumer)
	if column.Edge {
		under = shortDay(item.NeedBy) + ", " + under
	}
	card := boardCard{
		X: column.X, Width: column.Width - gap, State: signOf(d.State), Late: g.presses(item),
		Told: g.told(item),
	}
	y := cardFont
	for _, line := range wrapText(g.names.title(d), cardFont, room) {
		card.Title = append(card.Title, textLine{y, line})
		y += lineHeight
	}
	card.Under = textLine{y, cutText(under, underFont, room)}
	card.Height = y + 5
	end := column.X + column.Width
	if item.Late() {
		card.Trail = g.trail(item, column)
		card.Trail.Y = card.Height + 2
		card.Trail.LabelY = card.Trail.Y + 4
		end = max(end, card.Trail.X+card.Trail.Length)
		if card.Trail.Label != "" {
			end = max(end, card.Trail.LabelX+int(textWidth(card.Trail.Label, underFont)))
		}
	}
	return card, end
}

// trail goes from the day of need, or from the edge, to the expected or offered day, or to the other edge.
func (g *grid) trail(item timeline.Item, column boardColumn) *trail {
	const gap = 6
	from, to := g.x(item.NeedBy), g.x(item.Until())
	beyond := item.Until() >= g.window.Start(g.window.Count)
	switch {
	case column.Edge && item.NeedBy < g.window.First:
		from = column.X + markRoom
		to = max(to, from+gap)
		if item.Until() < g.window.First {
			to = column.X + column.Width - 2*gap
		}
	case column.Edge:
		from, to, beyond = column.X+markRoom, column.X+column.Width-2*gap, false
	}
	line := &trail{X: from, Length: to - from, Arrow: beyond, Label: laterWords(item), LabelX: to + gap}
	if float64(line.LabelX)+textWidth(line.Label, underFont) > boardWidth {
		line.Label = ""
	}
	return line
}

// told is a card in a sentence.
func (g *grid) told(item timeline.Item) string {
	d := item.Dependency
	words := g.names.title(d) + ": " + g.names.team(d.Consumer) + " needs it of " + g.names.team(d.Provider) +
		" by " + g.names.day(item.NeedBy) + ", " + stateWord(d)
	if item.Until().Known() {
		words += ", " + comesBy(item) + " " + g.names.day(item.Until())
	}
	if remark := g.remark(item); remark != "" {
		words += "; " + remark
	}
	return words
}
