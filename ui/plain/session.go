package plain

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"moot/model"
	"moot/model/align"
	"moot/model/meeting"
	"moot/model/minutes"
	"moot/model/query"
	"moot/model/since"
	"moot/store"
	"moot/ui/report"
	"moot/ui/tui/widget"
)

// session is one run: the newest board as it was told, and what the numbers printed last stand for.
type session struct {
	Options
	ctx        context.Context
	stop       context.CancelFunc
	out        *out
	lines      *lines
	opened     store.Store // where the first run made one; it is closed at the end
	view       *view
	rev        store.Rev
	screen     string           // shown last
	items      []model.Ref      // what the numbers stand for
	gaps       []align.Gap      // what they stand for, where they stand for gaps
	it         model.Ref        // what was shown or changed last
	logged     []model.ChangeID // what the numbers of the log stand for
	boardAsked boardAsked       // which part of the board is told
	mapTeam    string           // id of the team that the map is told around; "" for the whole
	holds      string           // id of the forum that is held from here
	asked      bool             // the prompt was explained
	inParts    bool             // something was not done
}

func newSession(ctx context.Context, options Options) *session {
	s := &session{Options: options, screen: Screens[0]}
	s.ctx, s.stop = context.WithCancel(ctx)
	s.out = newOut(options.Out, options.ASCII)
	s.lines = newLines(s.ctx, options.In, s.out, !options.Typed)
	return s
}

func (s *session) release() error {
	s.stop()
	err := s.out.flush()
	if s.opened != nil {
		err = errors.Join(err, s.opened.Close())
	}
	return err
}

// leastWidth is the cells that a line has where less are asked for: in less, nothing can be read.
const leastWidth = 20

func (s *session) say(text string) {
	if s.Width > 0 {
		text = strings.Join(widget.Wrap(text, max(leastWidth, s.Width)), "\n")
	}
	fmt.Fprintln(s.out, text)
}

// load reads the board for the first time, and finds out which team is mine.
func (s *session) load() error {
	board, rev, err := s.Store.Load(s.ctx)
	if err != nil {
		return err
	}
	s.rev = rev
	s.view = newView(board, s.Today(), s.Now(), s.myTeam(board), query.Query{})
	return nil
}

// catchUp takes in what was changed since the board was read, and tells what others did. mine is the change that was made
// just now, 0 for none.
func (s *session) catchUp(mine model.ChangeID) error {
	board, rev, others := s.view.board, s.rev, []model.Change(nil)
	for kept, err := range s.Store.Changes(s.ctx, rev) {
		again := err == nil && (kept.Merged || len(kept.Edits) > loadAgain)
		if errors.Is(err, store.ErrReplaced) || again {
			return s.reload(again)
		}
		if err != nil {
			return err
		}
		if board, err = board.Apply(kept.Change); err != nil {
			return err
		}
		if rev = kept.Rev; kept.ID != mine {
			others = append(others, kept.Change)
		}
	}
	if today := s.Today(); rev != s.rev || today != s.view.today {
		s.rev = rev
		s.view = newView(board, today, s.Now(), s.view.team, s.view.query)
	}
	s.view.now = s.Now()
	s.tellOthers(others)
	return nil
}

// loadAgain is from how many edits of a change a board is loaded again rather than applied upon.
const loadAgain = 10_000

// reload reads the whole board anew. merged tells that it is the same one, with much that came from elsewhere.
func (s *session) reload(merged bool) error {
	board, rev, err := s.Store.Load(s.ctx)
	if err != nil {
		return err
	}
	if s.rev = rev; merged {
		s.say("Meanwhile much was brought in from elsewhere.")
	} else {
		s.say("Meanwhile the board was replaced by another. The numbers printed before stand for nothing now.")
		s.items, s.gaps, s.logged, s.it, s.holds = nil, nil, nil, model.Ref{}, ""
	}
	s.view = newView(board, s.Today(), s.Now(), s.view.team, s.view.query)
	return nil
}

// mostOthers is how many changes of others are told before the rest is counted.
const mostOthers = 5

func (s *session) tellOthers(changes []model.Change) {
	for _, change := range changes[:min(len(changes), mostOthers)] {
		s.say("Meanwhile " + listed(": ", change.Author, sentence(s.view.told(change))))
	}
	if left := len(changes) - mostOthers; left > 0 {
		s.say("And " + count(left, "more change", "more changes") + " by others.")
	}
}

// show prints a screen.
func (s *session) show(name string) error {
	var p *page
	switch name {
	case "board":
		p = s.view.boardPage(s.boardAsked)
	case "map":
		var err error
		if p, err = s.view.mapPage(s.ctx, s.mapTeam); err != nil {
			return err
		}
	case "goals":
		p = s.view.goals()
	case "matrix":
		p = s.view.matrix()
	case "gaps":
		p = s.view.gapsPage()
	case "due":
		p = s.view.duePage()
	case "dependencies":
		p = s.view.dependencies()
	case "agenda":
		p = s.view.agendaPage()
	default:
		if err := s.gather(); err != nil {
			return err
		}
		p = s.view.forum()
	}
	s.screen, s.items, s.gaps = name, p.items, p.gaps
	s.print(p)
	return nil
}

func (s *session) print(p *page) { s.say(strings.Join(p.lines, "\n")) }

// gather reads what the phase of the running forum is about.
func (s *session) gather() error {
	forum := meeting.Running(s.view.board)
	if s.view.holds = forum != nil && forum.ID == s.holds; forum == nil {
		return nil
	}
	var err error
	switch meeting.PhaseOf(forum.Phase) {
	case meeting.Since:
		s.view.news, err = s.happened()
	case meeting.Close:
		s.view.minutes, err = s.minutesOf(forum)
	}
	return err
}

// happened is what became of dependencies since the last forum; nil before the first.
func (s *session) happened() (*since.News, error) {
	last := s.view.agenda.LastForum
	if !last.Known() {
		return nil, nil
	}
	changes, err := store.Recent(s.ctx, s.Store, s.view.board, last)
	if err != nil {
		return nil, err
	}
	return since.Compute(s.view.board, last, s.view.today, changes), nil
}

func (s *session) minutesOf(forum *model.Forum) (*report.Document, error) {
	changes, err := store.Decided(s.ctx, s.Store, forum.ID)
	if err != nil {
		return nil, err
	}
	return report.Minutes(minutes.Of(s.view.board, meeting.AsOf(forum, s.Now()), changes), s.view.board, s.view.today), nil
}

// changesOf are those that edited a record, newest first, as many as a card tells and one more.
func (s *session) changesOf(ref model.Ref) ([]store.Kept, error) {
	var changes []store.Kept
	for kept, err := range s.Store.History(s.ctx, store.Query{Record: ref}) {
		if err != nil {
			return nil, err
		}
		if changes = append(changes, kept); len(changes) > mostChanges {
			break
		}
	}
	return slices.Clip(changes), nil
}
