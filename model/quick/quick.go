// Package quick reads a line as one would say it, and gives the record that it means:
//
//	payments needs identity: token exchange by 2 dec #checkout     a dependency
//	payments needs token exchange from identity by 2 dec           the same
//	needs identity: token exchange !blocking (small)               of my team
//	payments: guest checkout under 40 s by 29 jan #booking         a goal, for an outcome
//	outcome more travellers finish booking by 31 mar
//	action ben: show the sandbox by fri
//	team loyalty
//
// Teams are named by their name, another of their names, their id or a beginning that no other has. What could be read in
// another way stands in quotes: "Token exchange by hand", with a quote within doubled.
//
// It imports the model and alike; it knows neither a clock nor a screen.
package quick

import (
	"slices"

	"moot/model"
)

// Options are what a line is read by.
type Options struct {
	Team  string // id of my team, which a line means that names none; "" for none
	Today model.Date
}

// Line is what was understood of a text.
type Line struct {
	Kind     model.Kind         // 0 while it may be anything
	Values   []model.Assignment // with records by their ids and days as 2026-12-02
	Problems []Problem          // why it cannot be kept; none where model.Add takes it
	Notices  []string           // what speaks against it, and does not stop it

	reading *reading
}

// Problem is what is wrong or missing, and what would be right.
type Problem struct {
	From, To int // the part of the text it is about; at its end what is missing
	Text     string
	Err      error // of the model, where it refused
}

// Value is what a field was given; "" for nothing.
func (l Line) Value(field string) string {
	for _, value := range l.Values {
		if value.Field == field {
			return value.Value
		}
	}
	return ""
}

// reading is a line while it is read.
type reading struct {
	Line
	view   model.View
	found  map[string]found // teams, by the names that were looked for: the same part is looked at more than once
	by     Options
	text   string
	tokens []token
	asked  []token // those that name the team with the colon behind it, or the "from" before it
}

// Read understands a text. It reads the teams, and where a mark needs them the goals and outcomes, but never the
// dependencies.
func Read(v model.View, text string, by Options) Line {
	r := &reading{view: v, by: by, text: text, tokens: lex(text)}
	r.read()
	slices.SortStableFunc(r.Problems, func(a, b Problem) int { return a.From - b.From })
	slices.SortStableFunc(r.Values, func(a, b model.Assignment) int {
		return slices.Index(order, a.Field) - slices.Index(order, b.Field)
	})
	if r.Kind.Valid() && len(r.Problems) == 0 {
		r.tryOut()
	}
	line := r.Line
	line.reading = r
	return line
}

// order is that of the values, whatever the order of the text.
var order = []string{
	"team", "consumer", "provider", "name", "title", "text", "owner", "need_by", "by", "due", "goal", "outcomes", "impact", "size", "tags",
}

// tryOut asks the model whether it would take the line.
func (r *reading) tryOut() {
	_, err := model.Add(r.view, r.Kind, model.ContentID(r.text), r.Values, r.by.Today)
	if err != nil {
		r.Problems = append(r.Problems, Problem{0, len(r.text), err.Error(), err})
	}
}

func (r *reading) set(field, value string) {
	if value != "" {
		r.Values = append(r.Values, model.Assignment{Field: field, Value: value})
	}
}

// wrong notes a problem with a part of the text.
func (r *reading) wrong(tokens []token, text string, err error) {
	if len(tokens) == 0 {
		r.missing(text)
		return
	}
	r.Problems = append(r.Problems, Problem{tokens[0].from, tokens[len(tokens)-1].to, text, err})
}

// missing notes what should still be said.
func (r *reading) missing(text string) {
	r.Problems = append(r.Problems, Problem{len(r.text), len(r.text), text, nil})
}
