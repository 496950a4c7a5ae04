package card

import (
	"moot/model"
	"moot/model/chance"
	"moot/ui/tui/widget"
)

// goalChance says how likely it is that all that a goal waits for comes on time, and what the least likely part of it
// costs, in the words of chance.Goal; nothing where it waits for nothing.
func (c *drawing) goalChance(g *model.Goal) {
	if c.state.Chance == nil || !g.Active() {
		return
	}
	odds := c.state.Chance.OfGoal(g.ID)
	if len(odds.Factors) == 0 {
		return
	}
	var words []word
	for _, part := range odds.Parts() {
		if part.Names != nil {
			words = append(words, c.named(model.KindDependency, part.Names.ID, c.theme.Text))
		} else {
			words = append(words, c.plain(part.Text))
		}
	}
	c.sentence("chance", words...)
	if note := odds.Note(); note != "" {
		c.sentence(noLabel, c.muted(note))
	}
}

const noRecord = "no record yet"

// chance says how likely an open dependency comes on time: where a goal waits for it, that goal's chance with it and
// without, and below its own.
func (c *drawing) chance(d *model.Dependency) {
	own := c.factor(d)
	if own.Basis == chance.NotAnswered {
		return
	}
	if words, about := c.chanceOfGoal(d, own); words != "" {
		c.sentence("chance", c.plain(words))
		c.sentence(noLabel, c.muted(about))
		return
	}
	if own.Known() {
		c.sentence("chance", c.plain(chance.Words(own.P)), c.muted(", "+because(own)))
	} else {
		c.sentence("chance", c.muted(because(own)))
	}
}

// chanceOfGoal is "1 in 6, or 1 in 3 without this one", and about that "this one 5 in 10: medium, n = 14"; "" where no goal
// waits for it, it waits for nothing else, or there is no figure.
func (c *drawing) chanceOfGoal(d *model.Dependency, own chance.Factor) (words, about string) {
	goal := c.state.Board.Goal(d.Goal)
	if goal == nil || !goal.Active() || d.Impact != model.Blocking {
		return "", ""
	}
	odds := c.state.Chance.OfGoal(goal.ID)
	p, known := odds.P()
	if !known {
		return "", ""
	}
	if len(odds.Factors) == 1 && own.Known() {
		return "", "" // it is this one's
	}
	if about = because(own); own.Known() {
		about = chance.Words(own.P) + ": " + about
	}
	return withAndWithout(odds, p, d.ID), "this one " + about
}

// withAndWithout is a goal's chance, and what it would be without one that it waits for.
func withAndWithout(odds chance.Goal, p float64, id string) string {
	words := chance.Words(p)
	without, known := odds.Without(id)
	switch {
	case !known:
		return words
	case chance.Words(without) == words:
		return words + ", with this one or without"
	}
	return words + ", or " + chance.Words(without) + " without this one"
}

// because is what the chance of one dependency rests on, in few words: "medium, n = 14".
func because(f chance.Factor) string {
	switch f.Basis {
	case chance.OnRecord:
		size := "any size"
		if f.Class.Size != model.SizeUnknown {
			size = f.Class.Size.String()
		}
		return size + ", n = " + widget.Grouped(f.Class.Total)
	case chance.NoRecord:
		return noRecord
	case chance.NoDate:
		if f.Dependency.State == model.Delivered {
			return "delivered on an unknown day, left out"
		}
		return "no need-by, left out"
	case chance.Passed:
		return "its first need-by has passed"
	case chance.InTime:
		return "delivered by its first need-by"
	case chance.TooLate:
		return "delivered after its first need-by"
	}
	return ""
}
