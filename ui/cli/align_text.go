package cli

import (
	"slices"
	"strconv"

	"moot/model"
	"moot/model/align"
	"moot/ui/tui/widget"
)

func (s *session) alignmentText(board *model.Board, found alignment) {
	width := s.width(defaultWidth)
	s.println(widget.FitBoth(boardName(board), s.words(s.today), width))
	byKind, accepted := align.ByKind(found.gaps)
	if len(byKind) == 0 {
		s.printf("\nNo gaps.\n")
	}
	for _, kind := range model.GapKinds {
		s.gapLines(board, kind, byKind[kind], width)
	}
	if len(byKind) > 0 {
		s.printf("\nmoot acknowledge ID accepts one for now, with a reason and until a day; moot help gaps tells what each means.\n")
	}
	s.acceptedLines(board, accepted, width)
	s.chanceLines(board, found.goals, width)
}

// gapLines are the gaps of one kind, and the command that mends them.
func (s *session) gapLines(board *model.Board, kind model.GapKind, gaps []align.Gap, width int) {
	if len(gaps) == 0 {
		return
	}
	s.heading(kind.Title(), len(gaps), width)
	s.gapRows(board, gaps, width)
	for i, line := range widget.Wrap(mends[kind], width-8) {
		label := ""
		if i == 0 {
			label = "mend"
		}
		s.println("  " + widget.Fit(label, 6) + line)
	}
}

// gapRows have what makes each a gap beside it, or below it where that would cut it: titles are cut before it, ids never.
func (s *session) gapRows(board *model.Board, gaps []align.Gap, width int) {
	beside := newTable(column{}, column{flexible: true, least: leastTitle}, column{})
	named := newTable(column{}, column{flexible: true, least: 1})
	for _, found := range gaps {
		id := board.Short(found.Ref())
		beside.add(id, found.Title, found.Detail)
		named.add(id, found.Title)
	}
	if beside.widest(0)+min(leastTitle, beside.widest(1))+beside.widest(2)+2*gap <= width-2 {
		for _, line := range beside.lines(width - 2) {
			s.println("  " + line)
		}
		return
	}
	for i, line := range named.lines(width - 2) {
		s.println("  " + line)
		s.below(gaps[i].Detail, width)
	}
}

// leastTitle is what is left of a title at least, so that people know it again.
const leastTitle = 20

func (s *session) heading(title string, count, width int) {
	s.println("")
	s.println(widget.FitBoth(title, strconv.Itoa(count), width))
}

// acceptedLines are the gaps that were accepted, until when and why.
func (s *session) acceptedLines(board *model.Board, gaps []align.Gap, width int) {
	if len(gaps) == 0 {
		return
	}
	rows := newTable(column{}, column{flexible: true, least: 20}, column{})
	for _, gap := range gaps {
		rows.add(board.Short(gap.Ref()), gap.Title, string(gap.Kind))
	}
	s.heading("Accepted for now", len(gaps), width)
	lines := rows.lines(width - 2)
	for i, gap := range gaps {
		until := "for good"
		if gap.Acknowledged.Until.Known() {
			until = "until " + s.words(gap.Acknowledged.Until)
		}
		s.println("  " + lines[i])
		s.below(until+": "+gap.Acknowledged.Reason, width)
	}
}

// below prints a sentence below the row it belongs to.
func (s *session) below(text string, width int) {
	for _, line := range widget.Wrap(text, width-6) {
		s.println("      " + line)
	}
}

// chanceLines are the goals that wait for something blocking, by team and title: never by a figure.
func (s *session) chanceLines(board *model.Board, goals []goalChance, width int) {
	waiting := slices.DeleteFunc(slices.Clone(goals), func(of goalChance) bool { return len(of.chance.Factors) == 0 })
	if len(waiting) == 0 {
		return
	}
	byTeam := model.ByTeam(board)
	slices.SortFunc(waiting, func(x, y goalChance) int { return byTeam(x.goal, y.goal) })
	rows := newTable(column{}, column{most: 24}, column{flexible: true, least: 20})
	for _, of := range waiting {
		rows.add(board.Short(model.RefOf(of.goal)), teamName(board, of.goal.Team), model.Title(board, model.RefOf(of.goal)))
	}
	s.heading("Chance that all a goal waits for comes by its first need-by", len(waiting), width)
	lines := rows.lines(width - 2)
	for i, of := range waiting {
		s.println("  " + lines[i])
		s.below(of.chance.Sentence(nil), width)
	}
	s.println("")
	for _, line := range widget.Wrap("n is how many closed dependencies of the whole board a chance rests on; see moot help formulas.", width) {
		s.println(line)
	}
}
