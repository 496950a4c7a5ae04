package dependencies

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"moot/model"
	"moot/ui/tui/card"
)

// grouping is what rows are gathered under.
type grouping uint8

// The groupings, in turn.
const (
	byStanding grouping = iota // open, closed
	byOneState
	byWeek
	byOneGoal
	byOutcome
	byCapability
	byOneConsumer
	byOneProvider
	byNothing
	groupings
)

func (g grouping) next() grouping { return (g + 1) % groupings }

var groupingNames = [...]string{
	byStanding: "open and closed", byOneState: "state", byWeek: "week of need-by", byOneGoal: "goal", byOutcome: "outcome",
	byCapability: "capability", byOneConsumer: "consumer", byOneProvider: "provider", byNothing: "nothing",
}

func (g grouping) String() string { return groupingNames[g] }

// place is where a group stands: by a number first, then by its title; the group of what has none comes last.
type place struct {
	number int64
	title  string
	id     string // tells records of one title apart
}

func (p place) compare(other place) int {
	if p.number != other.number {
		return int(max(-1, min(1, p.number-other.number)))
	}
	return cmp.Or(strings.Compare(model.Fold(p.title), model.Fold(other.title)), strings.Compare(p.id, other.id))
}

// blankRow stands between two groups.
const blankRow = math.MinInt32

// group gathers ordered places under headings. Within a group they stay in order.
func (t *table) group(places []int32) {
	switch t.grouping {
	case byNothing:
		t.rows = places
		return
	case byStanding:
		t.groupStanding(places)
		return
	}
	numbers := map[place]int{}
	var heads []place
	var members [][]int32
	for _, at := range places {
		head := t.placeOf(t.at(at))
		number, there := numbers[head]
		if !there {
			number = len(heads)
			numbers[head] = number
			heads, members = append(heads, head), append(members, nil)
		}
		members[number] = append(members[number], at)
	}
	slices.SortFunc(heads, place.compare)
	t.rows = make([]int32, 0, len(places)+2*len(heads))
	for _, head := range heads {
		t.gather(head.title, members[numbers[head]])
	}
}

// gather adds a group.
func (t *table) gather(title string, rows []int32) {
	if len(rows) == 0 {
		return
	}
	if len(t.groups) > 0 {
		t.rows = append(t.rows, blankRow)
	}
	t.groups = append(t.groups, group{title, len(rows)})
	t.rows = append(append(t.rows, int32(-len(t.groups))), rows...)
}

// groupStanding gathers what is open and what is closed.
func (t *table) groupStanding(places []int32) {
	open, closed := make([]int32, 0, t.open), make([]int32, 0, len(places)-t.open)
	for _, place := range places {
		if t.isOpen[place] {
			open = append(open, place)
		} else {
			closed = append(closed, place)
		}
	}
	t.rows = make([]int32, 0, len(places)+3)
	t.gather("Open", open)
	t.gather("Closed", closed)
}

// placeOf is the group that a dependency belongs to.
func (t *table) placeOf(d *model.Dependency) place {
	switch t.grouping {
	case byOneState:
		return place{number: word(uint8(d.State)), title: named(d.State.String(), "No state")}
	case byWeek:
		return week(d.NeedBy, t.today)
	case byOneGoal:
		return titled(goalTitle(t.board, d.Goal), d.Goal, "No goal")
	case byOutcome:
		return titled(t.outcomes(d.Goal), "", "No outcome")
	case byCapability:
		return titled(d.Capability, "", "No capability named")
	case byOneConsumer:
		return titled(card.TeamName(t.board, d.Consumer), d.Consumer, "Nobody")
	case byOneProvider:
		return titled(card.TeamName(t.board, d.Provider), d.Provider, "Nobody")
	}
	return place{}
}

func named(title, none string) string {
	if title == "" {
		return none
	}
	return strings.ToUpper(title[:1]) + title[1:]
}

func titled(title, id, none string) place {
	if title == "" {
		return place{number: unknown, title: none}
	}
	return place{title: title, id: id}
}

func week(day, today model.Date) place {
	if !day.Known() {
		return place{number: unknown, title: "No need-by"}
	}
	monday := day.Monday()
	words := strings.Join(strings.Fields(monday.Words(today))[1:], " ")
	switch weeks := monday.Sub(today.Monday()) / 7; weeks {
	case 0:
		words += ", this week"
	case 1:
		words += ", next week"
	default:
		words += fmt.Sprintf(", %s", monday.Relative(today))
	}
	return place{number: int64(monday), title: "Week of " + words}
}

// outcomes are the titles of all outcomes that a goal serves: what serves two stands in a group of both.
func (t *table) outcomes(goal string) string {
	g := t.board.Goal(goal)
	if g == nil {
		return ""
	}
	var titles []string
	for _, id := range g.Outcomes {
		titles = append(titles, model.Title(t.board, model.Ref{Kind: model.KindOutcome, ID: id}))
	}
	return strings.Join(titles, " + ")
}
