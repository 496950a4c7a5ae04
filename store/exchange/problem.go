package exchange

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// ErrProblems marks an import that stored nothing because of its problems.
var ErrProblems = errors.New("nothing was imported")

// Problem is what is wrong at one place of a file. Line and Column count from 1, Column in bytes; 0 is not known.
type Problem struct {
	File    string `json:"file"`
	Line    int    `json:"line,omitempty"`
	Column  int    `json:"column,omitempty"`
	Field   string `json:"field,omitempty"`
	Message string `json:"message"`

	order int // of the file
}

// String is `dependencies.csv:14:3: consumer "paymnets" is not a team; did you mean "payments"?`.
func (p Problem) String() string {
	switch {
	case p.Line == 0:
		return fmt.Sprintf("%s: %s", p.File, p.Message)
	case p.Column == 0:
		return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Message)
	}
	return fmt.Sprintf("%s:%d:%d: %s", p.File, p.Line, p.Column, p.Message)
}

// MostProblems is how many problems are kept; the others are counted.
const MostProblems = 100

// Problems are the first MostProblems problems, in the order of the files, and how many there were.
type Problems struct {
	List  []Problem
	Total int
	fatal bool // a whole file could not be read: keeping going is no way out
}

func (p *Problems) add(problem Problem) {
	p.Total++
	if len(p.List) < MostProblems {
		p.List = append(p.List, problem)
	}
}

// addOnce adds a problem that a file read for several sheets may have told already.
func (p *Problems) addOnce(problem Problem) {
	same := func(told Problem) bool {
		told.order = problem.order
		return told == problem
	}
	if !slices.ContainsFunc(p.List, same) {
		p.add(problem)
	}
}

// join adds other problems.
func (p *Problems) join(others Problems) {
	for _, problem := range others.List {
		p.add(problem)
	}
	p.Total += others.Total - len(others.List)
}

func (p *Problems) full() bool { return len(p.List) >= MostProblems }

func (p Problems) clone() Problems {
	p.List = slices.Clone(p.List)
	return p
}

func (p *Problems) sort() {
	slices.SortStableFunc(p.List, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.order, b.order), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
}

// ProblemsError is why nothing was stored. It wraps ErrProblems.
type ProblemsError struct{ Problems Problems }

// Error lists the problems, one to a line, and says how many more there are.
func (e *ProblemsError) Error() string {
	var text strings.Builder
	for _, problem := range e.Problems.List {
		text.WriteString(problem.String() + "\n")
	}
	if more := e.Problems.Total - len(e.Problems.List); more > 0 {
		fmt.Fprintf(&text, "… and %d more\n", more)
	}
	fmt.Fprintf(&text, "%v: %s", ErrProblems, countOf(e.Problems.Total, "problem"))
	if !e.Problems.fatal {
		text.WriteString("; --keep-going stores the good rows")
	}
	return text.String()
}

func (e *ProblemsError) Unwrap() error { return ErrProblems }

func countOf(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
