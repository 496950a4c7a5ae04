package card

import (
	"strconv"
	"strings"

	"moot/model"
)

// TeamName is a team's name; a deleted team says so, an unknown one shows its id.
func TeamName(board *model.Board, id string) string {
	if id == "" {
		return "nobody"
	}
	return model.Title(board, model.Ref{Kind: model.KindTeam, ID: id})
}

// Pair is who needs it and from whom: "Payments ← Identity".
func Pair(board *model.Board, d *model.Dependency) string {
	return TeamName(board, d.Consumer) + " ← " + TeamName(board, d.Provider)
}

// Days is a number of days in words: "1 day", "12 days".
func Days(n int) string { return Count(n, "day") }

// Count is a number of things in words: "1 goal", "5 goals".
func Count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

// Times is how often something happened: "once", "twice", "3 times".
func Times(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return strconv.Itoa(n) + " times"
}

// Quantity is a number with its unit, as everywhere: "66 %", "71 s"; an unknown one is "no data". One with more digits than
// anybody reads is told in a short form.
func Quantity(number model.Number, unit string) string {
	if number.Known && extreme(number) {
		return strings.TrimSpace(Compact(number) + " " + strings.TrimSpace(unit))
	}
	return number.In(unit)
}
