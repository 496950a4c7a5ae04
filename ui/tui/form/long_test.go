package form

import (
	"strings"
	"testing"
	"unicode/utf8"

	"moot/model"
	"moot/ui/tui/uitest"
)

// TestALineTakesNoMoreThanARecordHolds types behind a text as long as a field may be.
func TestALineTakesNoMoreThanARecordHolds(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	l := newLine("note", "note", strings.Repeat("ä", model.MaxText-1), "", state.Theme, textReader{field: model.FieldNamed(model.KindCheckIn, "note")})
	l.Focus()
	for range 3 {
		l.Update(uitest.Key("x"))
	}
	if got := utf8.RuneCountInString(l.input.Value()); got != model.MaxText || !strings.HasSuffix(l.input.Value(), "äx") {
		t.Errorf("it holds %d signs, want %d, the typed one last", got, model.MaxText)
	}
}

// BenchmarkKeyInALongLine is a key in the form of a check-in, in a line as long as it may be.
func BenchmarkKeyInALongLine(b *testing.B) {
	state := uitest.StateOf(model.NewBoard("bench", []model.Record{&model.Goal{Entry: model.Entry{ID: "g"}, Title: "Guest checkout"}}, nil), 20_000)
	for name, at := range map[string]int{"value": 0, "note": 2} {
		b.Run(name, func(b *testing.B) {
			d := uitest.Open(CheckIn(state, model.Ref{Kind: model.KindGoal, ID: "g"}), state, 80, 24)
			for range at {
				d.Press("tab")
			}
			d.Dialog.(*checkIn).focus().(*line).input.SetValue(strings.Repeat("7", model.MaxText-1))
			for i := 0; b.Loop(); i++ {
				d.Press([]string{"7", "backspace"}[i%2])
				_ = d.View()
			}
		})
	}
}
