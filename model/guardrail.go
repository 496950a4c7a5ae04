package model

import "slices"

// GuardrailKind is what a guardrail is about.
type GuardrailKind uint8

// The kinds of guardrail.
const (
	GuardrailKindUnknown GuardrailKind = iota
	GuardrailArchitecture
	GuardrailSecurity
	GuardrailPlatform
	GuardrailOther
)

var guardrailKindWords = []string{"", "architecture", "security", "platform", "other"}

// String is the word of the kind.
func (k GuardrailKind) String() string { return guardrailKindWords[k] }

// Guardrail is a rule within which teams decide for themselves.
type Guardrail struct {
	Entry
	Title string
	Type  GuardrailKind
	Text  string
	Link  string
}

var guardrailFields = []*Field{
	textField(1, "title", func(g *Guardrail) *string { return &g.Title }),
	wordField(2, "kind", guardrailKindWords, func(g *Guardrail) *GuardrailKind { return &g.Type }),
	noteField(3, "text", func(g *Guardrail) *string { return &g.Text }),
	textField(4, "link", func(g *Guardrail) *string { return &g.Link }),
}

// Kind implements Record.
func (*Guardrail) Kind() Kind { return KindGuardrail }

// Clone implements Record.
func (g *Guardrail) Clone() Record {
	c := *g
	c.Heads = slices.Clone(g.Heads)
	return &c
}
