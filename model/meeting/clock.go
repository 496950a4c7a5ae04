package meeting

import (
	"math"
	"strconv"
	"time"

	"moot/model"
)

// Clock is what a forum's clock shows at a moment, in whole seconds.
type Clock struct {
	// Elapsed is the time of the whole meeting, pauses left out.
	Elapsed int
	// Phases is the time of each phase, by phase. Their sum is Elapsed, unless an import says otherwise.
	Phases []int
	// Item is the time on the item at hand, Share what it was given; 0 where nothing is at hand.
	Item, Share int
	// Running tells whether the clock goes on.
	Running bool
}

// ClockOf is the clock of a forum at a moment. A clock that the system set back does not run backwards.
func ClockOf(f *model.Forum, now time.Time) Clock {
	c := Clock{Elapsed: whole(f.Elapsed, 0), Phases: make([]int, len(Phases))}
	for i := range c.Phases {
		c.Phases[i] = at(f.PhaseSeconds, i)
	}
	since, known := sinceOf(f)
	if c.Running = known && f.State == model.ForumRunning && !f.Paused; c.Running {
		gone := int(max(0, now.Sub(since)) / time.Second)
		c.Elapsed += gone
		c.Phases[PhaseOf(f.Phase)] += gone
	}
	if f.Item.ID != "" {
		c.Item, c.Share = max(0, c.Elapsed-whole(f.ItemFrom, c.Elapsed)), whole(f.ItemShare, 0)
	}
	return c
}

// sinceOf is the moment from which the clock runs.
func sinceOf(f *model.Forum) (time.Time, bool) {
	if f.Since == "" {
		return time.Time{}, false
	}
	since, err := model.ParseInstant(f.Since)
	return since.Time(), err == nil
}

// longest is as many seconds as a record is believed: 68 years. What an import says beyond is cut.
const longest = math.MaxInt32

// whole is a number of seconds, cut to a whole one from 0 to longest.
func whole(n model.Number, otherwise int) int {
	switch {
	case !n.Known:
		return otherwise
	case n.Value > 0:
		return int(min(n.Value, longest))
	}
	return 0
}

// settle writes down what the clock shows now, so that it can go on from there in another phase or on another item. The
// fraction of a second that a whole number leaves out is kept: in Since, while the clock stands still in Elapsed. A
// hundred steps lose nothing.
func settle(f *model.Forum, now time.Time) Clock {
	c := ClockOf(f, now)
	rest := restOf(f)
	if c.Running {
		since, _ := sinceOf(f)
		rest = 0
		f.Since = model.InstantOf(now.Add(-(max(0, now.Sub(since)) % time.Second))).String()
	}
	f.Elapsed = secondsAnd(c.Elapsed, rest)
	f.PhaseSeconds = make([]string, len(c.Phases))
	for i, seconds := range c.Phases {
		f.PhaseSeconds[i] = strconv.Itoa(seconds)
	}
	return c
}

// stop lets a running clock stand still, run lets it go on.
func stop(f *model.Forum, now time.Time) {
	c := settle(f, now)
	if since, known := sinceOf(f); known && c.Running {
		f.Elapsed = secondsAnd(c.Elapsed, max(0, now.Sub(since)))
	}
	f.Since = ""
}

func run(f *model.Forum, now time.Time) {
	c := settle(f, now)
	f.Since = model.InstantOf(now.Add(-restOf(f))).String()
	f.Elapsed = secondsAnd(c.Elapsed, 0)
}

// restOf is the fraction of a second in what the clock had shown.
func restOf(f *model.Forum) time.Duration {
	if f.Elapsed.Value <= 0 || f.Elapsed.Value >= longest {
		return 0
	}
	_, fraction := math.Modf(f.Elapsed.Value)
	return time.Duration(math.Round(fraction*millis)) * time.Millisecond
}

func secondsAnd(seconds int, rest time.Duration) model.Number {
	return model.NumberOf(float64(int64(seconds)*millis+rest.Milliseconds()) / millis)
}

const millis = 1000 // in a second

// AsOf is a copy of a forum with its clock written down as it stands at a moment, for those who tell of a forum that is
// still running.
func AsOf(f *model.Forum, now time.Time) *model.Forum {
	then := f.Clone().(*model.Forum)
	if then.State == model.ForumRunning {
		leave(then, now)
	}
	return then
}

// at is the i-th of numbers kept as text; what is none, or not there, is 0.
func at(texts []string, i int) int {
	if i >= len(texts) {
		return 0
	}
	n, err := strconv.Atoi(texts[i])
	if err != nil {
		return 0
	}
	return min(max(0, n), longest)
}

// SecondsOn is how long a forum talked about the i-th of its discussed dependencies.
func SecondsOn(f *model.Forum, i int) int { return at(f.DiscussedSeconds, i) }
