package answer

import (
	"strings"
	"testing"

	"moot/model"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

func TestCreateBeginsWithWhereOneStands(t *testing.T) {
	for _, stand := range []struct {
		name, team string
		ref        model.Ref
		title      string
		holds      []string // lines of the form, spaces apart
	}{
		{"nowhere", "", model.Ref{}, "Ask another team", []string{"consumer needed"}},
		{"nowhere, of a team", "pay", model.Ref{}, "Ask another team", []string{"consumer Payments"}},
		{"a dependency", "", dependencyRef("fares"), "Ask another team", []string{"consumer needed", "goal ·"}},
		{"a dependency, of a team", "pay", dependencyRef("fares"), "Ask another team", []string{"consumer Payments"}},
		{"a goal", "pay", model.Ref{Kind: model.KindGoal, ID: "fresh"}, "Ask another team", []string{"consumer Search", "goal Fares no older than 5 min"}},
		{"an outcome", "pay", model.Ref{Kind: model.KindOutcome, ID: "trust"}, "New goal", []string{"team Payments", "outcomes Trust in the price"}},
		{"a team", "pay", model.Ref{Kind: model.KindTeam, ID: "data"}, "Ask another team", []string{"consumer Data"}},
	} {
		t.Run(stand.name, func(t *testing.T) {
			state := uitest.State(uitest.Board(t))
			state.Team = stand.team
			sent := uitest.Messages(Create(state, stand.ref))
			form := uitest.Open(uitest.Sent[screen.Show](t, sent).Dialog, state, 80, 24)
			seen := strings.Join(strings.Fields(uitest.Plain(form.View())), " ")
			if form.Title() != stand.title {
				t.Errorf("it opens %q, want %q", form.Title(), stand.title)
			}
			for _, line := range stand.holds {
				if !strings.Contains(seen, line) {
					t.Errorf("want %q in\n%s", line, uitest.Plain(form.View()))
				}
			}
		})
	}
}

func dependencyRef(id string) model.Ref { return model.Ref{Kind: model.KindDependency, ID: id} }
