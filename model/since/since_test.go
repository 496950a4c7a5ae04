package since_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"moot/model"
	"moot/model/modeltest"
	"moot/model/since"
)

// The forum was on Today; the news is of the two weeks after it.
var (
	forum = modeltest.Today
	today = forum.Add(14)
)

const day = 24 * time.Hour

// shop is a board of two teams and a dependency, requested long before the forum and needed on 1 January.
func shop(t modeltest.T) *modeltest.Store {
	s := modeltest.New(t)
	s.Wait(-60 * day)
	s.Add(model.KindTeam, "shop", "name", "Shop")
	s.Add(model.KindTeam, "login", "name", "Login")
	s.Add(model.KindDependency, "d", "title", "Token", "consumer", "shop", "provider", "login", "need_by", "2027-01-01")
	s.Wait(60 * day)
	return s
}

// tell is one line per entry: kind id old→new.
func tell(n *since.News) []string {
	var lines []string
	for _, e := range n.Entries {
		lines = append(lines, strings.TrimSpace(fmt.Sprintf("%s %s %s→%s", e.Kind, e.Dependency.ID, e.Old, e.New)))
	}
	return lines
}

func news(s *modeltest.Store) []string {
	return tell(since.Compute(s.Board(), forum, today, s.Changes()))
}

func promise(s *modeltest.Store, on string) {
	by, _ := model.ParseISO(on)
	s.Do(model.Propose(s, "d", by, s.Today()))
}

func accept(s *modeltest.Store) { s.Do(model.Accept(s, "d", 0, s.Today())) }

func TestWhatHappenedSinceTheForumIsTold(t *testing.T) {
	needed := func(s *modeltest.Store, by string) { s.Set(model.KindDependency, "d", "need_by", by) }
	for _, test := range []struct {
		name string
		do   func(s *modeltest.Store)
		want []string
	}{
		{"nothing", func(*modeltest.Store) {}, nil},
		{"on the day of the forum", func(s *modeltest.Store) { needed(s, "2027-01-08") }, nil},
		{"the need-by moved", func(s *modeltest.Store) { s.Wait(day); needed(s, "2027-01-08") },
			[]string{"need-by d 2027-01-01→2027-01-08"}},
		{"on the last day", func(s *modeltest.Store) { s.Wait(14 * day); needed(s, "2027-01-08") },
			[]string{"need-by d 2027-01-01→2027-01-08"}},
		{"the day after", func(s *modeltest.Store) { s.Wait(15 * day); needed(s, "2027-01-08") }, nil},
		{"twice: the sum is told", func(s *modeltest.Store) {
			s.Wait(day)
			needed(s, "2027-01-08")
			s.Wait(day)
			needed(s, "2027-01-15")
		}, []string{"need-by d 2027-01-01→2027-01-15"}},
		{"once in time, once after it", func(s *modeltest.Store) {
			s.Wait(day)
			needed(s, "2027-01-08")
			s.Wait(20 * day)
			needed(s, "2027-01-15")
		}, []string{"need-by d 2027-01-01→2027-01-08"}},
		{"there and back", func(s *modeltest.Store) { s.Wait(day); needed(s, "2027-01-08"); needed(s, "2027-01-01") }, nil},
		{"undone", func(s *modeltest.Store) {
			s.Wait(day)
			needed(s, "2027-01-08")
			change, _, err := model.Undo(s, "Ana", 0)
			s.Do(change, err)
		}, nil},
		{"cleared", func(s *modeltest.Store) { s.Wait(day); needed(s, "") }, []string{"need-by d 2027-01-01→"}},
		{"fields that the forum does not care about", func(s *modeltest.Store) {
			s.Wait(day)
			s.Set(model.KindDependency, "d", "title", "Tokens", "impact", "slowing", "note", "x")
		}, nil},
		{"a promise", func(s *modeltest.Store) { s.Wait(day); promise(s, "2026-12-30") },
			[]string{"commit-by d →2026-12-30", "state d requested→committed"}},
		{"a counter-offer", func(s *modeltest.Store) { s.Wait(day); promise(s, "2027-01-09") },
			[]string{"commit-by d →2027-01-09", "state d requested→countered"}},
		{"a promise taken back for a later date", func(s *modeltest.Store) {
			promise(s, "2026-12-30")
			s.Wait(day)
			promise(s, "2027-01-09")
		}, []string{"commit-by d 2026-12-30→2027-01-09", "state d committed→countered"}},
		{"agreeing to an offer moves no date", func(s *modeltest.Store) {
			promise(s, "2027-01-09")
			s.Wait(day)
			accept(s)
		}, []string{"state d countered→committed"}},
		{"an offer made, and agreed to", func(s *modeltest.Store) {
			promise(s, "2026-12-30")
			s.Wait(day)
			promise(s, "2027-01-09")
			accept(s)
		}, []string{"commit-by d 2026-12-30→2027-01-09"}},
		{"started and delivered: it is told once", func(s *modeltest.Store) {
			promise(s, "2026-12-30")
			s.Wait(day)
			s.Do(model.Start(s, "d", s.Today()))
			s.Do(model.Deliver(s, "d", s.Today()))
		}, []string{"delivered d committed→delivered"}},
		{"delivered before, accepted since", func(s *modeltest.Store) {
			promise(s, "2026-12-30")
			s.Do(model.Start(s, "d", s.Today()))
			s.Do(model.Deliver(s, "d", s.Today()))
			s.Wait(day)
			accept(s)
		}, []string{"accepted d delivered→accepted"}},
		{"removed, with the lever", func(s *modeltest.Store) {
			s.Wait(day)
			s.Do(model.Remove(s, "d", model.Stub, "", s.Today()))
		}, []string{"removed d requested→stub"}},
		{"removed, and brought back by an undo", func(s *modeltest.Store) {
			s.Wait(day)
			s.Do(model.Remove(s, "d", model.Stub, "", s.Today()))
			change, _, err := model.Undo(s, "Ana", 0)
			s.Do(change, err)
		}, nil},
		{"deleted", func(s *modeltest.Store) {
			s.Wait(day)
			needed(s, "2027-01-08")
			s.Do(model.Delete(s, model.Ref{Kind: model.KindDependency, ID: "d"}))
		}, nil},
		{"work of one team", func(s *modeltest.Store) {
			s.Set(model.KindDependency, "d", "provider", "shop")
			s.Wait(day)
			needed(s, "2027-01-08")
		}, nil},
		{"asked anew", func(s *modeltest.Store) {
			s.Wait(day)
			s.Add(model.KindDependency, "e", "title", "Keys", "consumer", "shop", "provider", "login", "need_by", "2026-12-24")
		}, []string{"new e →"}},
		{"asked on the day of the forum", func(s *modeltest.Store) {
			s.Add(model.KindDependency, "e", "title", "Keys", "consumer", "shop", "provider", "login", "need_by", "2026-12-24")
		}, nil},
		{"asked, and the date moved", func(s *modeltest.Store) {
			s.Wait(day)
			s.Add(model.KindDependency, "e", "title", "Keys", "consumer", "shop", "provider", "login", "need_by", "2026-12-24")
			s.Set(model.KindDependency, "e", "need_by", "2026-12-31")
		}, []string{"new e →", "need-by e 2026-12-24→2026-12-31"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := shop(t)
			test.do(s)
			if got := news(s); !slices.Equal(got, test.want) {
				t.Errorf("\n got %q\nwant %q", got, test.want)
			}
		})
	}
}

func TestWhatWasImportedIsToldByItsDatesAndItsPast(t *testing.T) {
	imported := func(id string, state model.State, edits ...func(*model.Dependency)) *model.Dependency {
		d := &model.Dependency{
			Entry: model.Entry{ID: id}, Title: id, Consumer: "shop", Provider: "login", State: state, Requested: forum.Add(-50),
		}
		for _, edit := range edits {
			edit(d)
		}
		return d
	}
	s := shop(t)
	s.Wait(3 * day)
	s.Put(
		imported("asked", model.Requested, func(d *model.Dependency) { d.Requested = forum.Add(1) }),
		imported("undated", model.Requested, func(d *model.Dependency) { d.Requested = 0 }),
		imported("known", model.Committed, func(d *model.Dependency) { d.NeedBy, d.CommitBy = today, today }),
		imported("there", model.Delivered, func(d *model.Dependency) { d.Delivered = forum.Add(14) }),
		imported("there before", model.Delivered, func(d *model.Dependency) { d.Delivered = forum }),
		imported("taken", model.Accepted, func(d *model.Dependency) { d.Delivered, d.Closed = forum.Add(-3), forum.Add(2) }),
		imported("taken before", model.Accepted, func(d *model.Dependency) { d.Closed = forum }),
		imported("gone", model.Removed, func(d *model.Dependency) { d.Closed, d.Lever = forum.Add(2), model.Descope }),
		imported("gone somehow", model.Removed, func(d *model.Dependency) { d.Closed = forum.Add(2) }),
		imported("taken later", model.Delivered, func(d *model.Dependency) { d.Delivered = forum.Add(4) }),
		imported("later", model.Removed, func(d *model.Dependency) { d.Closed = today.Add(1) }),
	)
	s.Wait(20 * day)
	s.Do(model.Accept(s, "taken later", 0, s.Today()))
	want := []string{
		"new asked →", "new undated →", "delivered taken later →delivered", "delivered there →delivered", "accepted taken →accepted", "removed gone →descope", "removed gone somehow →",
	}
	if got := news(s); !slices.Equal(got, want) {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
}

func TestAnOldOfferBesideAPromiseHidesNoMove(t *testing.T) {
	s := shop(t)
	d := s.Dependency("d").Clone().(*model.Dependency)
	d.State, d.Proposed, d.CommitBy = model.Committed, forum.Add(50), forum.Add(20) // as imports leave it
	s.Put(d)
	s.Wait(day)
	s.Set(model.KindDependency, "d", "commit_by", forum.Add(30).String())
	if got, want := news(s), []string{"commit-by d 2026-12-12→2026-12-22"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestThePastCountsWhereItMovedFromAKnownValue(t *testing.T) {
	s := shop(t)
	s.Wait(10 * day)
	need := model.FieldNamed(model.KindDependency, "need_by")
	past := func(old, to string, on model.Date) model.Edit {
		at := model.InstantOf(on.Time().Add(12 * time.Hour))
		return model.Edit{Field: need, ID: "d", Old: old, New: to, Past: &model.Past{At: at, Author: "Bo"}}
	}
	s.Commit(model.Change{Edits: []model.Edit{
		past("", "2026-12-01", forum.Add(1)), past("2026-12-01", "2026-12-10", forum.Add(2)), past("2026-12-10", "2026-12-20", forum.Add(3)),
		{Field: need, ID: "d", New: "2026-12-20"},
	}})
	// At that day, the change's own edit moved it from what the board said.
	if got, want := news(s), []string{"need-by d 2026-12-01→2026-12-20"}; !slices.Equal(got, want) {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
	early := tell(since.Compute(s.Board(), forum, forum.Add(2), s.Changes()))
	if want := []string{"need-by d 2026-12-01→2026-12-10"}; !slices.Equal(early, want) {
		t.Errorf("two days later\n got %q\nwant %q", early, want)
	}
}

func TestEntriesStandByKindThenNeedByThenID(t *testing.T) {
	s := shop(t)
	s.Wait(day)
	for _, id := range []string{"b", "a", "c"} {
		s.Add(model.KindDependency, id, "title", id, "consumer", "shop", "provider", "login", "need_by", map[string]string{"c": "2026-12-01"}[id])
	}
	s.Set(model.KindDependency, "d", "need_by", "2027-01-08")
	n := since.Compute(s.Board(), forum, today, s.Changes())
	if want := []string{"new c →", "new a →", "new b →", "need-by d 2027-01-01→2027-01-08"}; !slices.Equal(tell(n), want) {
		t.Errorf("%q, want %q", tell(n), want)
	}
	if len(n.Of(since.New)) != 3 || len(n.Of(since.NeedBy)) != 1 || n.Of(since.State) != nil {
		t.Errorf("%v", n.Entries)
	}
}

func TestBeforeTheFirstForumThereIsNoNews(t *testing.T) {
	s := shop(t)
	s.Wait(day)
	s.Set(model.KindDependency, "d", "need_by", "2027-01-08")
	if n := since.Compute(s.Board(), 0, today, s.Changes()); len(n.Entries) != 0 {
		t.Errorf("%q", tell(n))
	}
}
