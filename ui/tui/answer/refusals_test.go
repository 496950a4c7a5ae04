package answer_test

import (
	"iter"
	"strings"
	"testing"

	"moot/model"
	"moot/ui/tui/answer"
	"moot/ui/tui/keys"
	"moot/ui/tui/mark"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

// TestEveryRefusalIsASentence walks all keys on all records: what cannot act says why, in words.
func TestEveryRefusalIsASentence(t *testing.T) {
	refused := map[string]bool{}
	for _, readOnly := range []bool{false, true} {
		store := uitest.Board(t)
		state := uitest.State(store)
		state.ReadOnly = readOnly
		for what, offers := range everyOffer(state) {
			for _, offer := range offers {
				if offer.Why == "" {
					continue
				}
				refused[offer.Name] = true
				if len(strings.Fields(offer.Why)) < 3 || strings.TrimSpace(offer.Why) != offer.Why {
					t.Errorf("%s (reading only: %t): %s says %q", what, readOnly, offer.Name, offer.Why)
				}
			}
		}
	}
	for _, name := range []string{"agree", "start", "deliver", "reopen", "risk", "check-in", "on-track", "browse", "edit", "delete"} {
		if !refused[name] {
			t.Errorf("%s was refused nowhere: the walk is too short", name)
		}
	}
}

// everyOffer gives the keys for each record of the board by itself, and for each of them marked.
func everyOffer(state screen.State) iter.Seq2[string, []keys.Offer] {
	return func(yield func(string, []keys.Offer) bool) {
		for _, kind := range model.Kinds {
			for place := range state.Board.Count(kind) {
				record := state.Board.At(kind, place)
				ref := model.RefOf(record)
				offers := append(answer.RecordOffers(state, ref), answer.AnyOffers(state, ref)...)
				offers = append(offers, answer.GoalOffers(state, record)...)
				if d, is := record.(*model.Dependency); is {
					offers = append(offers, answer.Offers(state, d)...)
				}
				if !yield(ref.String(), offers) || !yield("marked "+ref.String(), answer.AllOffers(state, marked(state, kind, place))) {
					return
				}
			}
		}
	}
}

// marked is one record marked, which for keys is many as well.
func marked(state screen.State, kind model.Kind, place int) *mark.Marks {
	marks := &mark.Marks{}
	marks.Show(mark.Rows{Board: state.Board, Count: 1, At: func(int) (model.Kind, int, bool) { return kind, place, true }})
	marks.All()
	return marks
}

// TestEveryStateOffersEveryStep holds that the board that is walked has each state of a dependency, and no step of it is left out.
func TestEveryStateOffersEveryStep(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	seen := map[model.State]bool{}
	for place := range state.Board.Count(model.KindDependency) {
		d, _ := state.Board.At(model.KindDependency, place).(*model.Dependency)
		seen[d.State] = true
		if offers := answer.Offers(state, d); len(offers) != 8 {
			t.Errorf("%s in %s: %d keys, want 8", d.ID, d.State, len(offers))
		}
	}
	for _, one := range model.States {
		if !seen[one] {
			t.Errorf("no dependency is %s", one)
		}
	}
}
