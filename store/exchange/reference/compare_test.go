package reference_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"moot/model"
	"moot/model/agenda"
	"moot/model/since"
	"moot/store"
)

// compareAgenda holds all that is computed of a board on a day against the words; it gives the items and the news.
func compareAgenda(t *testing.T, kept *held, today model.Date) ([]agenda.Item, []string) {
	t.Helper()
	b := kept.board()
	var changes []model.Change
	for change, err := range kept.Changes(t.Context(), 0) {
		if err != nil {
			t.Fatal(err)
		}
		changes = append(changes, change.Change)
	}
	a, w := agenda.Compute(b, today), newWords(b, readLog(changes), today)
	on := 0
	for _, d := range w.open {
		place := w.place(d)
		item, is := a.Item(d.ID)
		if is != (place != "") || is && item.Group.String() != place {
			t.Errorf("%s is on the agenda: %v in %q, want %q", d.ID, is, item.Group, place)
		}
		if place == "" {
			continue
		}
		on++
		gotParts, wantParts := partsOf(item), w.parts(d)
		got, want := append(gotParts[:], item.Score), append(wantParts[:], scoreOf(wantParts))
		for i := range want {
			if math.Abs(got[i]-want[i]) > 1e-8 {
				t.Errorf("%s: due, downstream, uncommitted, negative, changed, age, score\n got %v\nwant %v", d.ID, got, want)
				break
			}
		}
	}
	if on != len(a.Items) {
		t.Errorf("%d items, want %d", len(a.Items), on)
	}
	compareOrder(t, a)
	compareTeams(t, a, w)
	compareSilence(t, a, w)
	return a.Items, compareNews(t, kept, a, w)
}

// compareOrder: by group, then score, highest first, ties by need-by then id.
func compareOrder(t *testing.T, a *agenda.Agenda) {
	t.Helper()
	for i := 1; i < len(a.Items); i++ {
		x, y := a.Items[i-1], a.Items[i]
		needX, needY := x.Dependency.NeedBy, y.Dependency.NeedBy
		tie := math.Abs(x.Score-y.Score) < 1e-9
		inOrder := x.Group < y.Group || x.Group == y.Group && (!tie && x.Score > y.Score ||
			tie && (needX != needY && needX != 0 && (needY == 0 || needX < needY) || needX == needY && x.Dependency.ID < y.Dependency.ID))
		if !inOrder {
			t.Errorf("%s (%v, %v) stands before %s (%v, %v)", x.Dependency.ID, x.Score, needX, y.Dependency.ID, y.Score, needY)
		}
	}
}

// compareTeams: who is needed, who may skip, how many rest, and what was parked.
func compareTeams(t *testing.T, a *agenda.Agenda, w *words) {
	t.Helper()
	needed, skipping, rest := map[string]bool{}, map[string]bool{}, 0
	for _, d := range w.open {
		for _, team := range []string{d.Consumer, d.Provider} {
			switch w.place(d) {
			case "decide", "at-risk":
				needed[team] = true
			case "changed", "coming":
				skipping[team] = true
			}
		}
	}
	for team := range needed {
		delete(skipping, team)
	}
	for _, team := range w.board.Teams() {
		if !needed[team.ID] && !skipping[team.ID] && (team.Left == 0 || team.Left > w.today) {
			rest++
		}
	}
	if len(a.Needed) != len(needed) || slices.ContainsFunc(a.Needed, func(id string) bool { return !needed[id] }) {
		t.Errorf("needed %v, want %v", a.Needed, needed)
	}
	if len(a.MaySkip) != len(skipping) || slices.ContainsFunc(a.MaySkip, func(id string) bool { return !skipping[id] }) {
		t.Errorf("may skip %v, want %v", a.MaySkip, skipping)
	}
	if a.Rest != rest {
		t.Errorf("%d rest, want %d", a.Rest, rest)
	}
	var parked []string
	for _, forum := range w.board.Forums() {
		for _, id := range forum.Parked {
			if d := w.board.Dependency(id); forum.On == w.last && d != nil && d.Open() && w.place(d) != "" {
				parked = append(parked, id)
			}
		}
	}
	if !slices.Equal(a.Parked, parked) {
		t.Errorf("parked %v, want %v", a.Parked, parked)
	}
}

// compareSilence counts the forums since the last change of each record.
func compareSilence(t *testing.T, a *agenda.Agenda, w *words) {
	t.Helper()
	for _, d := range w.open {
		want := 0
		toMove := d.State == model.Requested || d.State == model.Committed || d.State == model.Started && d.NeedBy != 0
		for _, forum := range w.board.Forums() {
			if toMove && d.Consumer != d.Provider && forum.On < w.today && forum.On > w.log.edited[d.ID] {
				want++
			}
		}
		if got := a.Silent(d.ID); got != want {
			t.Errorf("%s was silent for %d forums, want %d", d.ID, got, want)
		}
	}
}

// compareNews holds the news since the last forum, made of the recent changes, against all of them.
func compareNews(t *testing.T, kept *held, a *agenda.Agenda, w *words) []string {
	t.Helper()
	changes, err := store.Recent(t.Context(), kept, w.board, a.LastForum)
	if err != nil {
		t.Fatal(err)
	}
	var got, want []string
	for _, e := range since.Compute(w.board, a.LastForum, w.today, changes).Entries {
		got = append(got, fmt.Sprintf("%s %s %s→%s", e.Kind, e.Dependency.ID, e.Old, e.New))
	}
	if w.last != 0 {
		want = w.log.news(w.board, w.last, w.today)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("news: - words + computed\n%s", diff)
	}
	return got
}
