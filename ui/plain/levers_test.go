package plain

import (
	"strings"
	"testing"

	"moot/model"
	"moot/model/query"
)

// TestLeversInLinearText holds how linear text tells of a lever that was pulled, and of one that could be.
func TestLeversInLinearText(t *testing.T) {
	day := func(d int) model.Date { return model.NewDate(2026, 11, d) }
	ask := func(id, consumer string) model.Record {
		return &model.Dependency{
			Entry: model.Entry{ID: id}, Title: id, Consumer: consumer, Provider: "Identity", Capability: "tokens",
			State: model.Requested, Requested: day(2), NeedBy: day(30),
		}
	}
	team := func(id string) model.Record { return &model.Team{Entry: model.Entry{ID: id}, Name: id} }
	action := &model.Action{Entry: model.Entry{ID: "a"}, Text: "Share tokens", Review: day(20), WhatIf: []string{"self-service:tokens"},
		Before: "make tokens self-service: 2 open for 2 teams, 16 days waited"}
	action.Made = model.InstantOf(day(10).Time())
	b := model.NewBoard("b", []model.Record{team("Identity"), team("Pay"), team("App"), ask("d1", "Pay"), ask("d2", "App"), action}, nil)
	v := newView(b, day(22), day(22).Time(), "", query.Query{})
	p := newPage("levers")
	v.levers(p)
	v.pulling(p, b.Dependency("d1"))
	v.pulling(p, action)
	text := strings.Join(p.lines, "\n")
	for _, want := range []string{
		"Pulled earlier: what came of it?", "Make tokens self-service: 2 open for 2 teams, 16 days waited on Tue 10 Nov; 2 open for 2 teams, 40 days waited now",
		"Tokens is asked for by 2 teams, 2 open, 40 days waited: self-service?", "Its review date has come",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
}
