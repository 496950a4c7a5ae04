package meeting

import "slices"

// Phase is a part of the meeting.
type Phase int

// The phases, in their order.
const (
	Here         Phase = iota // who is here
	Since                     // what happened since the last forum, and its actions
	Goals                     // goals off track, silent or unaligned
	Dependencies              // one at a time: those that need a decision
	Lever                     // one pair or capability, and what to do about it
	Flow                      // flow and health, each against its own past
	Close                     // read back
)

// Phases lists the phases in order.
var Phases = []Phase{Here, Since, Goals, Dependencies, Lever, Flow, Close}

// words are the phases as the record and JSON spell them; the place of each in phase_seconds is its number.
var words = []string{"here", "since", "goals", "dependencies", "lever", "flow", "close"}

var titles = []string{
	"who is here", "since last time", "goals", "dependencies", "one lever", "flow and health", "read back and close",
}

// minutes are what each phase takes of a forum of half an hour; a longer or shorter one is shared out alike.
var minutes = []int{2, 4, 4, 14, 3, 2, 1}

const minutesInAll = 30

// String is the phase as the record spells it.
func (p Phase) String() string { return words[p] }

// Title is the phase in words.
func (p Phase) Title() string { return titles[p] }

// PhaseOf reads what String wrote; what is none is the first phase.
func PhaseOf(word string) Phase { return Phase(max(0, slices.Index(words, word))) }

// Plan is how long each phase of a meeting of so many minutes should take, in seconds, by phase.
func Plan(of int) []int {
	plan := make([]int, len(Phases))
	for i, minutes := range minutes {
		plan[i] = minutes * max(0, of) * secondsPerMinute / minutesInAll
	}
	return plan
}

const secondsPerMinute = 60

// End is what the clock should show at the end of a phase, in seconds: the plan of the phases up to it, added up.
func (p Phase) End(plan []int) int {
	end := 0
	for _, seconds := range plan[:p+1] {
		end += seconds
	}
	return end
}
