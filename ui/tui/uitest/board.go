// Package uitest is what tests of screens and dialogs share: a small board that never changes, states made from it, and
// hands that press keys and look. Tests of package tui and below import it; nothing else does.
package uitest

import (
	"moot/model"
	"moot/model/modeltest"
)

// Today is the day of the board: a Sunday, 22 November 2026.
const Today = "2026-11-22"

// made is a record of the board: its kind, its id, then fields and values in turn.
type made struct {
	kind   model.Kind
	id     string
	fields []string
}

// board is the small board. One of its teams, one of its goals and one of its dependencies have wide names.
var board = []made{
	{model.KindBoard, "board", []string{"name", "Northwind Travel", "cadence", "2w thu 30m", "next_forum", "2026-11-26"}},

	{model.KindTeam, "pay", []string{"name", "Payments", "kind", "stream-aligned", "owns", "paying"}},
	{model.KindTeam, "ident", []string{"name", "Identity", "kind", "platform", "owns", "accounts and tokens"}},
	{model.KindTeam, "search", []string{"name", "Search", "kind", "stream-aligned", "owns", "finding a journey"}},
	{model.KindTeam, "data", []string{"name", "Data", "kind", "complicated-subsystem", "owns", "fares"}},
	{model.KindTeam, "mobile", []string{"name", "Mobile", "kind", "component"}},
	{model.KindTeam, "tokyo", []string{"name", "東京チーム", "kind", "stream-aligned", "owns", "日本"}},

	{model.KindOutcome, "finish", []string{"title", "More travellers finish booking", "measure", "bookings finished",
		"unit", "%", "baseline", "58", "target", "75", "current", "66", "by", "2027-03-31", "owner", "Mia"}},
	{model.KindOutcome, "trust", []string{"title", "Trust in the price", "measure", "price surprises",
		"unit", "%", "baseline", "4.2", "target", "1.5", "current", "3.1", "by", "2027-06-30"}},
	{model.KindOutcome, "mobilefirst", []string{"title", "Booking works on a phone", "parent", "finish"}},

	{model.KindGoal, "guest", []string{"title", "Guest checkout under 40 s", "team", "pay", "outcomes", "finish", "by", "2027-01-29",
		"measure", "checkout time", "unit", "s", "baseline", "71", "target", "40", "current", "52", "health", "at-risk", "created", "2026-09-01"}},
	{model.KindGoal, "fresh", []string{"title", "Fares no older than 5 min", "team", "search", "outcomes", "finish;trust", "by", "2026-12-18",
		"measure", "age of fares", "unit", "min", "baseline", "22", "target", "5", "current", "9", "health", "on-track", "created", "2026-09-01"}},
	{model.KindGoal, "past", []string{"title", "Fare mistakes below 1 in 1,000", "team", "data", "outcomes", "trust", "by", "2026-12-11",
		"measure", "mistakes", "baseline", "8", "target", "1", "current", "0.5", "health", "on-track", "created", "2026-09-01"}},
	{model.KindGoal, "away", []string{"title", "Refunds within a day", "team", "pay", "outcomes", "trust", "by", "2027-02-26",
		"measure", "refund time", "unit", "h", "baseline", "72", "target", "24", "current", "80", "health", "off-track", "created", "2026-09-01"}},
	{model.KindGoal, "push", []string{"title", "Ship the push gateway", "team", "mobile", "created", "2026-10-01"}},
	{model.KindGoal, "kyoto", []string{"title", "京都の宿を五分で予約する", "team", "tokyo", "outcomes", "mobilefirst", "by", "2027-01-15",
		"measure", "予約時間", "unit", "分", "baseline", "12", "target", "5", "created", "2026-10-01"}},

	{model.KindDependency, "tokens", []string{"title", "Token exchange for guest checkout", "consumer", "pay", "provider", "ident",
		"goal", "guest", "capability", "auth tokens", "impact", "blocking", "size", "medium", "state", "requested",
		"requested", "2026-11-10", "need_by", "2026-12-02"}},
	{model.KindDependency, "fares", []string{"title", "Fresh fares", "consumer", "search", "provider", "data", "goal", "fresh",
		"provider_goal", "past", "capability", "fares", "impact", "blocking", "size", "large", "state", "countered",
		"requested", "2026-10-20", "need_by", "2026-12-04", "proposed", "2026-12-11", "answered", "2026-11-01"}},
	{model.KindDependency, "gateway", []string{"title", "Push gateway", "consumer", "tokyo", "provider", "mobile", "goal", "kyoto",
		"provider_goal", "push", "impact", "slowing", "state", "declined", "reason", "no time before spring",
		"requested", "2026-10-05", "need_by", "2026-12-14", "answered", "2026-10-30"}},
	{model.KindDependency, "split", []string{"title", "Split payment", "consumer", "mobile", "provider", "pay", "goal", "push",
		"provider_goal", "guest", "impact", "blocking", "size", "small", "state", "committed",
		"requested", "2026-10-01", "need_by", "2026-11-20", "commit_by", "2026-11-20", "answered", "2026-10-08"}},
	{model.KindDependency, "hooks", []string{"title", "Ranking hooks", "consumer", "data", "provider", "search", "goal", "past",
		"impact", "slowing", "size", "small", "state", "started", "requested", "2026-10-12", "need_by", "2026-12-08",
		"commit_by", "2026-12-01", "answered", "2026-10-15", "started", "2026-11-05"}},
	{model.KindDependency, "ledger", []string{"title", "Points ledger", "consumer", "search", "provider", "pay", "state", "delivered",
		"impact", "slowing", "size", "medium", "requested", "2026-09-10", "need_by", "2026-11-30", "commit_by", "2026-11-20",
		"answered", "2026-09-14", "started", "2026-10-01", "delivered", "2026-11-18"}},
	{model.KindDependency, "accounts", []string{"title", "Organisation accounts", "consumer", "pay", "provider", "ident", "goal", "away",
		"capability", "auth tokens", "impact", "blocking", "size", "small", "state", "accepted", "requested", "2026-08-10",
		"need_by", "2026-10-02", "commit_by", "2026-10-02", "answered", "2026-08-14", "started", "2026-09-01",
		"delivered", "2026-09-30", "closed", "2026-10-01"}},
	{model.KindDependency, "export", []string{"title", "Case export", "consumer", "ident", "provider", "data", "capability", "fares",
		"state", "removed", "lever", "platform", "requested", "2026-08-20", "need_by", "2026-10-16", "closed", "2026-09-20"}},
	{model.KindDependency, "calls", []string{"title", "Signing in", "consumer", "mobile", "provider", "ident", "capability", "auth tokens",
		"state", "started", "requested", "2026-06-01", "started", "2026-06-01"}},
	{model.KindDependency, "yado", []string{"title", "宿の空室を一分ごとに知らせる", "consumer", "tokyo", "provider", "data", "goal", "kyoto",
		"impact", "blocking", "size", "large", "state", "requested", "requested", "2026-11-16", "need_by", "2026-12-21"}},

	{model.KindForum, "f1", []string{"on", "2026-11-12", "state", "closed", "facilitator", "Ana"}},
	{model.KindCheckIn, "c1", []string{"of", "goal:guest", "on", "2026-10-20", "value", "60", "health", "on-track", "note", "first cut"}},
	{model.KindCheckIn, "c2", []string{"of", "goal:guest", "on", "2026-11-17", "value", "52", "health", "at-risk", "note", "waits for tokens"}},
	{model.KindCheckIn, "c3", []string{"of", "outcome:finish", "on", "2026-11-17", "value", "66"}},
	{model.KindGuardrail, "g1", []string{"title", "Card numbers never touch our servers", "kind", "security"}},
	{model.KindAction, "a1", []string{"text", "Show Mobile the token sandbox", "owner", "Ben", "due", "2026-11-27"}},
}

// Board is a store with the small board in it: six teams, three outcomes, six goals, and a dependency in every state.
func Board(t modeltest.T) *modeltest.Store {
	store := modeltest.New(t)
	for _, record := range board {
		if record.kind == model.KindBoard {
			store.Set(record.kind, record.id, record.fields...)
			continue
		}
		store.Add(record.kind, record.id, record.fields...)
	}
	return store
}
