package plain

import (
	"fmt"
	"strings"

	"moot/model"
	"moot/model/timeline"
	"moot/ui/tui/widget"
)

// boardAsked is which part of the board is told.
type boardAsked struct {
	by   timeline.By
	zoom timeline.Zoom
	from model.Date // the first column's; not known for that of today
}

// boardWords are the words that board takes, but for the day that it begins with.
var boardWords = map[string]func(*boardAsked){
	"provider": func(a *boardAsked) { a.by = timeline.ByProvider },
	"consumer": func(a *boardAsked) { a.by = timeline.ByConsumer },
	"goal":     func(a *boardAsked) { a.by = timeline.ByGoal },
	"weeks":    func(a *boardAsked) { a.zoom = timeline.Weeks },
	"months":   func(a *boardAsked) { a.zoom = timeline.Months },
}

// mostColumns is how many weeks or months the board tells.
const mostColumns = 8

// showBoard tells the board: "consumers from 4 jan".
func (s *session) showBoard(typed string) error {
	asked, err := readBoardAsked(typed, s.view.today)
	if err != nil {
		return err
	}
	s.boardAsked = asked
	return s.show("board")
}

func readBoardAsked(typed string, today model.Date) (boardAsked, error) {
	var asked boardAsked
	var day []string
	for word := range strings.FieldsSeq(model.Fold(typed)) {
		known := boardWords[word]
		if known == nil {
			known = boardWords[strings.TrimSuffix(word, "s")]
		}
		switch {
		case known != nil:
			known(&asked)
		case word != "by" && word != "from":
			day = append(day, word)
		}
	}
	if len(day) == 0 {
		return asked, nil
	}
	from, err := model.ParseDate(strings.Join(day, " "), today)
	if err != nil {
		return asked, fmt.Errorf("board takes provider, consumer or goal, weeks or months, and from which day, for example consumer from 4 jan: %w", err)
	}
	asked.from = from
	return asked, nil
}

// boardPage is the Board screen: row by row what is needed, week by week.
func (v *view) boardPage(asked boardAsked) *page {
	first := v.today
	if asked.from.Known() {
		first = asked.from
	}
	t := boardTelling{
		view: v, page: newPage("Board, " + v.boardName()), window: timeline.NewWindow(first, mostColumns, asked.zoom),
		line: timeline.Compute(v.board, v.agenda, asked.by, v.include()), fromNow: !asked.from.Known(),
	}
	t.page.line(t.head())
	v.filtered(t.page)
	standing := timeline.Standing(v.board, v.include())
	t.page.line(t.figures(standing))
	for _, row := range t.line.Rows[:min(len(t.line.Rows), mostOfPart)] {
		t.row(row)
	}
	t.page.more(len(t.line.Rows)-mostOfPart, "row", "rows")
	if t.line.Count+standing == 0 {
		t.page.part(v.nothingNeeded(), 0)
	}
	return t.page
}

// figures count what is on the board, and what simply goes on and so is not.
func (t *boardTelling) figures(standing int) string {
	if standing == 0 {
		return ""
	}
	if t.line.Count == 0 {
		return sentence(count(standing, "need that simply goes on", "needs that simply go on") + ", and nothing with a day")
	}
	return sentences(widget.Grouped(t.line.Count)+" with a day or to answer",
		count(standing, "standing need is", "standing needs are")+" not on the board")
}

// include tells which dependencies the query shows; nil where it shows all.
func (v *view) include() func(*model.Dependency) bool {
	shown := v.matching(model.KindDependency)
	if shown == nil {
		return nil
	}
	return func(d *model.Dependency) bool { return shown[model.RefOf(d)] }
}

func (v *view) nothingNeeded() string {
	if !v.query.Empty() {
		return "Nothing that is open between two teams matches the filter."
	}
	return "Nothing is open between two teams: ask another team for something."
}

// boardTelling is a board while it is told.
type boardTelling struct {
	*view
	page    *page
	line    *timeline.Timeline
	window  timeline.Window
	fromNow bool // then what was needed before is told too: it is late
}

// head says what rows and columns are.
func (t *boardTelling) head() string {
	rows := [...]string{timeline.ByProvider: "team that provides", timeline.ByConsumer: "team that needs", timeline.ByGoal: "goal that needs"}[t.line.By]
	span := "week by week"
	if t.window.Zoom == timeline.Months {
		span = "month by month"
	}
	return sentences("what each "+rows+", "+span+", from "+t.start(0)+" to "+t.window.Start(t.window.Count).Add(-1).InSentence(t.today),
		"other rows: board consumer, board goal, board provider; another time: board from and a day, board months")
}

func (t *boardTelling) start(column int) string { return t.window.Start(column).InSentence(t.today) }

// row tells what stands in a row, the earliest first. What is outside of the window is counted, but for what is late now.
func (t *boardTelling) row(row timeline.Row) {
	t.page.part(t.rowName(row.ID), len(row.Items))
	told, last := 0, t.window.Count+1
	var outside [3]outsideCount // before, after, without a day
	for _, item := range row.Items {
		column := t.window.Column(item.NeedBy)
		if place := t.outside(item, column); place >= 0 {
			outside[place].add(item, t.agenda.Outlook(item.Dependency.ID).Late)
			continue
		}
		if told++; told > mostOfPart {
			continue
		}
		if column != last {
			t.page.line(t.columnName(column) + ":")
			last = column
		}
		t.page.item(model.RefOf(item.Dependency), t.itemLine(item))
	}
	t.page.more(told-mostOfPart, "dependency", "dependencies")
	t.page.line(outside[0].words("needed before "+t.start(0), t.today))
	t.page.line(outside[1].words("needed later", t.today))
	t.page.line(outside[2].words("without a day of need", t.today))
}

// outside is where an item is counted instead of told: 0 before the window, 1 after it, 2 where it has no day; −1 where it
// is told.
func (t *boardTelling) outside(item timeline.Item, column int) int {
	switch {
	case !item.NeedBy.Known():
		return 2
	case column < 0 && !t.fromNow:
		return 0
	case column >= t.window.Count:
		return 1
	}
	return -1
}

func (t *boardTelling) rowName(id string) string {
	if t.line.By != timeline.ByGoal {
		return upperFirst(t.name(id))
	}
	if id == "" {
		return "For no goal"
	}
	return upperFirst(t.title(model.KindGoal, id))
}

func (t *boardTelling) columnName(column int) string {
	switch {
	case column < 0:
		return "Before " + t.start(0)
	case t.window.Zoom == timeline.Months:
		return t.window.Start(column).Time().Format("January 2006")
	}
	return "Week of " + t.start(column)
}

// itemLine tells an item, and how far behind the day of need it is expected or offered.
func (t *boardTelling) itemLine(item timeline.Item) string {
	expected := ""
	switch later := days(item.Behind()) + " later than needed"; {
	case item.Late() && item.Expected.Known():
		expected = "expected " + t.when(item.Expected) + ", " + later
	case item.Late(): // the line says already which day is offered
		expected = "offered " + later
	}
	return t.dependencyLine(item.Dependency, t.signs(item.Dependency), expected)
}

// outsideCount is how many items of a row are not told.
type outsideCount struct {
	items, late int
	first       model.Date
}

func (c *outsideCount) add(item timeline.Item, late bool) {
	if c.items++; c.items == 1 {
		c.first = item.NeedBy
	}
	if late {
		c.late++
	}
}

func (c *outsideCount) words(where string, today model.Date) string {
	if c.items == 0 {
		return ""
	}
	late, from := "", ""
	if c.late > 0 {
		late = fmt.Sprintf("%d of them late", c.late)
	}
	if c.first.Known() {
		from = "the first on " + c.first.InSentence(today)
	}
	return sentence(listed(", ", count(c.items, "item", "items")+" "+where, late, from))
}
