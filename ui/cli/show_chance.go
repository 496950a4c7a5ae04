package cli

import (
	"fmt"

	"moot/model/chance"
)

// mostFactors is how many of the dependencies that a goal waits for are told before the rest is a count.
const mostFactors = 12

// goalChanceLines say how likely a goal comes on time, and what leaving out each thing that it waits for would do to that.
func (s *session) goalChanceLines(found chance.Goal) {
	if len(found.Factors) == 0 {
		return
	}
	s.fact("chance on time", found.Sentence(nil))
	for _, factor := range found.Factors[:min(len(found.Factors), mostFactors)] {
		s.fact("", factor.Dependency.Title+": "+factorText(found, factor))
	}
	if left := len(found.Factors) - mostFactors; left > 0 {
		s.fact("", fmt.Sprintf("and %d more", left))
	}
}

// factorText says how likely one thing comes on time that a goal waits for, why, and what leaving it out would make the
// goal's chance.
func factorText(found chance.Goal, factor chance.Factor) string {
	if !factor.Known() {
		return factor.Why()
	}
	text := chance.Words(factor.P) + ", " + factor.Why()
	if without, known := found.Without(factor.Dependency.ID); known && len(found.Factors) > 1 {
		text += "; without it " + chance.Words(without)
	}
	return text
}

// figureText is a chance with how many closed dependencies it rests on; a certain one rests on none.
func figureText(p float64, n int) string {
	if n == 0 {
		return chance.Words(p)
	}
	return fmt.Sprintf("%s, n = %d", chance.Words(p), n)
}

// chanceLine says how likely a dependency comes on time; nothing where the question does not arise.
func (s *session) chanceLine(factor chance.Factor) {
	switch {
	case factor.Basis == chance.NotAnswered:
	case factor.Known():
		s.fact("chance on time", figureText(factor.P, factor.Class.Total)+": "+factor.Why())
	default:
		s.fact("chance on time", factor.Why())
	}
}

// goalChanceJSON is the chance of a goal; null where it waits for nothing.
func goalChanceJSON(found chance.Goal) any {
	if len(found.Factors) == 0 {
		return nil
	}
	factors := []object{}
	for _, factor := range found.Factors {
		of := append(object{{"id", factor.Dependency.ID}}, factorJSON(factor)...)
		factors = append(factors, append(of, member{"without", figureJSON(found.Without(factor.Dependency.ID))}))
	}
	p, known := found.P()
	return object{
		{"p", figureJSON(p, known)}, {"n", found.N}, {"words", wordsJSON(p, known)}, {"left_out", found.LeftOut()}, {"factors", factors},
	}
}

// dependencyChanceJSON is the chance of a dependency; null where the question does not arise.
func dependencyChanceJSON(factor chance.Factor) any {
	if factor.Basis == chance.NotAnswered {
		return nil
	}
	return factorJSON(factor)
}

func factorJSON(factor chance.Factor) object {
	var class any
	if factor.Basis == chance.OnRecord {
		class = object{
			{"size", textJSON(factor.Class.Size.String())}, {"kept", factor.Class.Kept}, {"total", factor.Class.Total},
		}
	}
	return object{
		{"p", figureJSON(factor.P, factor.Known())}, {"n", factor.Class.Total}, {"words", wordsJSON(factor.P, factor.Known())},
		{"why", factor.Why()}, {"class", class},
	}
}

func wordsJSON(p float64, known bool) *string {
	if !known {
		return nil
	}
	return textJSON(chance.Words(p))
}
