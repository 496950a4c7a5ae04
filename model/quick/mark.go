package quick

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"moot/model"
)

// marks are what signs say in a line: #goal or #outcome, #tag, !blocking, (small).
type marks struct {
	kind     model.Kind
	team     string // whose goals are meant
	goal     string
	outcomes []string
	tags     []string
	impact   string
	size     string
}

// marks takes the marks out of a line.
func (r *reading) marks(m *marks, tokens []token) []token {
	var rest []token
	tail := markedFrom(tokens)
	for i, one := range tokens {
		if one.quoted || !r.mark(m, one, i >= tail) {
			rest = append(rest, one)
		}
	}
	return rest
}

// markedFrom is where the marks begin behind which nothing else stands.
func markedFrom(tokens []token) int {
	at := len(tokens)
	for at > 0 && !tokens[at-1].quoted && (tokens[at-1].inBrackets() || strings.ContainsAny(tokens[at-1].value[:1], "#!")) {
		at--
	}
	return at
}

// inBrackets tells of "(word)". At the end of a line it is a mark; in the midst of a title it may be anything.
func (t token) inBrackets() bool {
	return len(t.value) > 2 && strings.HasPrefix(t.value, "(") && strings.HasSuffix(t.value, ")")
}

// atEnd tells that only marks stand behind.
func (r *reading) mark(m *marks, one token, atEnd bool) bool {
	text, isHash := strings.CutPrefix(one.value, "#")
	switch {
	case isHash && strings.ContainsFunc(text, unicode.IsLetter):
		r.hash(m, one, text)
		return true
	case m.kind != model.KindDependency:
		return false
	case one.is(impacts...):
		r.once(&m.impact, one, strings.Trim(model.Fold(one.value), "!"))
		return true
	case one.is(sizes...):
		r.once(&m.size, one, strings.Trim(model.Fold(one.value), "()"))
		return true
	case one.inBrackets() && atEnd:
		r.unknown(one, sizes)
		return true
	case strings.HasPrefix(one.value, "!") && strings.ContainsFunc(one.value, unicode.IsLetter):
		r.unknown(one, impacts)
		return true
	}
	return false
}

var (
	impacts = []string{"!blocking", "!slowing"}
	sizes   = []string{"(small)", "(medium)", "(large)"}
)

// once takes what a mark says, where none has said something else before.
func (r *reading) once(said *string, one token, word string) {
	if *said != "" && *said != word {
		r.wrong([]token{one}, fmt.Sprintf("%s: it is %s already; say one of them", one.value, *said), nil)
		return
	}
	*said = word
}

// unknown tells of a word that was meant as a mark and is none.
func (r *reading) unknown(one token, known []string) {
	sentence := fmt.Sprintf("%s is none of %s; what belongs to the title stands in quotes", one.value, strings.Join(known, ", "))
	if near, ok := model.Nearest(model.Fold(one.value), known); ok {
		sentence = fmt.Sprintf("%s: did you mean %s?", one.value, near)
	}
	r.wrong([]token{one}, sentence, nil)
}

// hash understands #text: the record or the tag that is named, else what fits, else a tag.
func (r *reading) hash(m *marks, one token, text string) {
	kind := model.KindGoal
	if m.kind == model.KindGoal {
		kind = model.KindOutcome
	}
	text, _ = model.Clean(text)
	if tag, named := strings.CutPrefix(text, "tag:"); named {
		m.tag(tag)
		return
	}
	name, named := strings.CutPrefix(text, kind.String()+":")
	found := r.fitting(kind, m.team, name, named)
	switch {
	case len(found) == 1:
		r.point(m, one, found[0])
	case len(found) > 1:
		r.wrong([]token{one}, fmt.Sprintf("%s can be the %s %s; write more of it, or #tag:%s", one.value, kind, r.either(found), name), nil)
	case named:
		r.wrong([]token{one}, fmt.Sprintf("there is no %s %q; #tag:%s is a tag", kind, name, name), nil)
	default:
		m.tag(text)
	}
}

// point takes a goal or an outcome as meant.
func (r *reading) point(m *marks, one token, ref model.Ref) {
	switch {
	case ref.Kind == model.KindOutcome && !slices.Contains(m.outcomes, ref.ID):
		m.outcomes = append(m.outcomes, ref.ID)
	case ref.Kind == model.KindGoal && m.goal != "" && m.goal != ref.ID:
		r.wrong([]token{one}, fmt.Sprintf("it has a goal, %s, and needs no second one; #tag:%s is a tag",
			model.Title(r.view, model.Ref{Kind: model.KindGoal, ID: m.goal}), strings.TrimPrefix(one.value, "#")), nil)
	case ref.Kind == model.KindGoal:
		m.goal = ref.ID
	}
}

func (m *marks) tag(text string) {
	if text != "" && !slices.Contains(m.tags, text) {
		m.tags = append(m.tags, text)
	}
}

// keep puts what the marks said into the line.
func (r *reading) keep(m *marks) {
	r.set("goal", m.goal)
	r.set("outcomes", strings.Join(m.outcomes, ";"))
	r.set("impact", m.impact)
	r.set("size", m.size)
	r.set("tags", strings.Join(m.tags, ";"))
}
