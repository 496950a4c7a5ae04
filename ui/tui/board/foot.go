package board

import (
	"fmt"
	"slices"
	"strings"

	"moot/model"
	"moot/model/timeline"
	"moot/ui/tui/card"
	"moot/ui/tui/widget"
)

// footLines are the lines below the rows: as many as the height allows.
func (s *Screen) footLines() int {
	switch height := s.pair.Height(); {
	case height >= 18 && s.pair.Wide():
		return 2
	case height >= 18:
		return 4
	case height >= 12:
		return 3
	case height >= 9:
		return 2
	}
	return 0
}

// foot tells what stands under the cursor.
func (s *Screen) foot() []string {
	n := s.footLines()
	if n == 0 {
		return nil
	}
	told := s.told()
	if n == 4 || s.pair.Wide() {
		told = append([]string{""}, told...)
	}
	for len(told) < n {
		told = append(told, "")
	}
	lines := make([]string, n)
	for i := range lines {
		lines[i] = widget.Fit("  "+told[i], s.grid.width)
	}
	return lines
}

// told is what the foot says, the most important line first.
func (s *Screen) told() []string {
	d := s.dependency()
	_, item := s.selected()
	switch {
	case s.at.place < 0:
		return nil
	case d == nil || item == nil:
		return []string{s.state.Theme.Text.Paint(s.cellWords()), s.state.Theme.Muted.Paint(s.elsewhereWords())}
	}
	if s.pair.Wide() { // the card tells the rest beside it
		return []string{s.moveLine(item)}
	}
	date := s.briefest(func(terse int) string { return s.dateLine(d, item, terse) })
	return []string{s.titleLine(d), date, s.briefest(s.chainLine)}
}

// titleLine is the card's title, its teams and its state.
func (s *Screen) titleLine(d *model.Dependency) string {
	inks := s.state.Theme
	ink := card.StateInk(&inks.Inks, d.State)
	words := ink.Paint(card.Sign(inks, d.State)+" ") + inks.Strong.Paint(widget.Steady(d.Title)) + "   "
	words += inks.Text.Paint(card.TeamName(s.state.Board, d.Consumer)+" "+inks.Glyphs.Left+" "+card.TeamName(s.state.Board, d.Provider)) + "   "
	return words + ink.Paint(d.State.String())
}

// How brief a line of the foot is.
const (
	noWeekdays = iota + 1 // and fewer words for what is late, or one of the others alone
	fewestWords
)

// briefest is a line of the foot in as many words as have the room.
func (s *Screen) briefest(line func(terse int) string) string {
	for terse := range fewestWords {
		if words := line(terse); widget.Width(words) <= s.grid.width-2 {
			return words
		}
	}
	return line(fewestWords)
}

// date is a day in the foot, without its weekday where there is little room.
func (s *Screen) date(day model.Date, terse int) string {
	words := s.day(day)
	if terse >= noWeekdays && day.Weekday().String()[:3] == words[:min(3, len(words))] {
		_, words, _ = strings.Cut(words, " ")
	}
	return words
}

// relative says how far off a day is, where there is room for it.
func (s *Screen) relative(day model.Date, terse int) string {
	if terse >= fewestWords {
		return ""
	}
	return ", " + day.Relative(s.state.Today)
}

// dateLine is when it is needed, when it is expected, and how much lies between.
func (s *Screen) dateLine(d *model.Dependency, item *timeline.Item, terse int) string {
	inks := s.state.Theme
	var words []string
	switch moves := s.moveWords(d.ID, terse); {
	case moves != "":
		words = append(words, inks.Tab.Paint(moves))
	case !item.NeedBy.Known():
		words = append(words, inks.Muted.Paint("no need-by"))
	case item.Missed:
		words = append(words, inks.Bad.Paint("need-by "+s.date(item.NeedBy, terse)+s.relative(item.NeedBy, terse)))
	default:
		words = append(words, inks.Text.Paint("need-by "+s.date(item.NeedBy, terse)+s.relative(item.NeedBy, terse)))
	}
	words = append(words, s.promiseWords(d, item, terse)...)
	return strings.Join(words, inks.Muted.Paint(" · "))
}

// moveWords say from which day to which a card's date moves; "" where it does not.
func (s *Screen) moveWords(id string, terse int) string {
	if s.shift.id != id || !s.shift.active() || s.shift.to == s.shift.day {
		return ""
	}
	return s.shift.words() + " " + s.date(s.shift.day, terse) + " " + s.state.Theme.Glyphs.Right + " " + s.date(s.shift.to, terse)
}

// moveLine is all of the foot where the card stands beside the board: how its date moves, else by how much it is late.
func (s *Screen) moveLine(item *timeline.Item) string {
	if moves := s.moveWords(item.Dependency.ID, 0); moves != "" {
		return s.state.Theme.Tab.Paint(moves)
	}
	if item.Late() {
		return s.trailInk(&s.state.Theme.Inks, *item).Paint(s.laterWords(*item))
	}
	return ""
}

// laterThan are the words for what is late, by how brief the foot is.
var laterThan = [...]string{" later than needed", noWeekdays: " later than needed", fewestWords: " later"}

// promiseWords are what is promised, and whether that is in time.
func (s *Screen) promiseWords(d *model.Dependency, item *timeline.Item, terse int) []string {
	inks, until := s.state.Theme, item.Until()
	if !until.Known() {
		return []string{inks.Muted.Paint("no date promised")}
	}
	verb := "expected "
	switch {
	case d.State == model.Countered && until == d.Proposed:
		verb = "offered "
	case d.State == model.Delivered:
		verb = "delivered "
	case until == d.CommitBy:
		verb = "commit-by "
	}
	words := []string{inks.Text.Paint(verb + s.date(until, terse))}
	margin := item.NeedBy.Sub(until)
	switch {
	case !item.NeedBy.Known():
	case item.Late():
		words = append(words, s.trailInk(&inks.Inks, *item).Paint(span(item.Behind())+laterThan[terse]))
	case margin == 0:
		words = append(words, inks.Muted.Paint("no margin"))
	default:
		words = append(words, inks.Muted.Paint(span(margin)+" in hand"))
	}
	if overdue := s.state.Agenda.Outlook(d.ID).Overdue; overdue > 0 {
		words = append(words, inks.Bad.Paint("overdue "+card.Days(overdue)))
	}
	return words
}

// chainLine is what it waits for and what waits for it; a loop comes first.
func (s *Screen) chainLine(terse int) string {
	inks := s.state.Theme
	both, waits, holds := apart(s.lit.waits, s.lit.waitedBy)
	var words []string
	switch {
	case s.lit.inLoop && len(both) > 0:
		words = append(words, s.chainWords(inks.Bad.Paint("in a loop with "), both, terse))
	case s.lit.inLoop:
		words = append(words, inks.Bad.Paint("in a loop"))
	}
	if len(waits) > 0 {
		words = append(words, s.chainWords(inks.Muted.Paint("waits for "), waits, terse))
	}
	if len(holds) > 0 {
		words = append(words, s.chainWords(inks.Muted.Paint("holds up "), holds, terse))
	}
	return strings.Join(words, inks.Muted.Paint(" · "))
}

// chainWords name the first of some cards, and count the others.
func (s *Screen) chainWords(label string, others []*model.Dependency, terse int) string {
	inks := s.state.Theme
	title := widget.Steady(others[0].Title)
	if terse >= fewestWords {
		title = widget.Shortly(title, briefTitle)
	}
	text := label + inks.Accent.Paint(title)
	if terse < noWeekdays {
		text += inks.Muted.Paint(" (" + card.Pair(s.state.Board, others[0]) + ")")
	}
	if len(others) > 1 {
		text += inks.Muted.Paint(fmt.Sprintf(" and %d more", len(others)-1))
	}
	return text
}

// briefTitle is how wide a title is where the foot has little room.
const briefTitle = 22

// apart are the cards that stand on both lists, and those that stand on one alone.
func apart(waits, holds []*model.Dependency) (both, onlyWaits, onlyHolds []*model.Dependency) {
	for _, d := range waits {
		if slices.Contains(holds, d) {
			both = append(both, d)
		} else {
			onlyWaits = append(onlyWaits, d)
		}
	}
	for _, d := range holds {
		if !slices.Contains(both, d) {
			onlyHolds = append(onlyHolds, d)
		}
	}
	return both, onlyWaits, onlyHolds
}

// cellWords tell of a count, or of an empty cell.
func (s *Screen) cellWords() string {
	row := s.row(s.sight.rows[s.at.place])
	n := len(s.cards(row, s.at.column))
	switch {
	case s.at.column == beforeColumn && n > 0:
		return fmt.Sprintf("%s: %s needed before %s%s. enter goes there.", row.Name, count(n, "was", "were"), s.columnWords(0), lateWords(row.Missed(n), n))
	case s.at.column == s.grid.after() && n > 0:
		return fmt.Sprintf("%s: %s needed later than these columns. enter goes there.", row.Name, count(n, "is", "are"))
	case n > 0:
		more := s.place(s.sight.rows[s.at.place]).cell(s.at.column).more()
		if s.opened.row != "" {
			return fmt.Sprintf("%s: %d more in %s. / filters them.", row.Name, more, s.columnSentence(s.at.column))
		}
		return fmt.Sprintf("%s: %d more in %s. enter lists them.", row.Name, more, s.columnSentence(s.at.column))
	case len(row.Items) == 0:
		return row.Name + ": nothing open. c asks for something by " + s.day(s.dayFor(s.at.column)) + "."
	}
	return row.Name + ": nothing in " + s.columnSentence(s.at.column) + ". c asks for something by " + s.day(s.dayFor(s.at.column)) + "."
}

// lateWords say how many of some are late.
func lateWords(late, of int) string {
	switch {
	case late == 0:
		return ""
	case late < of:
		return fmt.Sprintf(", %d of them late", late)
	case of == 1:
		return " and is late"
	}
	return ", all of them late"
}

// elsewhereWords say which keys lead to something where the columns are empty.
func (s *Screen) elsewhereWords() string {
	switch {
	case s.sight.within > 0 || s.sight.before+s.sight.beyond == 0:
		return ""
	case s.window.Zoom == timeline.Weeks:
		return "Nothing is needed in these weeks: z shows months, [ and ] move them."
	}
	return "Nothing is needed in these months: [ and ] move them."
}
