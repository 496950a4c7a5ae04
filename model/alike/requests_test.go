package alike_test

import (
	"slices"
	"testing"

	"moot/model"
	"moot/model/alike"
	"moot/model/internal/testboard"
	"moot/model/modeltest"
)

func TestTitlesThatAskForTheSame(t *testing.T) {
	for _, pair := range []struct{ known, asked string }{
		{"Token exchange", "token exchange"}, {"Token exchange", "Exchange of tokens"}, {"Token exchange", "Exchanging the tokens"},
		{"Token exchange for guest checkout", "token exchange"}, {"Token exchange", "Provide a new token exchange"},
		{"Push gateway", "push gatewya"}, {"Organisation accounts", "accounts for organisations"},
		{"Search API v2", "search api v2"}, {"Organisation", "organisations"}, {"Please help us", "please help us"},
		{"Fresh fares for every hotel search", "Fresh fares for every single hotel search"},
		{"宿の空室を一分ごとに知らせる", "宿の空室を一分ごとに知らせ"}, {"東京の運賃", "東京の運賃"},
	} {
		if got := found(t, pair.known, pair.asked); len(got) != 1 || !got[0].Title {
			t.Errorf("%q beside %q is not noticed", pair.asked, pair.known)
		}
	}
}

func TestTitlesThatAskForSomethingElse(t *testing.T) {
	for _, pair := range []struct{ known, asked string }{
		{"Token exchange", "Tokens"}, {"Tokens", "Token exchange"}, {"Search API v2", "Search API v3"}, {"Token exchange", ""},
		{"Fresh fares feed", "Fresh hotels feed"}, {"Push gateway", "Push notifications"}, {"Step 1", "Step 2"},
		{"Split payment for group bookings", "Split payment for hotel bookings"}, {"Date picker", "Data picker"},
		{"Token exchange for guest checkout with saved cards", "Token exchange"}, {"京都の宿", "東京の空港"},
		{"Support", "Please help"},
	} {
		if got := found(t, pair.known, pair.asked); len(got) != 0 {
			t.Errorf("%q beside %q is taken for the same", pair.asked, pair.known)
		}
	}
}

func found(t *testing.T, known, asked string) []alike.Request {
	t.Helper()
	store := teams(t)
	store.Add(model.KindDependency, "known", "consumer", "search", "provider", "ident", "title", known)
	return alike.Requests(store.Board(), alike.Ask{Provider: "ident", Title: asked})
}

func teams(t *testing.T) *modeltest.Store {
	t.Helper()
	store := modeltest.New(t)
	store.Add(model.KindTeam, "ident", "name", "Identity")
	store.Add(model.KindTeam, "search", "name", "Search")
	store.Add(model.KindTeam, "pay", "name", "Payments")
	return store
}

func TestRequestsAreOfTheProviderAndNotRemoved(t *testing.T) {
	store := teams(t)
	add := func(id, state string, pairs ...string) {
		store.Add(model.KindDependency, id, append([]string{"consumer", "search", "provider", "ident", "title", "Token exchange",
			"state", state, "requested", "2026-10-01"}, pairs...)...)
	}
	add("requested", "requested")
	add("newer", "requested", "requested", "2026-11-01")
	add("promised", "committed", "commit_by", "2026-12-02")
	add("working", "started", "started", "2026-10-20", "commit_by", "2026-12-02")
	add("refused", "declined", "reason", "no time", "answered", "2026-10-05")
	add("there", "delivered", "delivered", "2026-11-10")
	add("had", "accepted", "closed", "2025-11-12")
	add("gone", "removed", "lever", "stub")
	add("other", "requested", "provider", "pay")
	add("itself", "requested")
	add("kind", "accepted", "closed", "2026-11-12", "title", "Signing in", "capability", "Auth tokens")

	requests := alike.Requests(store.Board(), alike.Ask{Provider: "ident", Title: "token exchanges", Capability: "auth TOKENS", Except: "itself"})
	var got []string
	for _, request := range requests {
		got = append(got, request.Words(store, store.Today()))
	}
	want := []string{
		"Identity already promised this to Search: Token exchange (promised, committed by 2 Dec)",
		"Identity already provides this to Search: Token exchange (there, delivered 10 Nov)",
		"Search already asked Identity for this: Token exchange (newer, requested 1 Nov)",
		"Identity already works on this for Search: Token exchange (working, started 20 Oct)",
		"Identity declined this to Search: Token exchange (refused, declined 5 Oct)",
		"Search already asked Identity for this: Token exchange (requested, requested 1 Oct)",
		"Identity already provides this to Search: Token exchange (had, accepted 12 Nov 2025)",
		"Identity already provides Auth tokens to Search: Signing in (kind, accepted 12 Nov)",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%v\nwant\n%v", lines(got), lines(want))
	}
	notices := alike.Notices(store.Board(), requests, store.Today())
	if last := notices[len(notices)-1].Text; len(notices) != 3 || last != "and 6 more like it" {
		t.Errorf("%d notices, the last %q", len(notices), last)
	}
}

func lines(texts []string) string {
	all := ""
	for _, text := range texts {
		all += text + "\n"
	}
	return all
}

// BenchmarkRequests asks the team of a large board that is asked most; forms do so in a command.
func BenchmarkRequests(b *testing.B) {
	board := testboard.Hundred()
	most := ""
	for _, team := range board.Teams() {
		if len(board.ProvidedBy(team.ID)) > len(board.ProvidedBy(most)) {
			most = team.ID
		}
	}
	for b.Loop() {
		alike.Requests(board, alike.Ask{Provider: most, Title: "Token exchange for guest checkout", Capability: "tokens"})
	}
	b.ReportMetric(float64(len(board.ProvidedBy(most))), "dependencies")
}
