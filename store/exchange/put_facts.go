package exchange

import (
	"context"

	"moot/model"
	"moot/store"
)

// storedFacts is a batch of facts that was stored, and how many of it the board did not have before.
type storedFacts struct {
	batch                  store.Batch
	deployments, incidents int
}

// putFacts stores a plan's facts as one batch.
func putFacts(ctx context.Context, s store.Store, plan *Plan) (storedFacts, error) {
	var stored storedFacts
	if plan.Facts == nil {
		return stored, nil
	}
	before, err := countIncidents(ctx, s, plan)
	if err != nil {
		return stored, err
	}
	batch, news, err := s.PutFacts(ctx, plan.Facts)
	if err != nil {
		return stored, err
	}
	stored.batch = batch
	after, err := countIncidents(ctx, s, plan)
	stored.incidents = after - before
	stored.deployments = news - stored.incidents
	return stored, err
}

// countIncidents is how many incidents the board has, where the plan brings some.
func countIncidents(ctx context.Context, s store.Store, plan *Plan) (int, error) {
	n := 0
	if plan.Summary.Of(nameIncidents) == (Count{}) {
		return 0, nil
	}
	for _, err := range s.Facts(ctx, model.FactQuery{Kind: model.FactIncident}) {
		if err != nil {
			return 0, err
		}
		n++
	}
	return n, nil
}

// newFacts counts what of a plan's facts the board does not have, by their ids, and stores nothing.
func (r *reading) newFacts(ctx context.Context, s store.Store, plan *Plan) (storedFacts, error) {
	news := storedFacts{
		deployments: plan.Summary.Of(nameDeployments).Added,
		incidents:   plan.Summary.Of(nameIncidents).Added,
	}
	for fact, err := range s.Facts(ctx, model.FactQuery{}) {
		switch {
		case err != nil:
			return news, err
		case !r.brings(fact):
		case fact.Kind() == model.FactIncident:
			news.incidents--
		default:
			news.deployments--
		}
	}
	news.deployments, news.incidents = max(0, news.deployments), max(0, news.incidents) // faulty rows have ids, too
	return news, nil
}

// brings tells whether the files have a fact of this kind and id.
func (r *reading) brings(fact model.Fact) bool {
	for _, file := range r.facts {
		if file.sheet.name == fact.Kind().Plural() && file.has(fact.ID()) {
			return true
		}
	}
	return false
}

// withdraw takes a batch back, also when ctx has ended.
func (f storedFacts) withdraw(ctx context.Context, s store.Store) error {
	if f.batch == "" {
		return nil
	}
	_, err := s.WithdrawFacts(context.WithoutCancel(ctx), f.batch)
	return err
}
