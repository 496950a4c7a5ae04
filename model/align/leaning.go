package align

import (
	"fmt"

	"moot/model"
)

// Leaning is how many dependencies count against the budget of a goal, and that budget.
type Leaning struct{ Open, Budget int }

// LeaningOf counts what a goal leans on.
func LeaningOf(b *model.Board, g *model.Goal) Leaning {
	l := Leaning{Budget: g.BudgetOn(b)}
	for _, d := range b.DependenciesOf(g.ID) {
		if Counts(d) {
			l.Open++
		}
	}
	return l
}

// Over tells whether they are more than the budget.
func (l Leaning) Over() bool { return l.Open > l.Budget }

// Words is "2 dependencies, budget 3", or "5 dependencies, budget 3: which are just in case?".
func (l Leaning) Words() string {
	of, question := "dependencies", ""
	if l.Open == 1 {
		of = "dependency"
	}
	if l.Over() {
		question = ": which are just in case?"
	}
	return fmt.Sprintf("%d %s, budget %d%s", l.Open, of, l.Budget, question)
}
