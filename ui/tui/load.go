package tui

import (
	"context"
	"errors"
	"runtime/debug"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/agenda"
	"moot/model/align"
	"moot/model/chance"
	"moot/model/inbox"
	"moot/model/lever"
	"moot/model/meeting"
	"moot/model/query"
	"moot/store"
	"moot/ui/tui/screen"
)

// loadAgain is the number of edits from which a board is loaded again rather than applied upon.
const loadAgain = 10_000

// collectRarely is how much garbage, in percent of what is live, may pile up while a board is loaded.
const collectRarely = 800

// boardRead is the newest board with what all screens compute from it.
type boardRead struct {
	board   *model.Board
	rev     store.Rev
	agenda  *agenda.Agenda
	matcher *query.Context
	gaps    *align.Finder
	chance  *chance.Record
	levers  *lever.Finder
	inbox   *inbox.Inbox // of the team
	team    string       // my team's id
	kept    remembered   // the first time
	err     error
}

// read brings the board up to date: the first time it loads it, then it applies what was changed since, and computes the
// views for today. One read is under way at a time; what comes meanwhile leads to another.
func (a *app) read() tea.Cmd {
	if a.store == nil {
		return nil
	}
	if a.reading {
		a.again = true
		return nil
	}
	a.reading = true
	ctx, from, board, rev, today := a.ctx, a.store, a.state.Board, a.rev, a.state.Today
	first := board == nil
	if a.anew {
		board, rev = nil, 0
	}
	team, memory, wanted, usual := a.state.Team, a.options.Memory, a.options.Team, a.preferences().Team
	now, holds := a.state.Clock(), a.state.ReadOnly || a.state.Holds != "" // who holds one already resumes none
	return func() tea.Msg {
		board, rev, err := catchUp(ctx, from, board, rev)
		if err != nil {
			return boardRead{err: err}
		}
		var kept remembered
		if first {
			kept = recall(memory, board.ID(), wanted, usual)
			if team = teamOf(board, kept.team); wanted != "" && team != "" {
				_ = memory.KeepTeam(board.ID(), team) // forgotten, it is said again next time
			}
			if kept.resumes = !holds && kept.mark.cutOff(meeting.Running(board)); kept.resumes {
				board, rev, kept.goesOn = resumed(ctx, from, board, rev, kept.mark, today, now)
			}
		}
		read := compute(board, rev, today, team)
		read.kept = kept
		return read
	}
}

// teamOf is the id of the team that a person names as theirs; "" where there is none of that name.
func teamOf(board *model.Board, name string) string {
	if name == "" {
		return ""
	}
	ref, err := model.Find(board, model.KindTeam, name)
	if err != nil {
		return ""
	}
	return ref.ID
}

func compute(board *model.Board, rev store.Rev, today model.Date, team string) boardRead {
	var ready sync.WaitGroup
	ready.Go(board.Relate) // what cards look into, meanwhile and off the screen's loop
	defer ready.Wait()
	items := agenda.Compute(board, today)
	read := boardRead{
		board: board, rev: rev, agenda: items, matcher: query.NewContext(board, items, today), team: team,
		gaps: align.NewFinder(board, today), chance: chance.NewRecord(board, today), levers: lever.NewFinder(board, today),
	}
	ready.Go(read.levers.Prepare)
	items.Silences() // found once, and here: off the screen's loop
	if board.Team(team) != nil {
		read.inbox = inbox.Compute(board, items, team)
	}
	return read
}

func catchUp(ctx context.Context, from store.Store, board *model.Board, rev store.Rev) (*model.Board, store.Rev, error) {
	if board == nil {
		// Nearly all that a load allocates stays: collecting meanwhile finds nothing and takes a processor.
		defer debug.SetGCPercent(debug.SetGCPercent(collectRarely))
		return from.Load(ctx)
	}
	for kept, err := range from.Changes(ctx, rev) {
		switch {
		case errors.Is(err, store.ErrReplaced):
			return from.Load(ctx)
		case err != nil:
			return nil, 0, err
		case kept.Merged || len(kept.Edits) > loadAgain:
			return from.Load(ctx)
		}
		if board, err = board.Apply(kept.Change); err != nil {
			return nil, 0, err
		}
		rev = kept.Rev
	}
	return board, rev, nil
}

func (a *app) boardRead(msg boardRead) tea.Cmd {
	a.reading = false
	var next tea.Cmd
	if a.again {
		a.again = false
		next = a.read()
	}
	if msg.err != nil {
		return tea.Batch(next, a.loadFailed(msg.err))
	}
	// Reads come one after the other, so the one that ends last is the newest, also where another board came under the
	// name with fewer revisions.
	first, anew := a.state.Board == nil, a.anew
	a.loadErr, a.anew = nil, false
	a.state.Board, a.state.Agenda, a.state.Matcher = msg.board, msg.agenda, msg.matcher
	a.state.Gaps, a.state.Chance, a.state.Levers = msg.gaps, msg.chance, msg.levers
	a.rev, a.state.Revision = msg.rev, a.state.Revision+1
	cmds := []tea.Cmd{next}
	if id := msg.board.ID(); id != a.board {
		if a.state.Holds != "" { // another board came under the name
			cmds = append(cmds, a.release())
		}
		a.board = id
		collectFor(msg.board)
	}
	if first {
		a.state.Team, a.settings.teamChosen = msg.team, msg.kept.chosen
		a.recent, a.filters = msg.kept.commands, msg.kept.filters
		cmds = append(cmds, a.missTeam(), a.watch(), a.resume(msg.kept), a.hintOnBoard(msg.kept.told))
		a.options.Team = "" // from now on it is remembered
	} else if anew {
		cmds = append(cmds, a.watch())
	}
	if msg.team == a.state.Team {
		a.state.Inbox = msg.inbox
	}
	cmds = append(cmds, a.mark()) // a step that was kept was taken by somebody who is here
	cmds = append(cmds, a.letGo(), a.handOver(), a.saves.selectAfter(a), a.keepTime())
	return tea.Batch(cmds...)
}

// missTeam tells of a name of "my team" that is none.
func (a *app) missTeam() tea.Cmd {
	if a.options.Team == "" || a.state.Team != "" {
		return nil
	}
	_, err := model.Find(a.state.Board, model.KindTeam, a.options.Team)
	if err != nil {
		return a.say(sentence(err), screen.Warn)
	}
	return nil
}

// loadFailed tells why, and looks again in a while: a file that is away for a moment comes back by itself.
func (a *app) loadFailed(err error) tea.Cmd {
	a.loadErr = err
	later := tea.Tick(lookAgain, func(time.Time) tea.Msg { return lookedAway{} })
	if a.state.Board == nil {
		return later
	}
	return tea.Batch(later, a.say("not read again: "+sentence(err), screen.Bad))
}

// away tells whether there is no board to look at: none was read yet, or it was replaced and what is there now cannot be read.
func (a *app) away() bool { return a.state.Board == nil || a.anew && a.loadErr != nil }

// lookedAway comes when it is time to read a board again that could not be read.
type lookedAway struct{}

const lookAgain = time.Second

func (a *app) lookAgain() tea.Cmd {
	if a.loadErr == nil {
		return nil
	}
	return a.read()
}

// The messages of watching: the channel is open; it signalled; it closed.
type (
	watchBegan struct{ channel <-chan store.Rev }
	newsCame   struct{ channel <-chan store.Rev }
	watchEnded struct{}
)

func (a *app) watch() tea.Cmd {
	ctx, from, rev := a.ctx, a.store, a.rev
	return func() tea.Msg {
		channel, err := from.Watch(ctx, rev)
		if err != nil {
			time.Sleep(lookAgain) // in a command: the screen goes on
			if ctx.Err() != nil {
				return nil
			}
			return watchEnded{}
		}
		return watchBegan{channel}
	}
}

func (a *app) listen(channel <-chan store.Rev) tea.Cmd {
	ctx := a.ctx
	return func() tea.Msg {
		if _, open := <-channel; open {
			return newsCame{channel}
		}
		if ctx.Err() != nil {
			return nil
		}
		return watchEnded{}
	}
}

// watchEnded loads a board that was replaced under its name from the beginning. Until it was read, also where there is none
// now, the one that was read last stays: what is typed into a dialog meanwhile is about that.
func (a *app) watchEnded() tea.Cmd {
	a.anew = true
	return a.read()
}

// history reads the changes that edited a record, newest first, for a card. It is called in a command.
func (a *app) history(ref model.Ref) ([]store.Kept, error) {
	var changes []store.Kept
	for kept, err := range a.store.History(a.ctx, store.Query{Record: ref}) {
		if err != nil {
			return nil, err
		}
		if changes = append(changes, kept); len(changes) == historyMost {
			break
		}
	}
	return changes, nil
}

// historyMost is how many changes a card shows at most.
const historyMost = 50
