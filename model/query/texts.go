package query

import (
	"strings"

	"moot/model"
)

// texts are the folded texts of all records of a kind, end to end in one string: a filter that is typed looks through
// a hundred thousand of them for every key.
type texts struct {
	all  string
	ends []uint32
}

func newTexts(b *model.Board, kind model.Kind) *texts {
	t := &texts{ends: make([]uint32, b.Count(kind))}
	var all strings.Builder
	for i := range t.ends {
		writeText(&all, b.At(kind, i))
		t.ends[i] = uint32(all.Len())
	}
	t.all = all.String()
	return t
}

func (t *texts) of(position int) string {
	start := uint32(0)
	if position > 0 {
		start = t.ends[position-1]
	}
	return t.all[start:t.ends[position]]
}

// between stands between the texts of a record, so that no word matches across two.
const between = '\x00'

// writeText writes the title or name of a record, and its id.
func writeText(b *strings.Builder, r model.Record) {
	writeFolded(b, r.Base().ID)
	switch r := r.(type) {
	case *model.Dependency:
		writeFolded(b, r.Title)
	case *model.Goal:
		writeFolded(b, r.Title)
	case *model.Outcome:
		writeFolded(b, r.Title)
	case *model.Guardrail:
		writeFolded(b, r.Title)
	case *model.Team:
		writeFolded(b, r.Name)
		for _, alias := range r.Aliases {
			writeFolded(b, alias)
		}
	case *model.Action:
		writeFolded(b, r.Text)
		writeFolded(b, r.Owner)
	case *model.Forum:
		writeFolded(b, r.On.String())
		writeFolded(b, r.Facilitator)
	case *model.CheckIn:
		writeFolded(b, r.Note)
	case *model.Decision:
		writeFolded(b, r.Note)
	case *model.Acknowledgement:
		writeFolded(b, r.Gap)
		writeFolded(b, r.Reason)
	case *model.Settings:
		writeFolded(b, r.Name)
	}
}

func writeFolded(b *strings.Builder, text string) {
	b.WriteString(model.Fold(text))
	b.WriteByte(between)
}

func textOf(r model.Record) string {
	var b strings.Builder
	writeText(&b, r)
	return b.String()
}

// text is the folded text of a record.
func (c *Context) text(r row) string {
	if r.position < 0 {
		return textOf(r.record)
	}
	return c.texts[r.record.Kind()]().of(r.position)
}

// wordTest looks for a word in the titles, names and ids of a record and of the teams it belongs to.
func wordTest(c *Context, t Term) test {
	word := model.Fold(t.Values[0])
	inTeam := c.teamsHaving(word)
	return func(r row) bool {
		return strings.Contains(c.text(r), word) || inTeam.either(c, r)
	}
}
