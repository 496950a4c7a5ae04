package storetest

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"moot/model"
	"moot/store"
)

// patience is how long a test waits for what should come at once.
const patience = 10 * time.Second

func testWatch(t *testing.T, place func(testing.TB) Place) {
	p := place(t)
	watching, writing := p.Open(t), p.Open(t)
	Commit(t, writing, "Ada", Edits(model.KindTeam, "a", "name", "0")...)
	revs, err := watching.Watch(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	awaitRev(t, revs, 1)
	for i := range 5 {
		_, rev := Commit(t, writing, "Ada", Edits(model.KindTeam, "a", "name", fmt.Sprint("name ", i))...)
		awaitRev(t, revs, rev)
	}
	for i := range 20 { // nobody listens: they become one
		Commit(t, writing, "Ada", Edits(model.KindTeam, "b", "name", fmt.Sprint("name ", i))...)
	}
	awaitRev(t, revs, 26)
}

// awaitRev waits until the watcher has told of rev.
func awaitRev(t *testing.T, revs <-chan store.Rev, rev store.Rev) {
	t.Helper()
	timeout := time.After(patience)
	for {
		select {
		case got, open := <-revs:
			if !open || got > rev {
				t.Fatalf("told of %d (open: %t), want %d", got, open, rev)
			}
			if got == rev {
				return
			}
		case <-timeout:
			t.Fatalf("not told of revision %d within %s", rev, patience)
		}
	}
}

func testWatchEnds(t *testing.T, place func(testing.TB) Place) {
	s := place(t).Open(t)
	ctx, cancel := context.WithCancel(t.Context())
	byContext, err := s.Watch(ctx, 0)
	if err != nil {
		t.Fatal(err)
	}
	byClose, err := s.Watch(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	awaitEnd(t, byContext)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	awaitEnd(t, byClose)
}

func awaitEnd(t *testing.T, revs <-chan store.Rev) {
	t.Helper()
	select {
	case rev, open := <-revs:
		if open {
			t.Fatalf("told of %d", rev)
		}
	case <-time.After(patience):
		t.Fatal("the channel stays open")
	}
}

// testManyWriters lets several handles add to one number, each in many goroutines.
func testManyWriters(t *testing.T, place func(testing.TB) Place) {
	const handles, writers, rounds = 3, 2, 15
	p := place(t)
	var group sync.WaitGroup
	for range handles {
		s := p.Open(t)
		for range writers {
			group.Go(func() {
				for range rounds {
					if err := addOne(t, s); err != nil {
						t.Error(err)
					}
				}
			})
		}
	}
	group.Wait()
	board, rev := Load(t, p.Open(t))
	if got := board.Settings().Budget.Value; got != handles*writers*rounds || rev != handles*writers*rounds {
		t.Errorf("%v at revision %d, want %d", got, rev, handles*writers*rounds)
	}
}

func addOne(t *testing.T, s store.Store) error {
	_, _, err := s.Commit(t.Context(), func(v model.View) (model.Change, error) {
		n := 0
		if settings := model.Named[*model.Settings](v, model.KindBoard, model.BoardID); settings != nil {
			n = settings.Budget.Int(0)
		}
		return model.Change{Edits: Edits(model.KindBoard, model.BoardID, "budget", fmt.Sprint(n+1))}, nil
	})
	return err
}
