package tui

import (
	"strings"
	"testing"

	"moot/model"
	"moot/model/meeting"
)

// pulledEarlier is an action of Identity's that made sign-in tokens self-service three weeks ago, and is to be looked back on.
func (h *hall) pulledEarlier() {
	h.t.Helper()
	h.clock.set(forumBegin.AddDate(0, 0, -21))
	defer h.clock.set(forumBegin)
	commitTo(h.t, h.store, func(view model.View) (model.Change, error) {
		return model.Add(view, model.KindAction, "pulled", []model.Assignment{
			{Field: "text", Value: "Make sign-in tokens self-service"}, {Field: "owner", Value: "Identity"},
			{Field: "review", Value: forumDay.String()}, {Field: "what_if", Value: "self-service:sign-in tokens"},
			{Field: "before", Value: "sign-in tokens: 6 open for 5 teams, 90 days waited"}, {Field: "state", Value: "open"},
		}, forumDay)
	})
}

func (h *hall) action(id string) *model.Action {
	h.t.Helper()
	action, _ := load(h.t, h.store).Get(model.Ref{Kind: model.KindAction, ID: id}).(*model.Action)
	if action == nil {
		h.t.Fatal("there is no action " + id)
	}
	return action
}

// TestALeverIsLookedBackOnFromTheInbox: one key asks what came of it, with the figures then and now; saved, it is done.
func TestALeverIsLookedBackOnFromTheInbox(t *testing.T) {
	h := newHall(t)
	h.pulledEarlier()
	r := h.open(func(o *Options) { o.Team = "identity" })
	r.see("Levers to look back on", "Make sign-in tokens", "then 6 open, now 4")
	for range 20 {
		if r.app.screen().Selected().ID == "pulled" {
			break
		}
		r.press("down")
	}
	t.Run("inbox", func(t *testing.T) { atEverySize(t, r) })
	r.t = t
	r.press("a").see("What came of it: Make sign-in", "make sign-in tokens self-service: ", "figures before")
	t.Run("form", func(t *testing.T) { atEverySize(t, r) })
	r.t = t
	r.press("ctrl+s").see("said what came of").settled().unsee("Levers to look back on")
	a := h.action("pulled")
	if a.State != model.ActionDone || !strings.Contains(a.After, "4 open for 4 teams") || !strings.Contains(a.After, "all teams on 2026-11-26") {
		t.Errorf("it is %v: %q", a.State, a.After)
	}
}

// TestAReviewPutOffLeavesTheInbox until its new date.
func TestAReviewPutOffLeavesTheInbox(t *testing.T) {
	h := newHall(t)
	h.pulledEarlier()
	r := h.open(func(o *Options) { o.Team = "identity" })
	r.see("Levers to look back on")
	commitTo(t, h.store, func(view model.View) (model.Change, error) {
		return model.Set(view, model.Ref{Kind: model.KindAction, ID: "pulled"}, []model.Assignment{{Field: "review", Value: "2027-01-07"}}, forumDay)
	})
	r.unsee("Levers to look back on").see("Actions", "Make sign-in tokens")
}

// TestTheLeverPhaseBeginsWithWhatCameOfEarlierOnes, then takes one on with its what-if, and says how a figure adds up.
func TestTheLeverPhaseBeginsWithWhatCameOfEarlierOnes(t *testing.T) {
	h := newHall(t)
	h.pulledEarlier()
	r := h.open()
	begun(h, r, meeting.Lever)
	r.see("Pulled earlier: what came of it?", "Make sign-in tokens", "a what came of it")
	r.press("a").see("What came of it:").press("ctrl+s").settled().unsee("Pulled earlier")
	r.see("Waited for longest").press("home").press("=").see("Why this figure", "in all").press("esc")
	r.press("enter").see("New action", "Make event data self-service").press("tab").write("Yuki Tanaka").press("ctrl+s").settled().
		see("Taken on today", "Yuki Tanaka  7 Jan")
	taken := 0
	for _, action := range load(t, h.store).Actions() {
		if len(action.WhatIf) > 0 && action.ID != "pulled" {
			taken++
		}
	}
	if taken != 1 {
		t.Errorf("%d actions take a step on", taken)
	}
	t.Run("taken", func(t *testing.T) { atEverySize(t, r) })
}
