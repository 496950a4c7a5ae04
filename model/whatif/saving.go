package whatif

import (
	"fmt"

	"moot/model"
)

// saving is what one step does away with: what is open and waits, not what simply goes on.
type saving struct {
	open, wait, unknown int
	consumers           map[string]bool
}

func (s *saving) add(d *model.Dependency, today model.Date) {
	if d.Standing() {
		return
	}
	if s.consumers == nil {
		s.consumers = map[string]bool{}
	}
	s.consumers[d.Consumer] = true
	if s.open++; d.Requested.Known() {
		s.wait += max(0, today.Sub(d.Requested))
	} else {
		s.unknown++
	}
}

// words are "4 open, 190 days waited", of a capability "4 open for 3 teams, 190 days waited".
func (s saving) words(kind Kind) string {
	words := model.Grouped(s.open) + " open"
	if n := len(s.consumers); kind == SelfService && n > 1 {
		words += fmt.Sprintf(" for %d teams", n)
	}
	if s.open > 0 && s.unknown == s.open {
		return words + ", wait: " + noData
	}
	return words + ", " + model.DaysOf(s.wait) + " waited"
}
