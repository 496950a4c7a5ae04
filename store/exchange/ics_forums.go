package exchange

import (
	"fmt"
	"slices"
	"strings"

	ics "github.com/arran4/golang-ical"

	"moot/model"
)

// forums are the meetings that were held, those that are planned, and the rhythm from the next one on. A skipped one is
// not there, nor does the rhythm give its day.
func forums(b *model.Board, include func(model.Record) bool, write func(occasion)) {
	next, upcoming := nextForum(b)
	apart := map[model.Date]bool{} // days that the rhythm leaves out
	for _, f := range b.Forums() {
		if include != nil && !include(f) || !f.On.Known() {
			continue
		}
		if f.On == next && upcoming {
			continue // told with the rhythm
		}
		apart[f.On] = true
		if f.State != model.ForumSkipped {
			write(meeting(b, f))
		}
	}
	cadence, known := b.Settings().ParsedCadence()
	if upcoming && (!known || cadence.Weekday != next.Weekday()) {
		write(toCome(b, next, "next-forum", nil)) // moved off the rhythm, or there is none
		apart[next] = true
	}
	if known && next.Known() {
		write(rhythm(b, next, cadence, apart))
	}
}

// nextForum is the day that the rhythm goes on from: the next forum's, which is upcoming, or that of the newest one that
// was held or skipped where the board does not say when the next one is, or says a day that is over.
func nextForum(b *model.Board) (next model.Date, upcoming bool) {
	next = b.Settings().NextForum
	if !next.Known() {
		next = firstPlanned(b)
	}
	upcoming = next.Known()
	for _, f := range b.Forums() {
		switch held := f.State == model.ForumClosed || f.State == model.ForumRunning; {
		case held && f.On >= next:
			next, upcoming = f.On, false
		case f.State == model.ForumSkipped && f.On == next:
			upcoming = false
		}
	}
	return next, upcoming
}

func firstPlanned(b *model.Board) (first model.Date) {
	for _, f := range b.Forums() {
		if f.State == model.ForumPlanned && f.On.Known() && (!first.Known() || f.On < first) {
			first = f.On
		}
	}
	return first
}

// rhythm is every forum from the next one on, as one entry that comes again. It moves on with the board: that is why it
// has a UID of its own, and each meeting gets its own once it is held.
func rhythm(b *model.Board, from model.Date, cadence model.Cadence, apart map[model.Date]bool) occasion {
	for from.Known() && (apart[from] || from.Weekday() != cadence.Weekday) {
		from = cadence.Next(from)
	}
	o := toCome(b, from, "forums", lines("Rhythm", inWords(cadence)))
	o.rule = fmt.Sprintf("FREQ=WEEKLY;INTERVAL=%d;BYDAY=%s", cadence.Weeks, strings.ToUpper(cadence.Weekday.String()[:2]))
	for day := range apart {
		weeks := day.Monday().Sub(from.Monday()) / 7
		if day > from && day.Weekday() == cadence.Weekday && weeks%cadence.Weeks == 0 {
			o.except = append(o.except, day)
		}
	}
	slices.Sort(o.except)
	return o
}

// inWords is "every 2 weeks on Thursday, 30 minutes".
func inWords(cadence model.Cadence) string {
	often := "every week"
	if cadence.Weeks > 1 {
		often = fmt.Sprintf("every %d weeks", cadence.Weeks)
	}
	return fmt.Sprintf("%s on %s, %d minutes", often, cadence.Weekday, cadence.Minutes)
}

// toCome is a forum that has no entry of its own yet.
func toCome(b *model.Board, on model.Date, uid string, description []string) occasion {
	o := occasion{
		uid: uid, category: "forum", on: on, summary: forumTitle(b), description: description,
		status: ics.ObjectStatusConfirmed, changed: changedAt(b.Settings()),
	}
	for _, f := range b.Forums() {
		if f.On == on && f.State == model.ForumPlanned {
			o.description = append(lines("Facilitator on "+on.String(), f.Facilitator), o.description...)
			o.changed = max(o.changed, changedAt(f))
		}
	}
	return o
}

// meeting is a forum with an entry of its own.
func meeting(b *model.Board, f *model.Forum) occasion {
	o := occasion{
		uid: "forum-" + safe(f.ID), category: "forum", on: f.On, summary: forumTitle(b), status: ics.ObjectStatusConfirmed,
		changed: changedAt(f, b.Settings()),
	}
	took := ""
	if f.State == model.ForumClosed && f.Elapsed.Known {
		took = fmt.Sprintf("%d minutes", (f.Elapsed.Int(0)+30)/60)
	}
	o.description = lines("State", f.State.String(), "Took", took, "Facilitator", f.Facilitator, "Note", f.Note)
	return o
}

func forumTitle(b *model.Board) string {
	if name := b.Settings().Name; name != "" {
		return name + ": dependency forum"
	}
	return "Dependency forum"
}
