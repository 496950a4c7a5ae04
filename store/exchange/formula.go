package exchange

import "strings"

// runs are the characters at the start of a cell that make a spreadsheet take it for a formula.
const runs = "=+-@\t\r＝＋－＠"

// disarm writes a text so that no spreadsheet runs it: with an apostrophe before it. A text that already looks like
// one written so gets one more, and arm takes exactly one away: arm(disarm(text)) is text, whatever it is.
func disarm(text string) string {
	if runnable(text) {
		return "'" + text
	}
	return text
}

// arm reads a text that disarm wrote.
func arm(cell string) string {
	if rest, quoted := strings.CutPrefix(cell, "'"); quoted && runnable(rest) {
		return rest
	}
	return cell
}

func runnable(text string) bool {
	rest := strings.TrimLeft(text, "'")
	for _, r := range rest {
		return strings.ContainsRune(runs, r)
	}
	return false
}
