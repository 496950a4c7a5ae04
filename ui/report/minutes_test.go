package report_test

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"moot/model"
	"moot/model/minutes"
	"moot/model/modeltest"
	"moot/store"
	"moot/store/bolt"
	"moot/ui/demo"
	"moot/ui/report"
)

// today is the day of the example: the next forum is in four days.
var today = model.NewDate(2026, time.November, 22)

// example is the example's board, as it stands on today, and its store.
func example(t *testing.T) (store.Store, *model.Board) {
	t.Helper()
	dir := t.TempDir()
	now := func() time.Time { return time.Date(2026, time.November, 22, 14, 30, 0, 0, time.UTC) }
	s, err := bolt.Create(t.Context(), filepath.Join(dir, "board.moot"), bolt.Options{StateDir: dir, Now: now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	if err := demo.Build(t.Context(), s, today); err != nil {
		t.Fatal(err)
	}
	board, _, err := s.Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return s, board
}

// changesIn are those of a forum, oldest first.
func changesIn(t *testing.T, s store.Store, forum string) []model.Change {
	t.Helper()
	changes, err := store.Decided(t.Context(), s, forum)
	if err != nil {
		t.Fatal(err)
	}
	return changes
}

func TestTheMinutesOfTheExamplesForums(t *testing.T) {
	s, board := example(t)
	for _, forum := range board.Forums() {
		if forum.State != model.ForumClosed {
			continue
		}
		document := report.Minutes(minutes.Of(board, forum, changesIn(t, s, forum.ID)), board, today)
		t.Run(forum.On.String()+" as Markdown", func(t *testing.T) { golden.RequireEqual(t, document.Markdown()) })
		t.Run(forum.On.String()+" as text", func(t *testing.T) { golden.RequireEqual(t, document.Text(80)) })
	}
}

// pair is a board with a forum of two teams on the day after the last change.
func pair(t *testing.T, forum ...string) *modeltest.Store {
	s := modeltest.New(t)
	s.Set(model.KindBoard, "board", "name", "North")
	s.Add(model.KindTeam, "pay", "name", "Pay*ments*")
	s.Add(model.KindTeam, "idy", "name", "データ基盤")
	s.Add(model.KindDependency, "d", "title", "Token\nexchange", "consumer", "pay", "provider", "idy", "need_by", "2027-01-04")
	s.Wait(24 * time.Hour)
	s.Add(model.KindForum, "f", append([]string{"on", s.Today().String(), "state", "running"}, forum...)...)
	return s
}

// of is the document of the forum of pair, with the changes that were tied to it.
func of(s *modeltest.Store) *report.Document {
	var changes []model.Change
	for _, change := range s.Changes() {
		if change.Forum == "f" {
			changes = append(changes, change)
		}
	}
	return report.Minutes(minutes.Of(s.Board(), s.Board().Forums()[0], changes), s.Board(), s.Today())
}

func TestWhatNobodyWroteDownIsSaidSo(t *testing.T) {
	text := of(pair(t)).Markdown()
	for _, want := range []string{
		"so far", "Nobody was named as facilitator.", "Who was present was not written down.",
		"How long it took was not written down.", "It settled no wait.", "Nothing else was written down.",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
	for _, not := range []string{"## ", "absent", " 0"} {
		if strings.Contains(text, not) {
			t.Errorf("%q has no place in\n%s", not, text)
		}
	}
}

func TestADecisionIsToldInOneLine(t *testing.T) {
	s := pair(t, "present", "pay", "needed", "pay;idy", "elapsed", "600", "discussed", "d", "discussed_seconds", "250")
	change, err := model.Accept(s, "d", s.Today().Add(20), s.Today())
	change.Forum = "f"
	s.Do(change, err)
	s.Add(model.KindDecision, "x", "forum", "f", "dependency", "d", "who", "Kofi", "behalf", "idy", "note", "It *will*\ndo")
	text := of(s).Markdown()
	for _, want := range []string{
		`- **Pay\*ments\* ← データ基盤: Token exchange** requested → committed, commit-by 13 Dec. Kofi for データ基盤. It \*will\* do. (4 min)`,
		`Needed: Pay\*ments\*, データ基盤. Needed but absent: データ基盤.`,
		"It took 10 minutes, 20 person-minutes in all.",
		"(1 dependency)",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
}
