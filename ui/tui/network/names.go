package network

import (
	"moot/model"
	"moot/ui/tui/card"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
	"slices"
)

// names are the teams of a survey as they are written: looked up once, not for every cell.
type names struct {
	board *model.Board
	of    map[string]string
	most  int // cells of the widest
}

func namesOf(state screen.State, m *survey) *names {
	n := &names{board: state.Board, of: make(map[string]string, len(m.matrix.Teams))}
	for _, team := range m.matrix.Teams {
		n.most = max(n.most, widget.Width(n.name(team)))
	}
	return n
}

// dress takes names from another board from now on, as somebody may have renamed a team.
func (n *names) dress(state screen.State) {
	if n.board != state.Board {
		n.board, n.of = state.Board, map[string]string{}
	}
}

// name is a team's name.
func (n *names) name(team string) string {
	name, known := n.of[team]
	if !known && n.board != nil {
		name = card.TeamName(n.board, team)
		n.of[team] = name
	}
	return name
}

// ref is the name of a team, or the title of any other record.
func (n *names) ref(ref model.Ref) string {
	if ref.Kind == model.KindTeam {
		return n.name(ref.ID)
	}
	return model.Title(n.board, ref)
}

// component tells whether a team is drawn along a technical layer.
func (n *names) component(team string) bool {
	if n.board == nil {
		return false
	}
	t := n.board.Team(team)
	return t != nil && t.Type == model.Component
}

// inWidth are the names of teams in so many cells.
func (n *names) inWidth(teams []string, width int) map[string]string {
	whole := make([]string, len(teams))
	for i, team := range teams {
		whole[i] = n.name(team)
	}
	cut, _ := apart(whole, slices.Repeat([]int{width}, len(teams)))
	short := make(map[string]string, len(teams))
	for i, team := range teams {
		short[team] = cut[i]
	}
	return short
}

// apart cuts names to their rooms: at the end, but in the middle where two would read the same. cut tells that one was.
func apart(names []string, rooms []int) (short []string, cut bool) {
	short = make([]string, len(names))
	seen := make(map[string]int, len(names))
	for i, name := range names {
		short[i] = widget.Shortly(name, max(1, rooms[i]))
		cut = cut || short[i] != name
		seen[short[i]]++
	}
	for i, name := range names {
		if seen[short[i]] > 1 && short[i] != name {
			short[i] = withoutMiddle(name, rooms[i])
		}
	}
	return short, cut
}

// withoutMiddle cuts a name that is longer than there is room for in the middle.
func withoutMiddle(name string, room int) string {
	width := widget.Width(name)
	if width <= room || room < 3 {
		return widget.Shortly(name, max(1, room))
	}
	tail := (room - 1) / 2
	return widget.Shortly(name, room-tail) + widget.Cut(name, width-tail, width)
}
