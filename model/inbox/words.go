package inbox

import (
	"cmp"
	"fmt"
	"strings"

	"moot/model"
	"moot/model/agenda"
	"moot/model/lever"
)

// requestWords is "asked 12 days ago, needed in 10 days".
func (c *collector) requestWords(d *model.Dependency) string {
	return cmp.Or(joined(c.dated("asked", d.Requested), c.dated("needed", d.NeedBy)), "asked")
}

// counterWords is "they offer Fri 11 Dec, 7 days after the need-by".
func (c *collector) counterWords(d *model.Dependency) string {
	if !d.Proposed.Known() {
		return "they offer another date"
	}
	offer := "they offer " + oneSpace(d.Proposed.Words(c.agenda.On))
	switch days := d.Proposed.Sub(d.NeedBy); {
	case days > 0:
		return offer + ", " + count(days) + " after the need-by"
	case days < 0:
		return offer + ", " + count(-days) + " before the need-by"
	case d.NeedBy.Known():
		return offer + ", on the need-by"
	}
	return offer
}

// declinedWords is "declined 5 days ago, needed in 10 days".
func (c *collector) declinedWords(d *model.Dependency) string {
	return joined(cmp.Or(c.dated("declined", d.Answered), "declined"), c.dated("needed", d.NeedBy))
}

// deliveryWords is "delivered 3 days ago".
func (c *collector) deliveryWords(d *model.Dependency) string {
	return cmp.Or(c.dated("delivered", d.Delivered), "delivered")
}

// promiseWords is "overdue by 3 days", "due tomorrow, silent for two forums: does it still hold?".
func (c *collector) promiseWords(d *model.Dependency, near bool, silent int) string {
	var due, held string
	switch {
	case near && d.CommitBy.Known():
		due = c.dueWords(d.CommitBy)
	case near:
		due = "no date promised, needed " + d.NeedBy.Relative(c.agenda.On)
	}
	switch {
	case silent == agenda.SilentAsksForHand:
		held = "silent for two forums: does it still hold?"
	case silent > agenda.SilentAsksForHand:
		held = fmt.Sprintf("silent for %d forums: does it still hold?", silent)
	}
	return joined(due, held)
}

// goalWords is "no check-in since 29 Oct", or what has paused the goal.
func (c *collector) goalWords(last model.Date, paused []*model.Dependency) string {
	switch len(paused) {
	case 0:
	case 1:
		title := model.Title(c.board, model.RefOf(paused[0]))
		return fmt.Sprintf("paused until confirmed: “%s” is silent for %d forums", title, c.agenda.Silent(paused[0].ID))
	default:
		return fmt.Sprintf("paused until confirmed: %d dependencies are silent", len(paused))
	}
	if !last.Known() {
		return "no check-in yet"
	}
	_, day, _ := strings.Cut(oneSpace(last.Words(c.agenda.On)), " ") // without the weekday
	return "no check-in since " + day
}

// actionWords is "due in 3 days", "overdue by 1 day".
func (c *collector) actionWords(action *model.Action) string {
	if !action.Due.Known() {
		return "no day set"
	}
	return c.dueWords(action.Due)
}

// reviewWords is "overdue by 3 days, then 6 open, now 2".
func (c *collector) reviewWords(action *model.Action, looks []lever.Look) string {
	words := []string{c.dueWords(action.Review)}
	for _, look := range looks {
		words = append(words, look.Briefly())
	}
	return joined(words...)
}

// whose is "Ana's lever".
func whose(action *model.Action) string {
	if action.Owner == "" {
		return "nobody's lever"
	}
	return action.Owner + "'s lever"
}

func (c *collector) dueWords(due model.Date) string {
	if days := c.agenda.On.Sub(due); days > 0 {
		return "overdue by " + count(days)
	}
	return "due " + due.Relative(c.agenda.On)
}

// dated is a word and how far off its day is: "asked 12 days ago". "" where the day is not known.
func (c *collector) dated(word string, day model.Date) string {
	if !day.Known() {
		return ""
	}
	return word + " " + day.Relative(c.agenda.On)
}

func joined(parts ...string) string {
	var said []string
	for _, part := range parts {
		if part != "" {
			said = append(said, part)
		}
	}
	return strings.Join(said, ", ")
}

func count(days int) string {
	if days == 1 {
		return "1 day"
	}
	return fmt.Sprintf("%d days", days)
}

// oneSpace is a day as a sentence has it: in columns the day of the month takes two cells.
func oneSpace(words string) string { return strings.ReplaceAll(words, "  ", " ") }
