package testboard

import (
	"fmt"
	"math/rand/v2"
	"sync"

	"moot/model"
)

// Hundred is a board of 100,000 dependencies, 10,000 goals and 200 teams, the same in every run.
var Hundred = sync.OnceValue(func() *model.Board { return Large(100_000) })

// Large is a board of n dependencies and a tenth as many goals. Some teams are asked for much, most for little; half of
// the dependencies are closed; a fifth wait for others, in chains of up to eight, and some in loops of two.
func Large(n int) *model.Board {
	random := rand.New(rand.NewPCG(1, uint64(n)))
	var records []model.Record
	for i := range 200 {
		records = append(records, &model.Team{Entry: ID(fmt.Sprintf("T%03d", i)), Name: fmt.Sprintf("Team %s %d", words[i%len(words)], i)})
	}
	goals := n / 10
	for i := range goals {
		records = append(records, &model.Goal{
			Entry: ID(goalID(i)), Title: title(random), Team: team(random), State: model.GoalActive,
			Outcomes: []string{fmt.Sprintf("O%04d", random.IntN(100))},
		})
	}
	for i := range 100 {
		records = append(records, &model.Outcome{Entry: ID(fmt.Sprintf("O%04d", i)), Title: title(random)})
	}
	records = append(records, Forum(In(-7)), Forum(In(-21)))
	for i := range n {
		records = append(records, largeDependency(random, i, goals))
	}
	return Of(records...)
}

func largeDependency(random *rand.Rand, i, goals int) *model.Dependency {
	requested, goal := In(-random.IntN(180)), random.IntN(goals)
	d := &model.Dependency{
		Entry: ID(fmt.Sprintf("D%07d", i)), Title: title(random), Consumer: team(random), Provider: team(random),
		Goal: goalID(goal), Capability: words[random.IntN(len(words))],
		State: state(random), Impact: model.Blocking,
		Requested: requested, NeedBy: requested.Add(30 + random.IntN(300)), Tags: []string{"2026q4"},
	}
	switch {
	case i%5 == 0 && goal%8 != 7:
		d.ProviderGoal = goalID(min(goals-1, goal+1))
	case i%1000 == 1:
		d.ProviderGoal = goalID(max(0, goal-1))
	}
	if !d.Uncommitted() {
		d.CommitBy = d.NeedBy.Add(random.IntN(30) - 20)
	}
	d.Made, d.Moved = At(requested), At(requested.Add(random.IntN(90)))
	return d
}

func goalID(i int) string { return fmt.Sprintf("G%06d", i) }

func state(random *rand.Rand) model.State {
	if random.IntN(2) == 0 {
		return model.Accepted
	}
	return model.States[random.IntN(len(model.States)-2)]
}

func team(random *rand.Rand) string {
	skewed := random.Float64()
	return fmt.Sprintf("T%03d", int(200*skewed*skewed))
}

var words = []string{
	"Token", "exchange", "Mail", "templates", "Tax", "rules", "Address", "lookup", "Paid", "carts", "Réseau", "Straße",
	"reports", "self-service", "downtime", "Restore", "consent", "audit", "pages", "delivery",
}

func title(random *rand.Rand) string {
	text := words[random.IntN(len(words))]
	for range 2 + random.IntN(3) {
		text += " " + words[random.IntN(len(words))]
	}
	return text
}
