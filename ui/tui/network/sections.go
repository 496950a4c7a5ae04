package network

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"moot/model"
	"moot/model/network"
	"moot/model/whatif"
	"moot/ui/tui/card"
	"moot/ui/tui/widget"
)

// chain is the longest chain, drawn downwards: each team, what it needs of the next, and the time that is left for it.
func (f *filler) chain() {
	chain := f.survey.chain
	if len(chain.Steps) < 2 {
		return
	}
	f.heading("Longest chain", chainWords(chain))
	for i, teams := range chain.Steps {
		step := line{key: "step:" + teams[0], text: f.names.name(teams[0]), team: teams[0], ref: teamRef(teams[0])}
		if len(teams) > 1 {
			step.text, step.ref = f.listed(teams, ", ")+" (a loop)", model.Ref{}
		}
		if i < len(chain.Links) {
			f.link(&step, teams, chain.Steps[i+1], chain.Links[i], timed(chain))
		}
		f.row(step)
	}
}

// chainWords say how long a chain is: "17 teams by 16 dependencies, who waits first".
func chainWords(chain *network.Chain) string {
	teams, dependencies := 0, 0
	for _, step := range chain.Steps {
		teams += len(step)
	}
	for _, link := range chain.Links {
		dependencies += len(link.Dependencies)
	}
	words := card.Count(teams, "team")
	if teams > len(chain.Steps) {
		words += fmt.Sprintf(" in %d steps, a loop being one,", len(chain.Steps))
	}
	words += " by " + dependenciesOf(dependencies) + ", who waits first"
	if !timed(chain) {
		words += "; slack: no data"
	}
	return words
}

// timed tells whether any link of a chain has the dates that slack is counted from.
func timed(chain *network.Chain) bool {
	return slices.ContainsFunc(chain.Links, func(l network.Link) bool { return l.Slack.Known })
}

// link adds to a step of the chain what it needs of the next.
func (f *filler) link(step *line, consumers, providers []string, l network.Link, timed bool) {
	first := l.Dependencies[0]
	step.middle = fmt.Sprintf("%s %d", f.state.Theme.Glyphs.Left, len(l.Dependencies))
	if len(l.Dependencies) == 1 {
		step.middle += " (" + cmp.Or(first.Title, first.ID) + ")"
	}
	f.linkWidth = max(f.linkWidth, widget.Width(step.middle))
	if timed {
		step.right, step.tone = l.SlackWords(), slackTone(l.Slack)
	}
	step.opens = behind{
		title: f.listed(consumers, ", ") + " needs of " + f.listed(providers, ", "), consumers: consumers, providers: providers,
	}
	step.try = []whatif.Step{{Kind: whatif.Join, Team: first.Consumer, Into: first.Provider}}
}

// slackTone is how the time that a link has left is meant.
func slackTone(slack model.Number) tone {
	switch {
	case !slack.Known:
		return hushed
	case slack.Int(0) <= 0:
		return alarming
	}
	return calm
}

func (f *filler) loops() {
	if len(f.survey.loops) == 0 {
		return
	}
	f.heading("Loops", "teams that wait for each other")
	for _, loop := range f.survey.loops {
		teams := loop.teams
		f.row(line{
			key: "loop:" + teams[0], text: f.listed(teams, ", "), right: dependenciesOf(loop.inside) + " among them",
			opens: behind{title: "In the loop of " + f.listed(teams, ", "), consumers: teams, providers: teams}, team: teams[0],
			try: f.survey.joined(teams),
		})
	}
}

// dependenciesOf is a number of dependencies in words.
func dependenciesOf(n int) string {
	if n == 1 {
		return "1 dependency"
	}
	return widget.Grouped(n) + " dependencies"
}

// known is what the examination found, once it is there.
func (f *filler) known() {
	x := f.examination
	if x == nil || x.demand != f.survey.demand {
		f.heading("Looking for busy pairs and much wanted capabilities …", "")
		return
	}
	f.busiest(x.busy)
	f.wantedCapabilities(x.wanted)
	f.componentTeams(x.passages)
}

func (f *filler) busiest(pairs []network.Busy) {
	if len(pairs) == 0 {
		return
	}
	f.heading("Busiest pairs", "open dependencies by number, then by days waited")
	for _, pair := range pairs {
		f.row(line{
			key: "pair:" + pair.Consumer + ":" + pair.Provider, weeks: pair.Weeks,
			pair:  [2]string{f.names.name(pair.Consumer), f.names.name(pair.Provider)},
			text:  f.names.name(pair.Consumer) + " " + f.state.Theme.Glyphs.Left + " " + f.names.name(pair.Provider),
			right: f.pastWords(pair),
			opens: behind{title: f.names.name(pair.Consumer) + " needs of " + f.names.name(pair.Provider),
				consumers: []string{pair.Consumer}, providers: []string{pair.Provider}},
			try: []whatif.Step{{Kind: whatif.Join, Team: pair.Consumer, Into: pair.Provider}},
		})
	}
}

// pastWords compare a pair with its own past: "12 weeks: 0 … 1 now, 41 days waited".
func (f *filler) pastWords(pair network.Busy) string {
	words, now := widget.Grouped(pair.Dependencies)+" open", 0
	if last := len(pair.Weeks) - 1; last > 0 && pair.Weeks[last] > 0 {
		now = pair.Weeks[last]
		words = fmt.Sprintf("%d weeks: %s … %s now", len(pair.Weeks), widget.Grouped(pair.Weeks[0]), widget.Grouped(now))
	}
	if undated := pair.Dependencies - now; now > 0 && undated > 0 {
		words += fmt.Sprintf(", %s more without a day of request", widget.Grouped(undated))
	}
	return words + standingWords(pair.Standing, pair.Dependencies) + f.waited(pair.Wait)
}

// standingWords tell how many of all are standing: nobody waits for those.
func standingWords(standing, all int) string {
	switch standing {
	case 0:
		return ""
	case all:
		return ", standing"
	}
	return fmt.Sprintf(", %s standing", widget.Grouped(standing))
}

func (f *filler) waited(days int) string {
	switch days {
	case 0:
		return ""
	case 1:
		return ", 1 day waited"
	}
	return fmt.Sprintf(", %s days waited", widget.Grouped(days))
}

func (f *filler) wantedCapabilities(wanted []network.Wanted) {
	if len(wanted) == 0 {
		return
	}
	about := "the case for self-service"
	if wanted[0].Wait > 0 {
		about += ", the longest waiting first"
	}
	f.heading(fmt.Sprintf("Asked for by %d teams or more", network.LeastConsumers), about)
	for _, w := range wanted[:min(len(wanted), mostWanted)] {
		f.row(line{
			key: "capability:" + w.Capability, text: w.Capability,
			right: fmt.Sprintf("%s, %s", card.Count(len(w.Consumers), "team"), dependenciesOf(len(w.Dependencies))) +
				standingWords(w.Standing, len(w.Dependencies)) + f.waited(w.Wait),
			opens: behind{title: "Asked for: " + w.Capability, capability: model.Fold(w.Capability)},
			try:   []whatif.Step{{Kind: whatif.SelfService, Capability: w.Capability}},
		})
	}
	if more := len(wanted) - mostWanted; more > 0 {
		f.say(fmt.Sprintf("and %s more", widget.Grouped(more)))
	}
}

func (f *filler) componentTeams(passages []network.Passage) {
	if len(passages) == 0 {
		return
	}
	f.heading("Component teams on the way", "drawn along a technical layer, they make dependencies by design")
	for _, p := range passages {
		f.row(line{
			key: "component:" + p.Team, text: f.names.name(p.Team) + " " + f.state.Theme.Glyphs.Layer, team: p.Team, ref: teamRef(p.Team),
			right: fmt.Sprintf("on %s of the %s ways between other teams", widget.Grouped(p.Through), widget.Grouped(p.Of)),
		})
	}
}

// groups are the boundaries to talk about, each a question with what speaks for it.
func (f *filler) groups() {
	grouping := f.survey.grouping
	switch {
	case f.search.running():
		f.heading("Groups", fmt.Sprintf("looking for groups, %d of %d; esc cancels", f.search.done, network.Starts))
		return
	case grouping == nil && f.search.given:
		f.heading("Groups", "not looked for to the end: 0 twice begins anew")
		return
	case grouping == nil:
		return
	}
	f.heading("Groups", "teams that mostly need each other: is the boundary where it should be?")
	f.trust(grouping)
	for _, b := range f.bounds {
		f.question(b)
	}
}

// trust says how far the groups can be trusted.
func (f *filler) trust(g *network.Grouping) {
	switch {
	case len(g.Groups) == 0:
		f.say("No two teams need each other more than the rest.")
	case g.Weak():
		f.say(fmt.Sprintf("These are weak (modularity %.2f): chance alone would make groups about as clear.", *g.Modularity))
	case g.Agree*2 < g.Starts:
		f.say(fmt.Sprintf("Only %d of %d beginnings came to this cut: others are about as good.", g.Agree, g.Starts))
	}
}

// The cells of a line of a question.
const leastLine, mostLine = 20, 96

// question is a boundary: its teams, then its question in as many lines as that takes.
func (f *filler) question(b network.Boundary) {
	names := f.asAsked(b)
	f.row(line{
		key: "group:" + strings.Join(b.Teams, ":"), text: names, right: dependenciesOf(b.Inside) + " inside", team: b.Teams[0],
		opens: behind{title: "Inside the group of " + names, consumers: b.Teams, providers: b.Teams}, try: f.survey.joined(b.Teams),
	})
	for i, text := range widget.Wrap(b.Question(f.names.ref), min(mostLine, max(leastLine, f.width-6))) {
		f.lines = append(f.lines, line{text: "  " + text, goesOn: i > 0})
	}
}

// asAsked are the names of a boundary's teams in the order of its question.
func (f *filler) asAsked(b network.Boundary) string {
	teams := slices.SortedFunc(slices.Values(b.Teams), func(x, y string) int {
		return cmp.Or(strings.Compare(model.Fold(f.names.name(x)), model.Fold(f.names.name(y))), strings.Compare(f.names.name(x), f.names.name(y)))
	})
	if len(teams) == 2 && len(b.Needing) == 1 && teams[1] == b.Needing[0] {
		slices.Reverse(teams)
	}
	return f.listed(teams, ", ")
}
