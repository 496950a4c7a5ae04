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

// putGood stores a plan's facts. Where the store refuses them, those that contradict the board are found: they are
// problems, and where good rows are to be kept, the others are stored.
func (r *reading) putGood(ctx context.Context, s store.Store, plan *Plan) (storedFacts, *Plan, error) {
	facts, err := putFacts(ctx, s, plan)
	if err == nil || facts.batch != "" || ctx.Err() != nil {
		return facts, plan, err
	}
	compared, failed := r.contradict(ctx, s)
	if failed != nil || compared.found == 0 {
		return facts, plan, err
	}
	plan, _, err = r.preview(ctx, s, r.firstLook)
	if err = refusedOr(plan, err); err != nil {
		return facts, plan, err
	}
	facts, err = putFacts(ctx, s, plan)
	return facts, plan, err
}

// compared plans again where facts of a plan contradict the board, and counts the news among them.
func (r *reading) compared(ctx context.Context, s store.Store, plan *Plan, work func(model.View) *Plan) (*Plan, storedFacts, error) {
	found, err := r.contradict(ctx, s)
	if err == nil && found.found > 0 {
		plan, _, err = r.preview(ctx, s, work)
	}
	if err != nil {
		return nil, storedFacts{}, err
	}
	return plan, storedFacts{
		deployments: plan.Summary.Of(nameDeployments).Added - found.same[model.FactDeployment],
		incidents:   plan.Summary.Of(nameIncidents).Added - found.same[model.FactIncident],
	}, nil
}

// withdraw takes a batch back, also when ctx has ended.
func (f storedFacts) withdraw(ctx context.Context, s store.Store) error {
	if f.batch == "" {
		return nil
	}
	_, err := s.WithdrawFacts(context.WithoutCancel(ctx), f.batch)
	return err
}
