package exchange

import (
	"errors"
	"fmt"
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
