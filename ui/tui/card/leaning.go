package card

import (
	"moot/model"
	"moot/model/agenda"
	"moot/model/chance"
	"moot/ui/tui/widget"
)

// leaning is dependencies that a card lists under a heading, what is open first, by need-by.
type leaning struct {
	title  string
	all    []*model.Dependency
	about  func(*model.Dependency) []word // who is at the other end
	filter string                         // finds those that are not named
	budget word                           // said beside how many are open, where that is too many
}

// detail is how much a list of dependencies says. What there is no room for goes in this order; what is left goes column
// by column: the chance first, then the team, then the margin.
type detail struct{ word, weekday, margin bool } // the state's word, the day's, and the margin in whole words

var details = []detail{{true, true, true}, {true, false, true}, {true, false, false}, {}}

// enoughTitle is the cells of a title that are kept before less is said beside it, leastTitle before a column goes; both
// with the sign before it.
const (
	enoughTitle = 26
	leastTitle  = 16
)

// The columns of a list of dependencies.
const (
	columnTitle = iota
	columnTeam
	columnDay
	columnMargin
	columnChance
)

// dependencies lists some under headings, in columns that stand below each other in all lists; chances tells to say of what
// blocks how likely it comes on time.
func (c *drawing) dependencies(chances bool, lists ...leaning) {
	var first []*model.Dependency
	shown := make([]int, len(lists))
	var abouts [][]word
	for i, list := range lists {
		named := firstOf(list.all, mostRelated, byNeed)
		shown[i], first = len(named), append(first, named...)
		for _, d := range named {
			abouts = append(abouts, list.about(d))
		}
	}
	if len(first) == 0 {
		return
	}
	t := c.leanings(first, abouts, chances)
	widths := widget.Layout(t.columns, c.width, c.between())
	for i, list := range lists {
		if shown[i] == 0 {
			continue
		}
		c.leaningHead(list, t, widths)
		for _, cells := range t.rows[:shown[i]] {
			c.cells(t.columns, widths, cells)
		}
		t.rows = t.rows[shown[i]:]
		c.others(len(list.all)-shown[i], list.filter)
	}
}

// leanings is the table of some dependencies, with as much detail as there is room for.
func (c *drawing) leanings(all []*model.Dependency, abouts [][]word, chances bool) *table {
	var t *table
	for _, how := range details {
		t = &table{}
		for i, d := range all {
			t.add(c.leaning(d, abouts[i], how, chances)...)
		}
		t.columns = []widget.Column{columnTitle: {Width: t.widest(columnTitle)}, columnTeam: {Priority: 2}, columnDay: {},
			columnMargin: {Priority: 1}, columnChance: {Priority: 3}}
		needed := min(enoughTitle+lengthOf(how), t.columns[columnTitle].Width)
		for i := columnTeam; i <= columnChance; i++ {
			if t.columns[i].Width = t.widest(i); t.columns[i].Width > 0 {
				t.columns[i].Width = max(t.columns[i].Width, widget.Width(labels[i]))
				needed += t.columns[i].Width + c.between()
			}
		}
		t.columns[columnTitle].Min = max(1, min(leastTitle, t.columns[columnTitle].Width))
		if needed <= c.width {
			break
		}
	}
	return t
}

// stateWidth is the cells of the longest word of a state.
const stateWidth = 9

func lengthOf(how detail) int {
	if how.word {
		return stateWidth + 1
	}
	return 0
}

// leaning is the cells of one dependency.
func (c *drawing) leaning(d *model.Dependency, about []word, how detail, chances bool) [][]word {
	ink, outlook := c.theme.Text, c.outlook(d)
	if !d.Open() {
		ink = c.theme.Muted
	}
	title := c.signed(d, ink)
	if how.word {
		title[0].text += widget.Fit(d.State.String(), stateWidth) + " "
	}
	day := c.dayOfYear(d.NeedBy)
	if how.weekday {
		day = d.NeedBy.Words(c.state.Today)
	}
	margin := agenda.ShortMargin(d, outlook)
	if how.margin {
		margin = agenda.MarginWords(d, outlook)
	}
	odds := ""
	if factor := c.factor(d); chances && d.Impact == model.Blocking && factor.Known() {
		odds = chance.Words(factor.P)
	}
	return [][]word{title, about, {c.muted(day)}, {{text: margin, ink: marginInk(&c.theme.Inks, outlook)}}, {c.muted(odds)}}
}

// labels stand above the columns of a list of dependencies.
var labels = [...]string{columnDay: "need-by", columnMargin: "margin", columnChance: "chance"}

// leaningHead begins a list, with how many are open, and labels above the columns where there is room.
func (c *drawing) leaningHead(list leaning, t *table, widths []int) {
	open := 0
	for _, d := range list.all {
		if d.Open() {
			open++
		}
	}
	c.gap()
	head := []word{{text: list.title, ink: c.theme.Strong}, c.muted("  " + openOf(open, len(list.all))), list.budget}
	room := widths[columnTitle]
	if widths[columnTeam] > 0 {
		room += c.between() + widths[columnTeam]
	}
	cells := [][]word{head, nil}
	for i := columnDay; i <= columnChance; i++ {
		cells = append(cells, []word{c.muted(labels[i])})
	}
	if widget.Width(textOf(head)) > room {
		c.row("", head, nil)
		return
	}
	wide := append([]int{room, 0}, widths[columnDay:]...)
	c.cells(t.columns, wide, cells)
}

// outlook is what is computed of a dependency, factor how likely it comes on time.
func (c *drawing) outlook(d *model.Dependency) agenda.Outlook {
	if c.state.Agenda == nil {
		return agenda.Outlook{}
	}
	return c.state.Agenda.Outlook(d.ID)
}

func (c *drawing) factor(d *model.Dependency) chance.Factor {
	if c.state.Chance == nil {
		return chance.Factor{Basis: chance.NotAnswered}
	}
	return c.state.Chance.Of(d)
}

// overBudget is said where a goal leans on more than its budget; in muted ink where that is accepted for now.
func (c *drawing) overBudget(g *model.Goal) word {
	gap := c.gapOf(model.RefOf(g), model.GoalOverBudget)
	if gap == nil {
		return word{}
	}
	said := word{text: ", budget " + widget.Grouped(g.BudgetOn(c.state.Board)), ink: c.theme.Warn}
	if gap.Accepted() {
		said.ink = c.theme.Muted
	}
	return said
}
