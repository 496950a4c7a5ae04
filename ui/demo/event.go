package demo

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// event is something that happened to a record:
//
//	-4 thu 10:14  Mira Okafor for Identity @first  proposes +3 wed  150s Key rotation has to land first.
//
// when, who (on whose behalf, in which forum), a verb with its words, and more text of the verb's own. What a forum
// decided ends with the seconds that it took and what was said.
type event struct {
	source string // file:line
	block  *block
	when   moment
	author string
	behalf string // a team's name
	forum  string // key
	verb   string
	word   string   // what stands after the verb
	texts  []string // the columns after it
	ruling
}

// ruling is what a forum's minutes say of an event; empty outside of forums.
type ruling struct {
	seconds int
	note    string
}

var rulings = regexp.MustCompile(`^(\d+)s (.+)$`)

func readEvent(columns []string) (*event, error) {
	if len(columns) < 3 {
		return nil, fmt.Errorf("%q lacks who did it, or what", strings.Join(columns, "  "))
	}
	when, err := readMoment(columns[0])
	if err != nil {
		return nil, err
	}
	e := &event{when: when, texts: columns[3:]}
	who, forum, _ := strings.Cut(columns[1], " @")
	e.forum = forum
	e.author, e.behalf, _ = strings.Cut(who, " for ")
	e.verb, e.word, _ = strings.Cut(columns[2], " ")
	if last := len(e.texts) - 1; last >= 0 {
		if parts := rulings.FindStringSubmatch(e.texts[last]); parts != nil {
			seconds, _ := strconv.Atoi(parts[1])
			e.ruling, e.texts = ruling{seconds, parts[2]}, e.texts[:last]
		}
	}
	return e, nil
}

func (e *event) text() string { return strings.Join(e.texts, " ") }

// scenes are the events that happened before today, in the order of time. What one person did in one minute is one
// scene, and becomes one change.
func scenes(events []*event, c calendar) [][]*event {
	past := slices.DeleteFunc(slices.Clone(events), func(e *event) bool { return !c.happened(e.when) })
	slices.SortStableFunc(past, func(a, b *event) int {
		return cmp.Or(a.when.compare(b.when), cmp.Compare(a.author, b.author))
	})
	var all [][]*event
	for i, e := range past {
		if i > 0 && together(past[i-1], e) {
			all[len(all)-1] = append(all[len(all)-1], e)
			continue
		}
		all = append(all, []*event{e})
	}
	return all
}

func together(a, b *event) bool {
	return a.when == b.when && a.author == b.author && a.behalf == b.behalf && a.forum == b.forum
}
