package plain

import (
	"bufio"
	"io"
	"strings"
	"unicode"
)

// out is where lines are printed to. Whatever comes to it, no control character leaves it but the end of a line: nothing
// can steer a terminal, whoever wrote the text.
type out struct {
	to     *bufio.Writer
	ascii  bool
	failed error
}

func newOut(to io.Writer, ascii bool) *out { return &out{to: bufio.NewWriter(to), ascii: ascii} }

// Write implements io.Writer. It takes whole characters.
func (o *out) Write(data []byte) (int, error) {
	if _, err := o.to.WriteString(o.fit(string(data))); err != nil && o.failed == nil {
		o.failed = err
	}
	return len(data), o.failed
}

// fit is a text without what could steer a terminal, and without punctuation beyond ASCII where that is wanted.
func (o *out) fit(text string) string {
	if o.ascii {
		text = toASCII.Replace(text)
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' {
			return -1
		}
		return r
	}, text)
}

// toASCII replaces the punctuation that moot writes itself.
var toASCII = strings.NewReplacer(
	"“", `"`, "”", `"`, "‘", "'", "’", "'", "…", "...", "–", "-", "—", "-", "−", "-", "×", "x", "·", ";", "≤", "<=", "≥", ">=",
	"\u00a0", " ",
)

func (o *out) flush() error {
	if err := o.to.Flush(); err != nil && o.failed == nil {
		o.failed = err
	}
	return o.failed
}
