package network_test

import (
	"testing"

	"moot/model"
	"moot/model/network"
)

func TestASmallDensityHasADecimal(t *testing.T) {
	for share, want := range map[float64]string{
		0: "0 %", 0.00001: "0.1 %", 0.0339: "3.4 %", 0.05: "5.0 %", 0.0999: "9.9 %", 0.1: "10 %", 0.667: "67 %", 1: "100 %",
	} {
		if got := network.DensityWords(share); got != want {
			t.Errorf("%v is %q, want %q", share, got, want)
		}
	}
}

func TestAChainIsAsLongAsItsTeams(t *testing.T) {
	link := func(n int) network.Link { return network.Link{Dependencies: make([]*model.Dependency, n)} }
	for want, chain := range map[string]*network.Chain{
		"2 teams by 1 dependency":                   {Steps: [][]string{{"a"}, {"b"}}, Links: []network.Link{link(1)}},
		"3 teams by 4 dependencies":                 {Steps: [][]string{{"a"}, {"b"}, {"c"}}, Links: []network.Link{link(1), link(3)}},
		"2 steps, a loop as one, by 2 dependencies": {Steps: [][]string{{"a", "b"}, {"c"}}, Links: []network.Link{link(2)}},
	} {
		if got := chain.Words(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
