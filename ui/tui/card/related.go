package card

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"moot/model"
	"moot/model/query"
	"moot/ui/tui/widget"
)

// mostRelated is how many records of one kind a card names under a heading; a filter finds the others.
const mostRelated = 12

// heading begins a part of the card with its title, and says beside it how many there are.
func (c *drawing) heading(title, about string) {
	c.gap()
	c.row("", []word{{text: title, ink: c.theme.Strong}}, []word{c.muted(about)})
}

// others says how many are not named, and the filter that finds them.
func (c *drawing) others(n int, filter string) {
	switch {
	case n <= 0:
	case filter == "":
		c.wrapped(fmt.Sprintf("and %d more", n), c.theme.Muted)
	default:
		c.wrapped(fmt.Sprintf("and %d more: / %s finds them", n, filter), c.theme.Muted)
	}
}

// filterBy is a term of the filter bar that finds what names a record.
func (c *drawing) filterBy(key string, ref model.Ref) string {
	value := c.state.Board.Short(ref)
	if ref.Kind == model.KindTeam {
		value = model.Fold(TeamName(c.state.Board, ref.ID))
	}
	return key + ":" + query.Quote(value)
}

// roomForState is the width from which a dependency in a list has its state in words, and its day with the weekday.
const roomForState = 64

// dependencies lists some under a heading, what is open first, by need-by; about says of each who is at its other end.
func (c *drawing) dependencies(title string, all []*model.Dependency, about func(*model.Dependency) []word, filter string) {
	if len(all) == 0 {
		return
	}
	open := 0
	for _, d := range all {
		if d.Open() {
			open++
		}
	}
	c.heading(title, openOf(open, len(all)))
	first := firstOf(all, mostRelated, byNeed)
	for _, d := range first {
		ink := c.theme.Text
		if !d.Open() {
			ink = c.theme.Muted
		}
		left := c.signed(d, ink)
		if c.width >= roomForState {
			left[0].text += widget.Fit(d.State.String(), 9) + " "
		}
		day := c.day(d.NeedBy)
		c.row("", c.withAbout(left, about(d), c.width-widget.Width(day)-1), []word{c.muted(day)})
	}
	c.others(len(all)-len(first), filter)
}

// withAbout adds who is at the other end, where enough of it can be seen within the room.
func (c *drawing) withAbout(left, about []word, room int) []word {
	const gap, enough = 2, 10
	if seen := room - widget.Width(textOf(left)) - gap; seen < min(enough, widget.Width(textOf(about))) {
		return left
	}
	return append(append(left, c.plain(widget.Blank(gap))), about...)
}

// day is a date as a list on a card has room for it: two cells for the day of the month, so that months stand below each
// other.
func (c *drawing) day(day model.Date) string {
	if c.width < roomForState {
		return c.dayOfYear(day)
	}
	return day.Words(c.state.Today)
}

func openOf(open, all int) string {
	if open == all {
		return widget.Grouped(all) + " open"
	}
	return widget.Grouped(open) + " open of " + widget.Grouped(all)
}

// byNeed orders dependencies: what is open first, by need-by, those without one last.
func byNeed(a, b *model.Dependency) int {
	return cmp.Or(cmp.Compare(needRank(a), needRank(b)), cmp.Compare(a.NeedBy, b.NeedBy), strings.Compare(a.ID, b.ID))
}

func needRank(d *model.Dependency) int {
	rank := 0
	if !d.Open() {
		rank += 2
	}
	if !d.NeedBy.Known() {
		rank++
	}
	return rank
}

// firstOf are the first n in an order, in that order. It looks at each once and sorts none but those: a team may have
// thousands, and a card is drawn with every key.
func firstOf[R any](all []R, n int, order func(a, b R) int) []R {
	first := make([]R, 0, n+1)
	for _, one := range all {
		if len(first) == n && order(one, first[n-1]) >= 0 {
			continue
		}
		at, _ := slices.BinarySearchFunc(first, one, order)
		first = slices.Insert(first, at, one)
		first = first[:min(n, len(first))]
	}
	return first
}

// goals lists goals under a heading, what is pursued first, by title: never by how they stand. team names whose each is.
func (c *drawing) goals(title string, all []*model.Goal, team bool, filter string) {
	if len(all) == 0 {
		return
	}
	active := 0
	for _, goal := range all {
		if goal.Active() {
			active++
		}
	}
	c.heading(title, activeOf(active, len(all)))
	first := firstOf(all, mostRelated, c.byTitle)
	for _, goal := range first {
		c.goalRow(goal, team)
	}
	c.others(len(all)-len(first), filter)
}

func activeOf(active, all int) string {
	if active == all {
		return ""
	}
	return widget.Grouped(active) + " active of " + widget.Grouped(all)
}

func (c *drawing) byTitle(a, b *model.Goal) int {
	return cmp.Or(cmp.Compare(ended(a), ended(b)), compareTitles(a.Title, b.Title), strings.Compare(a.ID, b.ID))
}

// compareTitles orders titles whatever their case, and makes nothing: an outcome may have thousands of goals.
func compareTitles(a, b string) int {
	for a != "" && b != "" {
		one, size := utf8.DecodeRuneInString(a)
		other, otherSize := utf8.DecodeRuneInString(b)
		if by := cmp.Compare(unicode.ToLower(one), unicode.ToLower(other)); by != 0 {
			return by
		}
		a, b = a[size:], b[otherSize:]
	}
	return cmp.Compare(len(a), len(b))
}

func ended(g *model.Goal) int {
	if g.Active() {
		return 0
	}
	return 1
}

func (c *drawing) goalRow(goal *model.Goal, team bool) {
	sign, stands := " ", word{text: strings.ReplaceAll(goal.State.String(), "-", " "), ink: c.theme.Quiet}
	if goal.Active() {
		sign, stands = HealthSign(c.theme, goal.Health), word{text: Health(goal.Health), ink: HealthInk(&c.theme.Inks, goal.Health)}
	}
	left := []word{{text: sign + " ", ink: stands.ink}, c.named(model.KindGoal, goal.ID, c.theme.Text)}
	if team && goal.Team != "" {
		left = append(left, c.plain("  "), c.team(goal.Team, c.theme.Muted))
	}
	c.row("", left, []word{stands})
}
