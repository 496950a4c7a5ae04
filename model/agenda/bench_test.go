package agenda_test

import (
	"testing"

	"moot/model/agenda"
	"moot/model/internal/testboard"
)

// BenchmarkAgenda is the agenda of 100,000 dependencies and 10,000 goals: to stay below 40 ms.
func BenchmarkAgenda(b *testing.B) {
	board := testboard.Hundred()
	for b.Loop() {
		agenda.Compute(board, testboard.Today)
	}
}
