package network

import (
	"context"
	"testing"
	"testing/synctest"
	"time"
)

// TestKeysGoBeforeTheSearch: between two beginnings it waits until no key has come for a while.
func TestKeysGoBeforeTheSearch(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		q := &search{cancel: cancel}
		began := time.Now()
		rested := func() time.Duration { q.rest(ctx); return time.Since(began) }
		if got := rested(); got != 0 {
			t.Errorf("it rested %v before any key", got)
		}
		q.heed()
		go func() {
			time.Sleep(calmTime / 2)
			q.heed()
		}()
		if got := rested(); got != calmTime*3/2 {
			t.Errorf("it rested %v, want %v", got, calmTime*3/2)
		}
		q.heed()
		q.stop()
		if got := rested(); got != calmTime*3/2 {
			t.Errorf("it rested until %v though it was stopped", got)
		}
	})
}

// TestFacesOutOfSightAreNotMadeAnew by another size, which would take long on a large map.
func TestFacesOutOfSightAreNotMadeAnew(t *testing.T) {
	s, _ := open(t, 112, 28)
	turn(turn(s, onAround), onMatrix)
	before := of(s).around.drawing
	s.SetSize(80, 20)
	if of(s).around.drawing != before {
		t.Error("what is around a team was drawn anew out of sight")
	}
	if turn(s, onAround); of(s).around.drawing == before {
		t.Error("what is around a team was not fitted when it was turned to")
	}
}
