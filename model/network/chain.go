package network

import (
	"cmp"
	"strconv"

	"moot/model"
	"moot/model/agenda"
)

// Chain is the longest chain of teams, with how much time each link has left.
type Chain struct {
	Steps [][]string // team ids; a loop is one step
	Links []Link     // one fewer than Steps
}

// Link is what the teams of one step need of those of the next.
type Link struct {
	Dependencies []*model.Dependency // in scope, by id
	// Slack is the least of theirs in days, see agenda.Outlook; not known where none of them has both dates, nor where all
	// are closed. Of is the one that has it, the first by id.
	Slack model.Number
	Of    *model.Dependency
	// For is the one whose need-by sets the latest day of Of: itself, or one that waits for it, directly or along a chain.
	For *model.Dependency
}

// LongestChain is the longest chain of teams of a board, as Network.LongestChain has it, with the slack of each link.
func LongestChain(b *model.Board, a *agenda.Agenda, scope Scope) *Chain {
	w := newWeb(b.Dependencies(), scope.Includes, 0)
	c := &Chain{Steps: w.longestChain(w.components())}
	if len(c.Steps) < 2 {
		return c
	}
	step := map[string]int{}
	for i, teams := range c.Steps {
		for _, team := range teams {
			step[team] = i + 1
		}
	}
	c.Links = make([]Link, len(c.Steps)-1)
	for _, d := range b.Dependencies() {
		if from := step[d.Consumer]; from > 0 && scope.Includes(d) && step[d.Provider] == from+1 {
			c.Links[from-1].add(d, a.Outlook(d.ID).Slack)
		}
	}
	for i := range c.Links {
		if link := &c.Links[i]; link.Of != nil {
			link.For = a.LatestFor(link.Of.ID)
		}
	}
	return c
}

func (l *Link) add(d *model.Dependency, slack model.Number) {
	l.Dependencies = append(l.Dependencies, d)
	if slack.Known && (!l.Slack.Known || slack.Value < l.Slack.Value) {
		l.Slack, l.Of = slack, d
	}
}

// SlackWords says how much time a link has left: "slack 12 days", "no slack left", "3 days too late". Where another
// dependency needs it so early, it says which.
func (l Link) SlackWords() string {
	days := l.Slack.Int(0)
	switch {
	case !l.Slack.Known:
		return "slack: no data"
	case days > 0:
		return "slack " + daysWords(days)
	case days == 0:
		return "no slack left"
	}
	return daysWords(-days) + " too late" + l.forWords()
}

// forWords names the other dependency that a link is too late for. A delivered one is open until it is accepted.
func (l Link) forWords() string {
	switch {
	case l.For == nil || l.For == l.Of:
		return ""
	case l.For.State == model.Delivered:
		return " for " + cmp.Or(l.For.Title, l.For.ID) + ", delivered"
	}
	return " for " + cmp.Or(l.For.Title, l.For.ID)
}

func daysWords(n int) string {
	if n == 1 {
		return "1 day"
	}
	return strconv.Itoa(n) + " days"
}
