package plain

import (
	"strconv"

	"moot/model"
	"moot/model/network"
	"moot/ui/tui/widget"
)

// around tells what a team needs and who needs it, the nearest first; then who of them needs whom.
func (m *mapTelling) around(n *network.Neighbourhood) {
	m.page.lines[0] = "Around " + m.name(n.Team) + ", " + m.boardName()
	m.layers("What it needs", "It needs nothing of another team.", n.Needs)
	m.layers("Who needs it", "No other team needs it.", n.Needed)
	if len(n.Links) == 0 {
		return
	}
	m.page.part("Between them", 0)
	for _, link := range n.Links[:min(len(n.Links), mostOfPart)] {
		m.page.line(sentence(m.name(link.Consumer) + " needs " + m.name(link.Provider) + " " + widget.Grouped(link.Dependencies)))
	}
	m.page.more(len(n.Links)-mostOfPart, "pair", "pairs")
}

// layers tell teams by how many steps away they are.
func (m *mapTelling) layers(title, none string, layers [][]string) {
	m.page.part(title, 0)
	if len(layers) == 0 {
		m.page.line(none)
	}
	for at, teams := range layers {
		if at == 0 {
			m.page.line("Directly:")
		} else {
			m.page.line("Over " + strconv.Itoa(at+1) + " steps:")
		}
		for _, id := range teams[:min(len(teams), mostOfPart)] {
			m.page.item(model.Ref{Kind: model.KindTeam, ID: id}, sentence(m.name(id)))
		}
		m.page.more(len(teams)-mostOfPart, "team", "teams")
	}
}
