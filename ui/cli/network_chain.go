package cli

import (
	"fmt"
	"strings"

	"moot/model"
	"moot/model/network"
)

// mostInStep is how many teams of a loop are named where it is one step of a chain.
const mostInStep = 3

// chain prints the longest chain, a step a line, with how much time the dependencies that lead to it have left.
func (s *session) chain(board *model.Board, c *network.Chain) {
	if len(c.Steps) < 2 {
		return
	}
	s.printf("\nLongest chain, %s: each needs the next, with its slack\n", c.Words())
	rows := newTable(column{}, column{flexible: true, least: 12}, column{}, column{flexible: true, least: 8, missed: 1})
	rows.add("", stepName(board, c.Steps[0]), "", "")
	for i, link := range c.Links {
		closest := ""
		if link.Of != nil {
			closest = link.Of.Title
		}
		rows.add("←", stepName(board, c.Steps[i+1]), link.SlackWords(), closest)
	}
	s.inset(rows)
}

func stepName(board *model.Board, teams []string) string {
	if len(teams) > mostInStep {
		return fmt.Sprintf("a loop of %d", len(teams))
	}
	return strings.Join(teamNames(board, teams), " + ")
}
