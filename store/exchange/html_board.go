package exchange

import (
	"cmp"
	"strings"

	"moot/model"
	"moot/model/agenda"
	"moot/model/timeline"
)

// boardPart is what is needed by when: rows provide, columns are weeks.
type boardPart struct {
	Figures []string
	Empty   bool          // nothing is open, not even what simply goes on
	Sheets  []*boardSheet // as many as the rows need pages
	Legend  []stateLegend
	List    []boardLine
	More    int // lines that are not listed
	Hidden  int // cards that are not drawn
}

type stateLegend struct{ State, Word string }

// boardLine is a dependency in the list.
type boardLine struct {
	Provider, Title, Consumer string
	NeedBy, Expected          string
	State, Remark             string
	Late                      bool
}

// signOf names the sign of a state.
func signOf(state model.State) string { return cmp.Or(state.String(), "unknown") }

// mostListed is how many dependencies the list holds.
const mostListed = 1000

func newBoardPart(names pageNames, outlooks *agenda.Agenda, include func(*model.Dependency) bool) *boardPart {
	line := timeline.Compute(names.board, outlooks, timeline.ByProvider, include)
	grid := newGrid(names, outlooks, line)
	standing := timeline.Standing(names.board, include)
	part := &boardPart{Figures: grid.figures(standing), Sheets: grid.sheets(), Empty: line.Count+standing == 0}
	part.Hidden = grid.hidden
	for _, state := range append([]model.State{model.StateUnknown}, model.States...) {
		if grid.states[state] {
			part.Legend = append(part.Legend, stateLegend{signOf(state), stateWord(&model.Dependency{State: state})})
		}
	}
	for _, row := range line.Rows {
		for _, item := range row.Items {
			if len(part.List) == mostListed {
				part.More++
				continue
			}
			part.List = append(part.List, grid.listed(row, item))
		}
	}
	return part
}

func (g *grid) listed(row timeline.Row, item timeline.Item) boardLine {
	d := item.Dependency
	return boardLine{
		Provider: g.names.team(row.ID), Title: g.names.title(d), Consumer: g.names.team(d.Consumer),
		NeedBy: g.names.day(item.NeedBy), Expected: g.untilWords(item), State: stateWord(d),
		Remark: g.remark(item), Late: g.presses(item),
	}
}

// remark says what presses about a dependency.
func (g *grid) remark(item timeline.Item) string {
	outlook := g.outlooks.Outlook(item.Dependency.ID)
	var words []string
	if outlook.Late {
		words = append(words, "late by "+quantity(g.names.today.Sub(item.NeedBy), "day", "days"))
	}
	if item.Late() {
		words = append(words, comesBy(item)+" "+laterWords(item)+" than needed")
	}
	if !outlook.Late && outlook.Overdue > 0 {
		words = append(words, "promised "+quantity(outlook.Overdue, "day", "days")+" ago")
	}
	if outlook.Blocked {
		words = append(words, "waits for something late")
	}
	return strings.Join(words, ", ")
}

func laterWords(item timeline.Item) string {
	return quantity(item.Behind(), "day", "days") + " later"
}

// untilWords is the day by which a dependency is expected; of a counter-offer the one that is offered. "" where neither is
// known.
func (g *grid) untilWords(item timeline.Item) string {
	switch {
	case !item.Until().Known():
		return ""
	case item.Expected.Known():
		return g.names.day(item.Until())
	}
	return "offered " + g.names.day(item.Until())
}

// comesBy says whether the day on which an item comes is a promise or an offer.
func comesBy(item timeline.Item) string {
	if item.Expected.Known() {
		return "expected"
	}
	return "offered"
}

// presses tells whether a dependency is late, or will be.
func (g *grid) presses(item timeline.Item) bool {
	return item.Late() || g.outlooks.Outlook(item.Dependency.ID).Late
}
