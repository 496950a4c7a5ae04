package cli

import (
	"strings"

	"moot/model"
	"moot/model/network"
	"moot/model/whatif"
)

// trialText prints what the steps would change: figures side by side, what would be needed no more, the goals, and how to
// go on.
func (s *session) trialText(board *model.Board, trial *whatif.Trial, scope network.Scope, again string) error {
	rows := whatif.Rows(trial.Before, trial.After)
	if scope == network.All {
		before, after, err := networks(board, trial, scope)
		if err != nil {
			return err
		}
		rows = append(rows, whatif.ShapeRows("open and closed", before, after)...)
	}
	s.println(trial.Words())
	s.println("")
	s.compared(rows)
	s.vanishing(board, trial)
	s.goalChanges(trial)
	s.outcomes(trial)
	s.goOn(trial, again)
	return nil
}

// turnWords are how a figure is called beside the one before.
var turnWords = map[whatif.Turn]string{whatif.Better: "better", whatif.Worse: "worse"}

func (s *session) compared(rows []whatif.Row) {
	t := newTable(column{flexible: true, least: 12}, column{title: "before", right: true}, column{title: "after", right: true}, column{})
	for _, row := range rows {
		t.add(row.Name, row.Before, row.After, turnWords[row.Turn])
	}
	t.header()
	for _, line := range t.lines(0) {
		s.println("  " + line)
	}
}

func (s *session) vanishing(board *model.Board, trial *whatif.Trial) {
	if len(trial.Vanish) == 0 {
		s.printf("\nEvery dependency would still be needed.\n")
		return
	}
	s.printf("\n%s would be needed no more\n", plural(len(trial.Vanish), "dependency", "dependencies"))
	rows := newTable(column{}, column{flexible: true, least: leastTitle}, column{flexible: true, least: 12, missed: 2}, column{missed: 1})
	for _, d := range trial.Vanish[:min(mostListed, len(trial.Vanish))] {
		rows.add(board.Short(model.RefOf(d)), model.Title(board, model.RefOf(d)), pair(board, d), stateWords(d.State))
	}
	s.inset(rows)
	s.listedOf(len(trial.Vanish))
}

// goalChanges prints the chances of the goals touched, before and after.
func (s *session) goalChanges(trial *whatif.Trial) {
	if len(trial.Goals) == 0 {
		return
	}
	s.printf("\nGoals, and their chance on time\n")
	rows := newTable(column{flexible: true, least: leastTitle}, column{right: true}, column{}, column{}, column{missed: 1})
	for _, g := range trial.Goals[:min(mostListed, len(trial.Goals))] {
		fewer := ""
		if n := len(g.Vanish); n > 0 {
			fewer = plural(n, "need", "needs") + " fewer"
		}
		row := g.Row()
		rows.add(row.Name, row.Before, "→", row.After, fewer)
	}
	s.inset(rows)
	s.listedOf(len(trial.Goals))
}

// outcomes prints what the steps change beside what they remove.
func (s *session) outcomes(trial *whatif.Trial) {
	if len(trial.Outcomes) == 0 {
		return
	}
	s.printf("\n")
	for _, outcome := range trial.Outcomes[:min(mostListed, len(trial.Outcomes))] {
		s.sentence(outcome + ".")
	}
}

// goOn says how to adopt or apply what was tried, with the flags that it was tried with.
func (s *session) goOn(trial *whatif.Trial, again string) {
	var line strings.Builder
	line.WriteString("moot network" + again)
	for _, step := range trial.Steps {
		line.WriteString(" --what-if " + quotedArgument(step.String()))
	}
	s.printf("\nNothing was changed. To go on with it:\n")
	s.print("  " + line.String() + " --adopt OWNER\n")
	s.print("  " + line.String() + " --apply\n")
	s.printf("The first makes an action of it; the second does it, and moot undo takes it back.\n")
}
