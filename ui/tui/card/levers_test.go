package card_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"moot/model"
	"moot/ui/tui/card"
	"moot/ui/tui/uitest"
)

// wanted is a board on which three teams ask Identity for tokens, and Payments asks it for two things.
func wanted(t *testing.T) *model.Board {
	t.Helper()
	day := func(text string) model.Date {
		d, err := model.ParseISO(text)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	var records []model.Record
	for _, name := range []string{"Identity", "Payments", "Mobile", "Support"} {
		records = append(records, &model.Team{Entry: model.Entry{ID: strings.ToLower(name)}, Name: name})
	}
	for i, consumer := range []string{"payments", "mobile", "support", "payments", "mobile"} {
		d := &model.Dependency{
			Entry: model.Entry{ID: fmt.Sprint("d", i)}, Title: fmt.Sprint("Ask ", i), Consumer: consumer, Provider: "identity",
			Capability: "auth tokens", State: model.Requested, Requested: day("2026-11-01"), NeedBy: day("2027-01-20"),
		}
		if i == 4 {
			d.State, d.Lever, d.Closed = model.Removed, model.Platformed, day("2026-11-20")
		}
		records = append(records, d)
	}
	action := &model.Action{
		Entry: model.Entry{ID: "a"}, Text: "Make auth tokens self-service", Owner: "Identity", State: model.ActionDone,
		Review: day("2026-11-20"), WhatIf: []string{"self-service:auth tokens"}, Before: "make auth tokens self-service: 5 open for 3 teams, 45 days waited",
	}
	action.Made = model.InstantOf(day("2026-11-10").Time())
	return model.NewBoard("b", append(records, action), nil)
}

func TestLeversOnCards(t *testing.T) {
	b := wanted(t)
	state := uitest.StateOf(b, model.NewDate(2026, 11, 22))
	for _, width := range []int{40, 70} {
		for _, ref := range []model.Ref{
			{Kind: model.KindDependency, ID: "d0"}, {Kind: model.KindDependency, ID: "d4"},
			{Kind: model.KindTeam, ID: "identity"}, {Kind: model.KindTeam, ID: "payments"}, {Kind: model.KindAction, ID: "a"},
		} {
			t.Run(fmt.Sprintf("%s %s at %d", ref.Kind, ref.ID, width), func(t *testing.T) {
				golden.RequireEqual(t, []byte(ansi.Strip(strings.Join(card.Of(state, ref, nil, width).Lines, "\n"))+"\n"))
			})
		}
	}
}

func TestWithoutAFinderNoLeverIsTold(t *testing.T) {
	state := uitest.StateOf(wanted(t), model.NewDate(2026, 11, 22))
	state.Levers = nil
	for record := range state.Board.Records() {
		if text := strings.Join(card.Of(state, model.RefOf(record), nil, 60).Lines, "\n"); strings.Contains(text, "tries it") {
			t.Errorf("%s tells of a lever:\n%s", model.RefOf(record), ansi.Strip(text))
		}
	}
}
