package network_test

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/internal/testboard"
	"moot/model/network"
)

func TestWhatThreeTeamsAskForIsWanted(t *testing.T) {
	ask := func(id, consumer, capability string) *model.Dependency {
		d := need(id, consumer, "p", model.Requested)
		d.Capability, d.Requested = capability, testboard.In(-3)
		return d
	}
	b := testboard.Of(ask("1", "a", "Straße"), ask("2", "b", "STRASSE"), ask("3", "c", "Mail "), ask("4", "a", "mail"),
		ask("5", "b", "MAIL"), ask("6", "a", "mail"), ask("7", "c", ""), ask("8", "a", ""), ask("9", "b", ""))
	got := network.WantedCapabilities(b, network.Open, today, network.LeastConsumers)
	if len(got) != 1 || got[0].Capability != "Mail " || len(got[0].Dependencies) != 4 || got[0].Wait != 12 ||
		!slices.Equal(got[0].Consumers, []string{"a", "b", "c"}) || !slices.Equal(got[0].Providers, []string{"p"}) {
		t.Errorf("%+v", got)
	}
}

func TestTheCostliestWishComesFirst(t *testing.T) {
	ask := func(id, capability string, days int) *model.Dependency {
		d := need(id, "a", "p", model.Requested)
		d.Capability, d.Requested = capability, testboard.In(-days)
		return d
	}
	b := testboard.Of(ask("1", "cheap", 2), ask("2", "dear", 40), ask("3", "both", 20), ask("4", "both", 20))
	var names []string
	for _, wanted := range network.WantedCapabilities(b, network.Open, today, 1) {
		names = append(names, wanted.Capability)
	}
	if !slices.Equal(names, []string{"both", "dear", "cheap"}) {
		t.Error(names)
	}
}

func TestWantedCapabilitiesAreTheDependenciesOnThem(t *testing.T) {
	onEvery(t, 6, func(t *rapid.T, b *model.Board, scope network.Scope) {
		least := rapid.IntRange(1, 4).Draw(t, "least")
		got := network.WantedCapabilities(b, scope, today, least)
		names := map[string]bool{}
		for _, d := range inScope(b, scope) {
			names[strings.ToLower(d.Capability)] = true
		}
		delete(names, "")
		told := 0
		for _, name := range slices.Sorted(maps.Keys(names)) {
			want, cell := naiveWanted(b, scope, name)
			if len(want.Consumers) < least {
				continue
			}
			told++
			at := slices.IndexFunc(got, func(w network.Wanted) bool { return strings.ToLower(w.Capability) == name })
			if at < 0 {
				t.Fatalf("%q is missing in %+v", name, got)
			}
			w := got[at]
			if w.Capability != want.Dependencies[0].Capability || !slices.Equal(w.Dependencies, want.Dependencies) ||
				!slices.Equal(w.Consumers, want.Consumers) || !slices.Equal(w.Providers, want.Providers) ||
				w.Standing != int(cell.Standing) || w.Unknown != int(cell.Unknown) || w.Wait != cell.Wait {
				t.Fatalf("%+v, want %+v, %+v", w, want, cell)
			}
		}
		if told != len(got) || !slices.IsSortedFunc(got, costliest) {
			t.Fatalf("%+v, want %d, the costliest first", got, told)
		}
	})
}

// costliest: by days waited, then number of dependencies, then name.
func costliest(x, y network.Wanted) int {
	return cmp.Or(y.Wait-x.Wait, len(y.Dependencies)-len(x.Dependencies),
		strings.Compare(strings.ToLower(x.Capability), strings.ToLower(y.Capability)))
}

func naiveWanted(b *model.Board, scope network.Scope, name string) (network.Wanted, network.Cell) {
	var w network.Wanted
	var cell network.Cell
	for _, d := range inScope(b, scope) {
		if strings.ToLower(d.Capability) == name {
			w.Dependencies = append(w.Dependencies, d)
			w.Consumers, w.Providers = append(w.Consumers, d.Consumer), append(w.Providers, d.Provider)
			addTo(&cell, d)
		}
	}
	for _, teams := range []*[]string{&w.Consumers, &w.Providers} {
		slices.Sort(*teams)
		*teams = slices.Compact(*teams)
	}
	return w, cell
}

func BenchmarkWantedCapabilities(b *testing.B) {
	board := testboard.Hundred()
	for b.Loop() {
		network.WantedCapabilities(board, network.Open, today, network.LeastConsumers)
	}
}
