package chance

import (
	"cmp"
	"strings"

	"moot/model"
)

// Sentence is the chance for people, and what it counts: "1 in 6; without token exchange 1 in 3 (n = 14 closed, 2 without
// a date left out)". name is what a dependency is called in it; nil calls it by its title.
func (g Goal) Sentence(name func(*model.Dependency) string) string {
	words := g.Words(name)
	if note := g.Note(); note != "" {
		words += " (" + note + ")"
	}
	return words
}

// Words is the chance, and the one dependency without which it would be highest: "1 in 6; without token exchange 1 in 3".
// Where one has failed for certain it is named: "0 in 10: mail templates has missed its first need-by; without it 1 in 3".
// Where there is no figure it says why. name is as for Sentence.
func (g Goal) Words(name func(*model.Dependency) string) string {
	words := ""
	for _, part := range g.Parts() {
		if part.Names != nil {
			part.Text = called(part.Names, name)
		}
		words += part.Text
	}
	return words
}

// Part is a part of what Words says: a text, or a dependency by whatever it is called there.
type Part struct {
	Text  string
	Names *model.Dependency
}

// Parts are Words in parts, for those who show a dependency as more than its title.
func (g Goal) Parts() []Part {
	p, known := g.P()
	text := func(words string) Part { return Part{Text: words} }
	switch {
	case len(g.Factors) == 0:
		return []Part{text("nothing it waits for is blocking")}
	case len(g.Factors) == g.LeftOut():
		return []Part{text("no figure: nothing it waits for has a date that it could miss")}
	case !known:
		return []Part{text("no record yet")}
	case p == 0:
		return append([]Part{text(Words(p))}, g.failed()...)
	}
	helps, without, found := g.Helps()
	switch {
	case !found || Words(without) == Words(p):
		return []Part{text(Words(p))}
	case len(g.Factors) == 1:
		return []Part{text(Words(p) + "; it waits for "), {Names: helps.Dependency}, text(" alone")}
	}
	return []Part{text(Words(p) + "; without "), {Names: helps.Dependency}, text(" " + Words(without))}
}

// failed says what makes the chance 0, and what it would be without that.
func (g Goal) failed() []Part {
	var missed []Factor
	for _, f := range g.Factors {
		if f.Known() && f.P == 0 {
			missed = append(missed, f)
		}
	}
	if len(missed) > 1 {
		return []Part{{Text: ": " + model.Grouped(len(missed)) + " of what it waits for have missed their first need-by"}}
	}
	words := " has missed its first need-by"
	if _, without, found := g.Helps(); found && len(g.Factors) > 1 {
		words += "; without it " + Words(without)
	}
	return []Part{{Text: ": "}, {Names: missed[0].Dependency}, {Text: words}}
}

// called is what a dependency is called in a sentence: its title where nobody says otherwise.
func called(d *model.Dependency, name func(*model.Dependency) string) string {
	given := ""
	if name != nil {
		given = name(d)
	}
	return cmp.Or(given, d.Title, d.ID)
}

// Note is what the figure counts and leaves out: "n = 14 closed, 2 without a date left out"; "" where there is nothing to
// say, as where there is no figure.
func (g Goal) Note() string {
	if _, known := g.P(); !known {
		return ""
	}
	var parts []string
	if g.N > 0 {
		parts = append(parts, "n = "+model.Grouped(g.N)+" closed")
	}
	if left := g.LeftOut(); left > 0 {
		parts = append(parts, model.Grouped(left)+" without a date left out")
	}
	return strings.Join(parts, ", ")
}

// Sentence is the chance of one dependency for people: "7 in 10: 6 of 8 closed medium dependencies came by their first
// need-by". Where there is no figure it says why.
func (f Factor) Sentence() string {
	if !f.Known() {
		return f.Why()
	}
	return Words(f.P) + ": " + f.Why()
}
