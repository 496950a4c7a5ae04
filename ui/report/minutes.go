package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"moot/model"
	"moot/model/minutes"
)

// Minutes are the minutes of a forum to read. Parts in which nothing happened are left out. Dates say their year where
// it is not the forum's; today counts where the forum has no day.
func Minutes(m *minutes.Minutes, b *model.Board, today model.Date) *Document {
	w := &minuteWriter{writer{board: b, today: cmp.Or(m.Forum.On, today)}, m}
	w.add(Heading{1, w.title()})
	if m.Forum.State == model.ForumSkipped || m.Forum.State == model.ForumPlanned {
		w.notHeld()
		return &w.Document
	}
	w.paragraph(w.people())
	w.paragraph(w.cost())
	before := len(w.Blocks)
	w.section("Decisions", w.topics(m.Decisions))
	w.section("Changed without a decision written down", w.topics(m.Changed))
	w.section("Goals", w.topics(m.Goals))
	w.removed()
	w.section("Actions", w.actions())
	w.section("Parked until next time", w.topics(m.Parked))
	w.section("Talked about without a decision", w.topics(m.Discussed))
	w.flow()
	if len(w.Blocks) == before {
		w.paragraph("Nothing else was written down.")
	}
	w.phases()
	return &w.Document
}

type minuteWriter struct {
	writer
	minutes *minutes.Minutes
}

func (w *minuteWriter) title() string {
	title := listed("Forum of "+fullDay(w.minutes.Forum.On), oneLine(w.board.Settings().Name))
	if w.minutes.SoFar {
		title += ", so far"
	}
	return title
}

// notHeld says of a forum that was skipped why, of one that is planned that there is nothing to tell yet.
func (w *minuteWriter) notHeld() {
	if w.minutes.Forum.State == model.ForumPlanned {
		w.paragraph("It was not held yet.")
		return
	}
	w.paragraph(sentences("It was skipped", w.minutes.Forum.Note))
}

// people say who facilitated, who was there and who was missed.
func (w *minuteWriter) people() string {
	m := w.minutes
	facilitated := "Nobody was named as facilitator"
	if m.Forum.Facilitator != "" {
		facilitated = "Facilitated by " + m.Forum.Facilitator
	}
	present, needed, absent := "Who was present was not written down", "", ""
	if len(m.Present) > 0 {
		present = "Present: " + w.teams(m.Present)
	}
	if len(m.Needed) > 0 {
		needed = "Needed: " + w.teams(m.Needed)
	}
	if missed := m.Absent(); len(missed) > 0 && len(m.Present) > 0 {
		absent = "Needed but absent: " + w.teams(missed)
	}
	return sentences(facilitated, present, needed, absent)
}

// cost is what the forum took of people, beside the wait that it settled.
func (w *minuteWriter) cost() string {
	m := w.minutes
	took := "How long it took was not written down"
	switch {
	case m.Elapsed.Known && m.PersonMinutes.Known:
		took = fmt.Sprintf("It took %s, %s in all", w.elapsed(), people(m.PersonMinutes))
	case m.Elapsed.Known:
		took = "It took " + w.elapsed()
	case m.PersonMinutes.Known:
		took = "It took " + people(m.PersonMinutes)
	}
	return sentences(took, w.settled())
}

func (w *minuteWriter) elapsed() string {
	if w.minutes.Elapsed.Value < secondsPerMinute {
		return "under a minute"
	}
	return count(rounded(w.minutes.Elapsed.Value/secondsPerMinute), "minute", "minutes")
}

func people(personMinutes model.Number) string {
	return count(rounded(personMinutes.Value), "person-minute", "person-minutes")
}

// settled is the wait that the forum settled: "It settled 120 dependency-days of wait (4 dependencies)".
func (w *minuteWriter) settled() string {
	wait := w.minutes.Wait
	switch {
	case wait.Counted > 0:
		words := count(wait.Counted, "dependency", "dependencies")
		if wait.Undated > 0 {
			words += fmt.Sprintf("; %d more, since when is not known", wait.Undated)
		}
		return "It settled " + count(wait.Days, "dependency-day", "dependency-days") + " of wait (" + words + ")"
	case wait.Undated > 0:
		return "It settled the wait for " + count(wait.Undated, "dependency", "dependencies") + ", since when is not known"
	}
	return "It settled no wait"
}

// removed celebrates what nobody has to wait for any more.
func (w *minuteWriter) removed() {
	total, items := 0, []Item(nil)
	for _, removal := range w.minutes.Removed {
		total += len(removal.Topics)
		item := Item{Words: Plain("by " + leverWords(removal.Lever.String()))}
		for _, topic := range removal.Topics {
			item.Under = append(item.Under, Strong(w.topicName(topic)))
		}
		if len(item.Under) == 1 {
			item = Item{Words: append(item.Words.And(": "), item.Under[0]...)}
		}
		items = append(items, item)
	}
	switch total {
	case 0:
	case 1:
		w.section("Removed: 1, nobody has to wait for it any more", items)
	default:
		w.section(fmt.Sprintf("Removed: %d, nobody has to wait for them any more", total), items)
	}
}

// flow is the note on flow and health, a paragraph a line.
func (w *minuteWriter) flow() {
	lines := slices.DeleteFunc(strings.Split(w.minutes.Forum.Note, "\n"), func(line string) bool { return oneLine(line) == "" })
	if len(lines) > 0 {
		w.add(Heading{2, "Flow and health"})
	}
	for _, line := range lines {
		w.paragraph(oneLine(line))
	}
}

// phases are the times of the parts beside their plan, where at least one is known.
func (w *minuteWriter) phases() {
	var facts Facts
	known := false
	for _, phase := range w.minutes.Phases {
		took := "no data"
		if phase.Seconds.Known {
			known, took = true, clock(phase.Seconds.Int(0))
		}
		facts = append(facts, Fact{phase.Phase.Title(), took + ", planned " + clock(phase.Plan)})
	}
	if known {
		w.add(Heading{2, "Time by phase, in minutes and seconds"})
		w.add(facts)
	}
}
