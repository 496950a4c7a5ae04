package board

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/timeline"
	"moot/model/whatif"
	"moot/ui/tui/answer"
	"moot/ui/tui/screen"
)

// create opens the form of what somebody needs of the row's team, or what the row's team or goal needs, by a day of the
// column under the cursor.
func (s *Screen) create() tea.Cmd {
	if s.at.place < 0 {
		return answer.Ask(s.state)
	}
	row := s.row(s.sight.rows[s.at.place])
	fields := []string{"need_by", s.dayFor(s.at.column).String()}
	switch s.layout.by {
	case timeline.ByProvider:
		fields = append(fields, "provider", row.ID)
		if s.state.Team != row.ID {
			fields = append(fields, "consumer", s.state.Team)
		}
	case timeline.ByConsumer:
		fields = append(fields, "consumer", row.ID)
	default:
		if goal := s.state.Board.Goal(row.ID); goal != nil {
			fields = append(fields, "goal", goal.ID, "consumer", goal.Team)
		}
	}
	return answer.AskWith(s.state, fields...)
}

// dayFor is the day in a column by which something new is needed: the Friday of a week, the last day of a month, or the last
// one that has not passed; none where all have.
func (s *Screen) dayFor(column int) model.Date {
	if column < 0 || column >= s.window.Count {
		return 0
	}
	const friday = 4
	last := s.window.Start(column + 1).Add(-1)
	day := last
	if s.window.Zoom == timeline.Weeks {
		day = s.window.Start(column).Add(friday)
	}
	switch today := s.state.Today; {
	case day >= today:
		return day
	case last >= today:
		return last
	}
	return 0
}

// whatIf tries what would make a card needless: its two teams as one, and its capability as self-service.
func whatIf(d *model.Dependency) tea.Cmd {
	step := whatif.Step{Kind: whatif.Join, Team: d.Consumer, Into: d.Provider}
	if d.Capability != "" {
		step = whatif.Step{Kind: whatif.SelfService, Capability: d.Capability}
	}
	if d.Capability == "" && (d.Consumer == "" || d.Provider == "") {
		return screen.Send(screen.WhatIf{})
	}
	return screen.Send(screen.WhatIf{Steps: []whatif.Step{step}})
}
