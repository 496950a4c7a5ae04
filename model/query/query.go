package query

import (
	"strings"
	"unicode"
)

// Query is a parsed query. The zero Query is empty and matches everything.
type Query struct {
	terms []Term
	spans [][]span // where each value of each term stood
	text  string   // canonical
}

// Term is one condition.
type Term struct {
	Not bool
	// Key is one of Keys, or "" for a word, whose Values is that word alone.
	Key string
	// Op is ":" for words and most keys, else "<", ">", "<=" or ">=".
	Op string
	// Values are any of those that may match, spelled the canonical way; at least one.
	Values []string
}

// span is a place in what was parsed, in bytes.
type span struct{ offset, length int }

// Empty tells whether the query matches everything because nothing was asked for.
func (q Query) Empty() bool { return len(q.terms) == 0 }

// Terms are the conditions, in the order in which they were written. They must not be altered.
func (q Query) Terms() []Term { return q.terms }

// String is the query in canonical form: Parse reads it back as the same terms.
func (q Query) String() string { return q.text }

func printTerms(terms []Term) string {
	var b strings.Builder
	for i, term := range terms {
		if i > 0 {
			b.WriteByte(' ')
		}
		term.print(&b)
	}
	return b.String()
}

// String is the term as it is written in a query.
func (t Term) String() string { return printTerms([]Term{t}) }

func (t Term) print(b *strings.Builder) {
	if t.Not {
		b.WriteByte('-')
	}
	if t.Key == "" {
		b.WriteString(Quote(t.Values[0]))
		return
	}
	b.WriteString(t.Key)
	b.WriteString(t.Op)
	for i, value := range t.Values {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(quoteIf(value, needsQuotes(value)))
	}
}

// Quote is a text as a word, or a value, of a query: in quotes where it would not be read back as it is.
func Quote(text string) string {
	return quoteIf(text, needsQuotes(text) || strings.HasPrefix(text, "-") || strings.ContainsAny(text, ":<>"))
}

func needsQuotes(value string) bool {
	return value == "" || strings.ContainsFunc(value, func(r rune) bool {
		return r == '"' || r == ',' || unicode.IsSpace(r)
	})
}

func quoteIf(text string, quoted bool) string {
	if !quoted {
		return text
	}
	return `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
}
