package alike_test

import (
	"testing"

	"moot/model"
	"moot/model/alike"
	"moot/model/modeltest"
)

func TestTeamsOfNearlyTheSameName(t *testing.T) {
	for _, pair := range []struct{ known, asked string }{
		{"Payments", "payments"}, {"Payments", "PAYMENT"}, {"Payments", "Payments team"}, {"The Payments Team", "Payments"},
		{"Payments", "Paymetns"}, {"Payments", "Paymens"}, {"Payments", "Payyments"}, {"Identity", "Identitx"},
		{"Data Platform", "data-platform"}, {"Data Platform", "DataPlatform"}, {"Data Platforms", "Data  platform"},
		{"Data Platform", "Data Platfrom"}, {"Identity & Access", "Identity / Access"}, {"Team A", "team a"},
		{"Bibliothèques", "bibliothèque"}, {"東京チーム", "東京チーム"}, {"Category", "Categories"},
	} {
		store := modeltest.New(t)
		store.Add(model.KindTeam, "known", "name", pair.known)
		if _, found := alike.Team(store, pair.asked, ""); !found {
			t.Errorf("%q beside %q is not noticed", pair.asked, pair.known)
		}
	}
}

func TestTeamsThatOnlyLookAlike(t *testing.T) {
	for _, pair := range []struct{ known, asked string }{
		{"Team A", "Team B"}, {"Team 1", "Team 2"}, {"Team 12", "Team 123"}, {"Squad A", "Squad B"}, {"Data", "Date"},
		{"Payments", "Pay"}, {"Mobile iOS", "Mobile web"}, {"Europe East", "Europe West"}, {"Checkout API v2", "Checkout API v3"},
		{"東京都チーム開発部", "東京部チーム開発部"}, {"Payments Europe", "Payments"}, {"Payments", ""}, {"Payments", "--"},
		{"Platforn Dats", "Platform Data"}, {"Fares", "Fires"}, {"Team", "Squad"},
	} {
		store := modeltest.New(t)
		store.Add(model.KindTeam, "known", "name", pair.known)
		if notice, found := alike.Team(store, pair.asked, ""); found {
			t.Errorf("%q beside %q is taken for the same: %s", pair.asked, pair.known, notice.Text)
		}
	}
}

func TestTeamNotices(t *testing.T) {
	store := modeltest.New(t)
	store.Add(model.KindTeam, "a", "name", "Paymentz", "aliases", "Checkout; Taking money")
	store.Add(model.KindTeam, "b", "name", "Payments")
	for name, want := range map[string]string{
		"payment":       "there is a team Payments already", // the same but for the plural beats one slip
		"Paymentsz":     "there is a team Paymentz already",
		"taking-money":  "the team Paymentz is also called Taking money",
		"Something new": "",
	} {
		if notice, _ := alike.Team(store, name, ""); notice.Text != want {
			t.Errorf("%q: %q, want %q", name, notice.Text, want)
		}
	}
	if notice, found := alike.Team(store, "Payments", "b"); !found || notice.Ref.ID != "a" {
		t.Errorf("a team is compared with itself, or not with the others: %v", notice)
	}
}

func TestSameTeam(t *testing.T) {
	for pair, want := range map[[2]string]bool{
		{"Payments", "payments team"}: true, {"Payments", "Paymens"}: true, {"Team A", "Team B"}: false, {"", ""}: false, {"-", "-"}: false,
	} {
		if got := alike.SameTeam(pair[0], pair[1]); got != want {
			t.Errorf("%q: %v, want %v", pair, got, want)
		}
	}
}
