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

func activeOf(active, all int) string {
	if active == all {
		return ""
	}
	return widget.Grouped(active) + " active of " + widget.Grouped(all)
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
