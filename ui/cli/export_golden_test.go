package cli_test

import (
	"bytes"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"moot/store/exchange"
	"moot/ui/tui/uitest"
)

// TestTheGraphOfASmallBoard as it is written; that it is read back as it was is tested beside the writers.
func TestTheGraphOfASmallBoard(t *testing.T) {
	board := uitest.Board(t).Board()
	t.Run("dot", func(t *testing.T) {
		out := &bytes.Buffer{}
		if err := exchange.ExportDOT(out, board, exchange.ExportOptions{}); err != nil {
			t.Fatal(err)
		}
		golden.RequireEqual(t, out.Bytes())
	})
	t.Run("mermaid", func(t *testing.T) {
		out := &bytes.Buffer{}
		if _, err := exchange.ExportMermaid(out, board, exchange.ExportOptions{}); err != nil {
			t.Fatal(err)
		}
		golden.RequireEqual(t, out.Bytes())
	})
}
