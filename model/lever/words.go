package lever

import (
	"fmt"
	"strings"

	"moot/model"
	"moot/model/whatif"
)

// Words are the figures of a candidate: "4 open for 3 teams, 132 days waited". Where no dependency says when it was
// requested there is no figure: "4 open for 3 teams, wait: no data".
func (c Candidate) Words() string {
	words := model.Grouped(len(c.Dependencies)) + " open"
	if c.Capability != "" && c.Consumers > 1 {
		words += fmt.Sprintf(" for %d teams", c.Consumers)
	}
	return words + ", " + c.waited()
}

// Briefly are the figures in a few words: "5 open, 232 days".
func (c Candidate) Briefly() string {
	if c.noData() {
		return model.Grouped(len(c.Dependencies)) + " open"
	}
	return model.Grouped(len(c.Dependencies)) + " open, " + model.DaysOf(c.Wait)
}

// Question asks for the lever, with the figures that support it: "auth tokens is asked for by 4 teams, 6 open, 232 days
// waited: self-service?", "Payments asks Identity for 5 things, 132 days waited: a boundary to rethink?".
func (c Candidate) Question(b *model.Board) string {
	if c.Capability != "" {
		return fmt.Sprintf("%s is asked for by %d teams, %d open, %s: self-service?", c.Capability, c.Consumers, len(c.Dependencies), c.waited())
	}
	return fmt.Sprintf("%s asks %s for %d things, %s: a boundary to rethink?", titleOf(b, c.Consumer), titleOf(b, c.Provider),
		len(c.Dependencies), c.waited())
}

// Name is what a candidate is about: "auth tokens", "Payments ← Identity".
func (c Candidate) Name(b *model.Board) string {
	if c.Capability != "" {
		return c.Capability
	}
	return titleOf(b, c.Consumer) + " ← " + titleOf(b, c.Provider)
}

// Words say what came of a step, with the figures then and now: "make auth tokens self-service: 6 open for 4 teams, 232 days
// waited on 2 Sep; 2 open for 2 teams, 12 days waited now".
func (l Look) Words(b *model.Board, today model.Date) string {
	words := l.Step.Words(b) + ": "
	if l.Then != "" {
		words += l.Then + " " + l.day(today) + "; "
	}
	if l.Step.Senseless(b) {
		return words + "they are one team now"
	}
	return words + l.Now.Words() + " now"
}

// day is when the figures then were kept.
func (l Look) day(today model.Date) string {
	if !l.On.Known() {
		return "then"
	}
	return "on " + l.On.InSentence(today)
}

// Briefly are the figures then and now in a few words: "then 6 open, now 2".
func (l Look) Briefly() string {
	now := model.Grouped(len(l.Now.Dependencies))
	then, _, known := strings.Cut(l.Then, " open")
	if !known {
		return "now " + now + " open"
	}
	return "then " + then + " open, now " + now
}

// CameOf is what the figures say came of an action that pulled a lever: each step then and now, then the whole board as it
// is today. It computes the network of the board, which takes a while where that is large.
func (f *Finder) CameOf(a *model.Action) string {
	var words []string
	for _, look := range f.LookBack(a) {
		words = append(words, look.Words(f.board, f.today))
	}
	whole := "all teams on " + f.today.String() + ": " + whatif.FiguresOf(f.board, f.today).Words()
	return strings.Join(append(words, whole), "; ")
}

// waited is "132 days waited", or that nobody knows.
func (c Candidate) waited() string {
	if c.noData() {
		return "wait: no data"
	}
	return model.DaysOf(c.Wait) + " waited"
}

func (c Candidate) noData() bool { return len(c.Dependencies) > 0 && c.Unknown == len(c.Dependencies) }

func titleOf(b *model.Board, team string) string {
	return model.Title(b, model.Ref{Kind: model.KindTeam, ID: team})
}
