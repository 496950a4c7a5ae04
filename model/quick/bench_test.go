package quick_test

import (
	"testing"

	"moot/model/internal/testboard"
	"moot/model/quick"
)

// BenchmarkKey is what a key costs in the line on a board of 100,000 dependencies and 10,000 goals: reading it, and finding
// ways to go on.
func BenchmarkKey(b *testing.B) {
	board := testboard.Hundred()
	by := quick.Options{Today: testboard.Today}
	consumer, provider := board.Teams()[3].Name, board.Teams()[4].Name
	for name, text := range map[string]string{
		"team": "tea", "title": consumer + " needs " + provider + ": token exchange by 2 dec",
		"goal": consumer + " needs " + provider + ": token exchange by 2 dec #t",
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				quick.Read(board, text, by).Complete()
			}
		})
	}
}
