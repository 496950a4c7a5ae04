package testboard

import (
	"time"

	"moot/model"
)

const noon = 12 * time.Hour

// Draw makes a small board by chance, where everything meets everything: internal, crossing and standing dependencies in
// every state, loops, goals that wait for themselves, goals that nobody has, dates in any order. pick(n) is 0 ≤ i < n.
func Draw(pick func(n int) int) *model.Board {
	records := Teams("a", "b", "c", "d")
	for i := range pick(6) {
		records = append(records, &model.Goal{
			Entry: ID(numbered("G", i)), Title: numbered("G", i), Team: name(pick, "", "a", "b", "c"),
			Outcomes: outcomes(pick), State: model.GoalState(pick(3)),
		})
	}
	records = append(records, &model.Outcome{Entry: ID("O0")}, &model.Outcome{Entry: ID("O1"), State: model.OutcomeActive})
	for range pick(3) {
		records = append(records, Forum(day(pick)))
	}
	for i := range pick(12) {
		records = append(records, dependency(pick, numbered("D", i)))
	}
	return Of(distinct(records)...)
}

func dependency(pick func(int) int, id string) *model.Dependency {
	d := &model.Dependency{
		Entry: ID(id), Title: id,
		Consumer: name(pick, "a", "b", "c", "gone"), Provider: name(pick, "a", "b", "c", "d"),
		Goal: name(pick, "", "G0", "G1", "G2", "G3", "G9"), ProviderGoal: name(pick, "", "G0", "G1", "G2", "G3", "G9"),
		State:     model.States[pick(len(model.States))],
		Requested: day(pick), NeedBy: day(pick), CommitBy: day(pick), Delivered: day(pick),
	}
	d.Made, d.Moved = At(day(pick)), At(day(pick))
	return d
}

func name(pick func(int) int, names ...string) string { return names[pick(len(names))] }

func outcomes(pick func(int) int) []string {
	return [][]string{nil, {"O0"}, {"O1"}, {"O0", "O1"}}[pick(4)]
}

// day is a day within ten weeks of Today, or none.
func day(pick func(int) int) model.Date {
	if pick(4) == 0 {
		return 0
	}
	return In(pick(141) - 70)
}

func distinct(records []model.Record) []model.Record {
	seen := map[model.Ref]bool{}
	var kept []model.Record
	for _, r := range records {
		if ref := model.RefOf(r); !seen[ref] {
			seen[ref] = true
			kept = append(kept, r)
		}
	}
	return kept
}
