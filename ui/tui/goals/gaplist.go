package goals

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/align"
	"moot/ui/tui/card"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// gapDemand is what a list of gaps is made from.
type gapDemand struct {
	revision uint64
	today    model.Date
	query    string
	asked    bool
}

// gapRow is a row of the list of gaps: a heading with the key that mends what stands below it, a gap, or nothing.
type gapRow struct {
	title string // of a heading
	count int
	mends string // the key that mends gaps of the kind, and what it does
	ref   model.Ref
	place int // of the record among those of its kind on the board
	gap   align.Gap
	who   string // the team, or the two teams, of the record
	wide  gapWidths
}

// key names a row: a record with two gaps has two.
func (r *gapRow) key() string {
	if r.ref.ID == "" {
		return ""
	}
	return string(r.gap.Kind) + "/" + r.ref.String()
}

// gapList is the gaps that were found, by kind, then title; what is accepted for now stands last. It never changes.
type gapList struct {
	gapDemand
	board *model.Board
	rows  []gapRow
	// words are the counts of the gaps that nobody accepted, for the lines below the tree.
	words          string
	open, accepted int // how many are listed
	wide           gapWidths
	found          *foundGaps // what it was chosen from
}

// gapWidths is what the titles of records, the names of their teams, and what makes them gaps take.
type gapWidths struct{ title, who, what int }

// listed brings a list of gaps.
type listed struct{ gaps *gapList }

// askGaps finds the gaps in a command, where they would be others. The matrix does not show any.
func (s *Screen) askGaps() tea.Cmd {
	want := gapDemand{s.state.Revision, s.state.Today, s.state.Query.String(), true}
	if s.state.Board == nil || s.face == onMatrix || want == s.gapsWanted {
		return nil
	}
	s.gapsWanted = want
	state, found := s.state, s.gaps.found
	return func() tea.Msg {
		if !found.of(state.Board, state.Today) {
			found = findGaps(state.Board, state.Today)
		}
		return listed{listGaps(state, found, want)}
	}
}

// listed shows a list of gaps, unless it is not wanted any more.
func (s *Screen) listed(msg listed) tea.Cmd {
	if msg.gaps.gapDemand != s.gapsWanted {
		return nil
	}
	s.gaps = msg.gaps
	if s.face != onGaps {
		s.arrange()
		return nil
	}
	s.fillFace()
	s.arrange()
	return s.showCard()
}

// foundGaps are the gaps of a board on a day, in the order in which they are listed, by kind; accepted ones stand together,
// last. Whatever is filtered they are the same.
type foundGaps struct {
	board *model.Board
	today model.Date
	words string
	kinds []gapsOfKind
}

// gapsOfKind is what may stand under one heading.
type gapsOfKind struct {
	title, mends string
	accepted     bool
	rows         []gapRow
}

// of tells whether these are the gaps of a board on a day.
func (f *foundGaps) of(board *model.Board, today model.Date) bool {
	return f != nil && f.board == board && f.today == today
}

func findGaps(board *model.Board, today model.Date) *foundGaps {
	open, accepted := align.ByKind(align.Compute(board, today).Gaps)
	f := &foundGaps{board: board, today: today, words: gapWords(open)}
	for _, kind := range model.GapKinds {
		_, mends := card.Mend(kind)
		f.gather(gapsOfKind{title: kind.Title(), mends: mends}, open[kind])
	}
	f.gather(gapsOfKind{title: "Accepted for now", mends: "x takes it back", accepted: true}, accepted)
	return f
}

// gather adds the gaps of a kind by their titles.
func (f *foundGaps) gather(kind gapsOfKind, gaps []align.Gap) {
	if len(gaps) == 0 {
		return
	}
	folded := make(map[string]string, len(gaps))
	for _, gap := range gaps {
		folded[gap.Title] = model.Fold(gap.Title)
	}
	slices.SortStableFunc(gaps, func(a, b align.Gap) int {
		return cmp.Or(strings.Compare(folded[a.Title], folded[b.Title]), strings.Compare(a.ID, b.ID))
	})
	for _, gap := range gaps {
		row := gapRow{gap: gap, ref: gap.Ref(), who: whose(f.board, gap.Ref())}
		row.place, _ = f.board.Place(row.ref)
		row.wide = gapWidths{widget.Width(gap.Title), widget.Width(row.who), widget.Width(row.shortly())}
		kind.rows = append(kind.rows, row)
	}
	f.kinds = append(f.kinds, kind)
}

// listGaps lists those of the gaps whose records the query shows.
func listGaps(state screen.State, found *foundGaps, want gapDemand) *gapList {
	l := &gapList{gapDemand: want, board: found.board, words: found.words, found: found}
	for _, kind := range found.kinds {
		rows := kind.rows
		if !state.Query.Empty() {
			rows = nil
			for _, row := range kind.rows {
				if state.Query.MatchAt(state.Matcher, found.board.At(row.ref.Kind, row.place), row.place) {
					rows = append(rows, row)
				}
			}
		}
		l.add(kind, rows)
	}
	return l
}

// add lists the gaps of a kind under its heading.
func (l *gapList) add(kind gapsOfKind, rows []gapRow) {
	if len(rows) == 0 {
		return
	}
	if kind.accepted {
		l.accepted = len(rows)
	} else {
		l.open += len(rows)
	}
	if len(l.rows) > 0 {
		l.rows = append(l.rows, gapRow{})
	}
	l.rows = append(append(l.rows, gapRow{title: kind.title, count: len(rows), mends: kind.mends}), rows...)
	for i := range rows {
		l.wide.title = max(l.wide.title, rows[i].wide.title)
		l.wide.who = max(l.wide.who, rows[i].wide.who)
		l.wide.what = max(l.wide.what, rows[i].wide.what)
	}
}

// whose is the team of a goal, or the two teams of a dependency.
func whose(board *model.Board, ref model.Ref) string {
	switch r := board.Get(ref).(type) {
	case *model.Goal:
		if r.Team != "" {
			return card.TeamName(board, r.Team)
		}
	case *model.Dependency:
		return card.Pair(board, r)
	}
	return ""
}

// gapTexts say how many there are of each kind of gap: of one, of several.
var gapTexts = []struct {
	kind      model.GapKind
	one, many string
}{
	{model.GoalWithoutOutcome, "1 goal serves no outcome", "%d goals serve no outcome"},
	{model.OutcomeWithoutGoal, "1 outcome has no goal", "%d outcomes have no goal"},
	{model.GoalWordedAsOutput, "1 worded as output", "%d worded as output"},
	{model.GoalWithoutMeasure, "1 without measure", "%d without measure"},
	{model.OutcomeWithoutMeasure, "1 outcome without measure", "%d outcomes without measure"},
	{model.GoalWithoutTeam, "1 without team", "%d without team"},
	{model.GoalOnUncommitted, "1 leans on an open request", "%d lean on open requests"},
	{model.DependencyWithoutStake, "1 request lacks a stake", "%d requests lack a stake"},
	{model.GoalSilent, "1 silent", "%d silent"},
	{model.GoalOverBudget, "1 over budget", "%d over budget"},
	{model.TeamWithManyGoals, "1 team with over three goals", "%d teams with over three goals"},
	{model.NamesDeleted, "1 names what was deleted", "%d name what was deleted"},
}

// gapWords counts the gaps that nobody has acknowledged, in words.
func gapWords(open map[model.GapKind][]align.Gap) string {
	var texts []string
	for _, text := range gapTexts {
		switch n := len(open[text.kind]); n {
		case 0:
		case 1:
			texts = append(texts, text.one)
		default:
			texts = append(texts, fmt.Sprintf(text.many, n))
		}
	}
	return strings.Join(texts, " · ")
}
