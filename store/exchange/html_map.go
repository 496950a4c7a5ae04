package exchange

import (
	"context"
	"slices"
	"strings"

	"moot/model"
	"moot/model/agenda"
	"moot/model/network"
)

// mapPart is who needs whom: the matrix, and what stands out in it.
type mapPart struct {
	Figures  []string
	Matrix   *matrixDrawing // nil where nobody needs anything
	Pairs    []needs
	Chain    []chainStep
	Loops    []string
	Busiest  []busyPair
	Past     int // weeks that a pair's line shows
	Wanted   []wantedCapability
	Groups   []string // as questions
	Weak     bool     // they are barely clearer than chance
	Passages []passage
}

// needs is all that one team needs of others.
type needs struct {
	Team string
	Of   string
	More int // teams that are not named
}

// chainStep is a link of the longest chain.
type chainStep struct {
	Consumer, Provider string
	Dependencies       int
	Slack              string
	TooLate            bool
	Of                 string // the dependency that has it
}

type busyPair struct {
	Consumer, Provider string
	Dependencies       int
	Standing           int
	Wait               string
	Line               sparkline
}

type wantedCapability struct {
	Capability, Consumers, Providers string
	Dependencies                     int
	Wait                             string
}

type passage struct {
	Team        string
	Through, Of int
}

const (
	mostBusy     = 12 // pairs
	pastWeeks    = 12
	mostProvider = 40 // teams named in one row of the list of pairs
)

// newMapPart computes the map of the names' board. The outlooks may be those of a larger one.
func newMapPart(ctx context.Context, names pageNames, outlooks *agenda.Agenda) (*mapPart, error) {
	b := names.board
	grouping, err := network.FindGroups(ctx, b, network.Open, network.Starts, func(int) {})
	if err != nil {
		return nil, err
	}
	all := network.Shape(b, network.Open)
	m := network.NewMatrix(b, network.Open, names.today, grouping.Groups)
	p := &mapPart{Figures: figures(all, m), Past: pastWeeks}
	if len(m.Teams) == 0 {
		return p, nil
	}
	p.Matrix, p.Pairs = newMatrixDrawing(names, m), names.pairs(m)
	p.Chain, p.Loops = names.chain(network.LongestChain(b, outlooks, network.Open)), names.loops(all)
	p.Busiest = names.busiest(network.BusiestPairs(b, names.today, mostBusy, pastWeeks))
	p.Wanted = names.wanted(network.WantedCapabilities(b, network.Open, names.today, network.LeastConsumers))
	p.Groups, p.Weak = names.questions(grouping.Boundaries(b, network.Open)), grouping.Weak()
	p.Passages = names.passages(network.Passages(b, network.Open))
	return p, nil
}

// figures are the network in numbers.
func figures(n *network.Network, m *network.Matrix) []string {
	wait, unknown := 0, 0
	for _, row := range m.Rows {
		for _, cell := range row {
			wait, unknown = wait+cell.Wait, unknown+int(cell.Unknown)
		}
	}
	told := []string{
		quantity(n.Dependencies, "open dependency", "open dependencies"),
		model.Grouped(n.ActiveTeams) + " of " + quantity(n.Teams, "team", "teams"),
		quantity(len(n.Pairs), "pair", "pairs"),
	}
	if n.Density != nil {
		told = append(told, network.DensityWords(*n.Density)+" of all possible pairs")
	}
	if m.Waits {
		told = append(told, waited(wait, unknown)+" of waiting so far")
	}
	return told
}

// pairs are the matrix in words, a row for each team that needs something, by name.
func (n pageNames) pairs(m *network.Matrix) []needs {
	var all []needs
	for at, row := range m.Rows {
		if len(row) == 0 {
			continue
		}
		var of []string
		for _, cell := range row {
			of = append(of, n.team(m.Teams[cell.Column])+" "+model.Grouped(int(cell.Dependencies)))
		}
		slices.SortFunc(of, byFold)
		shown := of[:min(len(of), mostProvider)]
		all = append(all, needs{n.team(m.Teams[at]), strings.Join(shown, ", "), len(of) - len(shown)})
	}
	slices.SortStableFunc(all, func(x, y needs) int { return byFold(x.Team, y.Team) })
	return all
}

func byFold(x, y string) int { return strings.Compare(model.Fold(x), model.Fold(y)) }

func (n pageNames) chain(chain *network.Chain) []chainStep {
	var steps []chainStep
	for at, link := range chain.Links {
		step := chainStep{
			Consumer: n.step(chain.Steps[at]), Provider: n.step(chain.Steps[at+1]),
			Dependencies: len(link.Dependencies), Slack: spaced(link.SlackWords()), TooLate: link.Slack.Value < 0,
		}
		if link.Of != nil {
			step.Of = n.title(link.Of)
		}
		steps = append(steps, step)
	}
	return steps
}

// step is a team of a chain, or the loop that is one step of it.
func (n pageNames) step(teams []string) string {
	const most = 4
	names := n.teams(teams)
	if len(names) > most {
		return "a loop of " + model.Grouped(len(names)) + " teams"
	}
	return joined(names)
}

func (n pageNames) loops(all *network.Network) []string {
	var loops []string
	for _, loop := range all.Loops {
		names := n.teams(loop)
		slices.SortFunc(names, byFold)
		loops = append(loops, joined(names))
	}
	return loops
}

func (n pageNames) busiest(pairs []network.Busy) []busyPair {
	most := 0
	for _, pair := range pairs {
		most = max(most, slices.Max(append(pair.Weeks, 0)))
	}
	var busiest []busyPair
	for _, pair := range pairs {
		one := busyPair{
			Consumer: n.team(pair.Consumer), Provider: n.team(pair.Provider),
			Dependencies: pair.Dependencies, Standing: pair.Standing, Line: newSparkline(pair.Weeks, most),
		}
		if pair.Dependencies > pair.Standing {
			one.Wait = waited(pair.Wait, pair.Unknown)
		}
		busiest = append(busiest, one)
	}
	return busiest
}

func (n pageNames) wanted(all []network.Wanted) []wantedCapability {
	var wanted []wantedCapability
	for _, one := range all {
		consumers, providers := n.teams(one.Consumers), n.teams(one.Providers)
		slices.SortFunc(consumers, byFold)
		slices.SortFunc(providers, byFold)
		told := wantedCapability{spaced(one.Capability), joined(consumers), joined(providers), len(one.Dependencies), ""}
		if len(one.Dependencies) > one.Standing {
			told.Wait = waited(one.Wait, one.Unknown)
		}
		wanted = append(wanted, told)
	}
	return wanted
}

func (n pageNames) questions(boundaries []network.Boundary) []string {
	var questions []string
	for _, boundary := range boundaries {
		questions = append(questions, boundary.Question(n.of))
	}
	return questions
}

func (n pageNames) passages(all []network.Passage) []passage {
	var passages []passage
	for _, one := range all {
		passages = append(passages, passage{n.team(one.Team), one.Through, one.Of})
	}
	return passages
}
