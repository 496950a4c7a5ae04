package plain

import (
	"context"
	"slices"
	"strings"

	"moot/model"
	"moot/model/network"
	"moot/ui/tui/widget"
)

const (
	mostBusy  = 12 // pairs
	pastWeeks = 12 // that are told of each
)

// showMap tells the map, or what stands around a team.
func (s *session) showMap(typed string) error {
	s.mapTeam = ""
	if typed != "" {
		ref, err := model.Find(s.view.board, model.KindTeam, typed)
		if err != nil {
			return err
		}
		s.mapTeam = ref.ID
	}
	return s.show("map")
}

// mapPage is the Map screen: who needs whom, and what stands out in it; or what stands around a team.
func (v *view) mapPage(ctx context.Context, team string) (*page, error) {
	m := mapTelling{view: v, board: v.board, page: newPage("Map, " + v.boardName())}
	v.filtered(m.page)
	if include := v.include(); include != nil {
		m.board = v.board.Only(include)
	}
	if team != "" {
		m.around(network.Around(m.board, network.Open, team, 0))
		return m.page, nil
	}
	grouping, err := network.FindGroups(ctx, m.board, network.Open, network.Starts, func(int) {})
	if err != nil {
		return nil, err
	}
	m.tell(network.Shape(m.board, network.Open), grouping)
	return m.page, nil
}

// mapTelling is a map while it is told.
type mapTelling struct {
	*view
	board *model.Board // with what the query shows
	page  *page
}

func (m *mapTelling) tell(n *network.Network, grouping *network.Grouping) {
	matrix := network.NewMatrix(m.board, network.Open, m.today, grouping.Groups)
	if len(matrix.Teams) == 0 {
		m.page.part(m.nothingNeeded(), 0)
		return
	}
	m.page.line(m.figures(n, matrix))
	m.page.line("Map and the name of a team tells what it needs and who needs it, along the chain.")
	m.rows(matrix)
	m.chain(network.LongestChain(m.board, m.agenda, network.Open))
	m.loops(n.Loops)
	m.busiest(network.BusiestPairs(m.board, m.today, mostBusy, pastWeeks))
	m.wanted(network.WantedCapabilities(m.board, network.Open, m.today, network.LeastConsumers))
	m.groups(grouping)
	m.passages(network.Passages(m.board, network.Open))
}

func (m *mapTelling) figures(n *network.Network, matrix *network.Matrix) string {
	density, waiting, wait, unknown := "", "", 0, 0
	for _, row := range matrix.Rows {
		for _, cell := range row {
			wait, unknown = wait+cell.Wait, unknown+int(cell.Unknown)
		}
	}
	if n.Density != nil {
		density = network.DensityWords(*n.Density) + " of all possible pairs"
	}
	if matrix.Waits {
		waiting = waitWords(wait, unknown)
	}
	return sentences(
		count(n.Dependencies, "open dependency", "open dependencies")+" between "+widget.Grouped(n.ActiveTeams)+" of "+count(n.Teams, "team", "teams"),
		listed(", ", count(len(n.Pairs), "pair", "pairs"), density), waiting,
	)
}

// waitWords say how long what is open has waited.
func waitWords(wait, unknown int) string {
	words := "waiting " + days(wait) + " so far"
	if unknown > 0 {
		words += ", and " + widget.Grouped(unknown) + " without a day of request"
	}
	return words
}

// rows are the matrix, a line for each team that needs something, by name.
func (m *mapTelling) rows(matrix *network.Matrix) {
	places := make([]int, 0, len(matrix.Teams))
	for at, row := range matrix.Rows {
		if len(row) > 0 {
			places = append(places, at)
		}
	}
	slices.SortStableFunc(places, func(x, y int) int { return byName(m.name(matrix.Teams[x]), m.name(matrix.Teams[y])) })
	m.page.part("Who needs whom", 0)
	for _, at := range places[:min(len(places), mostOfPart)] {
		team := matrix.Teams[at]
		m.page.item(model.Ref{Kind: model.KindTeam, ID: team}, sentence(m.name(team)+" needs "+m.cells(matrix, at)))
	}
	m.page.more(len(places)-mostOfPart, "team", "teams")
}

// cells are what one team needs of others: "Identity 3, Data 1".
func (m *mapTelling) cells(matrix *network.Matrix, at int) string {
	var of []string
	for _, cell := range matrix.Rows[at] {
		of = append(of, m.name(matrix.Teams[cell.Column])+" "+widget.Grouped(int(cell.Dependencies)))
	}
	slices.SortFunc(of, byName)
	left := len(of) - mostOfPart
	if left > 0 {
		of = append(of[:mostOfPart], count(left, "more team", "more teams"))
	}
	return strings.Join(of, ", ")
}

func byName(x, y string) int { return strings.Compare(model.Fold(x), model.Fold(y)) }

func (m *mapTelling) chain(chain *network.Chain) {
	if len(chain.Links) == 0 {
		return
	}
	m.page.part("The longest chain", 0)
	for at, link := range chain.Links {
		slack := oneLine(link.SlackWords())
		if link.Of != nil {
			slack = oneLine(model.Title(m.board, model.RefOf(link.Of))) + ": " + slack
		}
		m.page.line(sentences(m.step(chain.Steps[at])+" needs "+m.step(chain.Steps[at+1])+", "+
			count(len(link.Dependencies), "dependency", "dependencies"), slack))
	}
}

// step is a team of a chain, or the loop that is one step of it.
func (m *mapTelling) step(teams []string) string {
	const most = 4
	if len(teams) > most {
		return "a loop of " + count(len(teams), "team", "teams")
	}
	return m.together(teams)
}

// together are names in a sentence.
func (m *mapTelling) together(teams []string) string {
	names := make([]string, len(teams))
	for i, id := range teams {
		names[i] = m.name(id)
	}
	slices.SortFunc(names, byName)
	if left := len(names) - mostOfPart; left > 1 {
		names = append(names[:mostOfPart], count(left, "more", "more"))
	}
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

func (m *mapTelling) loops(loops [][]string) {
	m.page.part("Loops", 0)
	if len(loops) == 0 {
		m.page.line("None: no team waits for itself through others.")
	}
	for _, loop := range loops[:min(len(loops), mostOfPart)] {
		m.page.line(sentence(m.together(loop) + " wait for each other"))
	}
	m.page.more(len(loops)-mostOfPart, "loop", "loops")
}

func (m *mapTelling) busiest(pairs []network.Busy) {
	m.page.part("The busiest pairs", 0)
	for _, pair := range pairs {
		weeks := make([]string, len(pair.Weeks))
		for i, n := range pair.Weeks {
			weeks[i] = widget.Grouped(n)
		}
		m.page.line(sentences(
			m.name(pair.Consumer)+" needs "+m.name(pair.Provider)+", "+count(pair.Dependencies, "dependency", "dependencies"),
			standingWait(pair.Dependencies, pair.Standing, pair.Wait, pair.Unknown),
			"open at the end of each of the last "+count(len(weeks), "week", "weeks")+": "+strings.Join(weeks, ", ")))
	}
}

// standingWait says how long what is open has waited; of what simply goes on, that it does.
func standingWait(all, standing, wait, unknown int) string {
	switch {
	case standing == all:
		return "it simply goes on"
	case standing > 0:
		return waitWords(wait, unknown) + "; " + widget.Grouped(standing) + " simply go on"
	}
	return waitWords(wait, unknown)
}

func (m *mapTelling) wanted(all []network.Wanted) {
	if len(all) == 0 {
		return
	}
	m.page.part("Asked for by three teams or more", 0)
	for _, one := range all[:min(len(all), mostOfPart)] {
		m.page.line(sentences(oneLine(one.Capability)+", asked for by "+m.together(one.Consumers)+" of "+m.together(one.Providers)+", "+
			count(len(one.Dependencies), "dependency", "dependencies"), standingWait(len(one.Dependencies), one.Standing, one.Wait, one.Unknown)))
	}
	m.page.more(len(all)-mostOfPart, "capability", "capabilities")
}

func (m *mapTelling) groups(grouping *network.Grouping) {
	boundaries := grouping.Boundaries(m.board, network.Open)
	if len(boundaries) == 0 {
		return
	}
	m.page.part("Boundaries to talk about", 0)
	if grouping.Weak() {
		m.page.line("These groups are barely clearer than those that chance would make.")
	}
	name := func(ref model.Ref) string { return oneLine(model.Title(m.board, ref)) }
	for _, boundary := range boundaries[:min(len(boundaries), mostOfPart)] {
		m.page.line(sentence(boundary.Question(name)))
	}
	m.page.more(len(boundaries)-mostOfPart, "group", "groups")
}

func (m *mapTelling) passages(all []network.Passage) {
	if len(all) == 0 {
		return
	}
	m.page.part("Component teams on many ways", 0)
	for _, one := range all[:min(len(all), mostOfPart)] {
		m.page.line(sentence(m.name(one.Team) + " stands on " + widget.Grouped(one.Through) + " of " + widget.Grouped(one.Of) + " shortest ways between other teams"))
	}
	m.page.more(len(all)-mostOfPart, "team", "teams")
}
