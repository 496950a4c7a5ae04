package forum

import (
	"runtime/debug"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/align"
	"moot/model/lever"
	"moot/model/meeting"
	"moot/model/minutes"
	"moot/model/since"
	"moot/ui/report"
	"moot/ui/tui/screen"
)

// findings are what the meeting shows that takes a while to find: they are computed in a command, for a revision and a
// phase, and what comes too late is dropped.
type findings struct {
	asked
	news    *since.News
	goals   []meeting.Focus
	met     []meeting.Focus // goals, with those that the forum has dealt with
	levers  []lever.Candidate
	loads   []meeting.Load
	between meeting.Between
	minutes *report.Document
	// goalsFound and leversFound tell an empty list from one that is not there yet.
	goalsFound, leversFound bool
	failed                  error // what could not be read
}

// asked is what the findings are of.
type asked struct {
	revision uint64
	phase    meeting.Phase
	forum    string
	minute   int // of the clock, where the minutes are read back
}

// gathered brings the findings.
type gathered struct{ findings }

// gather asks for what the phase shows, unless it is there.
func (s *Screen) gather() tea.Cmd {
	if !s.meets() {
		return nil
	}
	forum, state, sources := s.running(), s.state, s.sources
	want := asked{revision: state.Revision, phase: meeting.PhaseOf(forum.Phase), forum: forum.ID}
	if want.phase == meeting.Close {
		want.minute = meeting.ClockOf(forum, s.now).Elapsed / 60
	}
	if want == s.room.known.asked {
		return nil
	}
	s.room.known.asked = want
	before := s.room.known
	gather := func() tea.Msg {
		found := find(state, sources, forum, before)
		found.asked = want
		return gathered{found}
	}
	if want.phase > meeting.Goals || state.Board.Count(model.KindDependency) < screen.LargeBoard {
		return gather
	}
	return tea.Sequence(gather, func() tea.Msg { // what moved was read from a long history, most of which is rubbish now
		debug.FreeOSMemory()
		return nil
	})
}

// find computes what a phase shows, and those beside it: going on is instant. What other phases show stays as it was.
func find(state screen.State, from Sources, forum *model.Forum, found findings) findings {
	board, phase := state.Board, meeting.PhaseOf(forum.Phase)
	soon := func(which meeting.Phase) bool { return which == phase || which == phase+1 || which == phase-1 }
	found.failed = nil
	if soon(meeting.Goals) {
		found.goals, found.goalsFound = meeting.GoalsInFocus(board, state.Agenda, align.Compute(board, state.Today)), true
		found.met = meeting.WithDone(board, forum.ID, found.goals)
	}
	if soon(meeting.Since) {
		found.readNews(state, from)
	}
	if soon(meeting.Lever) {
		found.levers, found.leversFound = lever.Candidates(board, state.Today), true
	}
	if soon(meeting.Flow) {
		found.loads, found.between = meeting.Loads(board, state.Today)
	}
	if soon(meeting.Close) {
		found.readMinutes(state, from, forum)
	}
	return found
}

func (f *findings) readNews(state screen.State, from Sources) {
	last := state.Agenda.LastForum
	if from.Recent == nil || !last.Known() {
		return
	}
	changes, err := from.Recent(state.Board, last)
	if err != nil {
		f.failed = err
		return
	}
	f.news = since.Compute(state.Board, last, state.Today, changes)
}

func (f *findings) readMinutes(state screen.State, from Sources, forum *model.Forum) {
	if from.Decided == nil {
		return
	}
	changes, err := from.Decided(forum.ID)
	if err != nil {
		f.failed = err
		return
	}
	then := meeting.AsOf(forum, state.Clock())
	f.minutes = report.Minutes(minutes.Of(state.Board, then, changes), state.Board, state.Today)
}

// gathered takes the findings that were asked for last; older ones change nothing. What could not be read is asked for
// again, with the next tick of the clock.
func (s *Screen) gathered(msg gathered) tea.Cmd {
	if msg.asked != s.room.known.asked || !s.meets() {
		return nil
	}
	before := s.room.known
	s.room.known = msg.findings
	opened := !before.goalsFound && msg.goalsFound
	s.fill()
	if forum := s.running(); opened || s.room.follows || s.list.Cursor() < 0 || s.Selected().ID == "" {
		s.list.Select(forum.Item.ID)
	}
	cmd := s.showCard()
	if failed := msg.failed; failed != nil {
		s.room.known.asked = asked{}
		if told := before.failed; told == nil || told.Error() != failed.Error() {
			return tea.Batch(cmd, screen.Send(screen.Say{Text: "what happened cannot be read: " + failed.Error(), Tone: screen.Warn}))
		}
	}
	return cmd
}

// pending is what stands where something is not found yet: that it is looked for, or why it cannot be read.
func (s *Screen) pending(words string) string {
	inks := s.state.Theme
	if failed := s.room.known.failed; failed != nil {
		return inks.Bad.Paint("it cannot be read, and is tried again: " + failed.Error())
	}
	return inks.Muted.Paint(words)
}

func (f findings) goalIDs() []string {
	ids := make([]string, len(f.goals))
	for i, focus := range f.goals {
		ids[i] = focus.Goal.ID
	}
	return ids
}
