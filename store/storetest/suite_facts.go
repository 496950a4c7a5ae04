package storetest

import (
	"fmt"
	"iter"
	"testing"
	"time"

	"moot/model"
	"moot/store"
)

func factsOf(facts ...model.Fact) iter.Seq2[model.Fact, error] {
	return func(yield func(model.Fact, error) bool) {
		for _, fact := range facts {
			if !yield(fact, nil) {
				return
			}
		}
	}
}

func moment(day int) model.Instant {
	return model.InstantOf(time.Date(2026, 3, day, 12, 0, 0, 0, time.UTC))
}

func deployments(service string, n int) []model.Fact {
	facts := make([]model.Fact, n)
	for i := range facts {
		facts[i].Deployment = &model.Deployment{
			ID: fmt.Sprintf("%s-%04d", service, i), Service: service, Team: "identity", At: moment(i + 1),
			Commits: []model.Instant{moment(-i), moment(-i - 1)}, Result: model.Failure, Unplanned: i%2 == 0,
		}
	}
	return facts
}

func putFacts(t *testing.T, s store.Store, facts ...model.Fact) (store.Batch, int) {
	t.Helper()
	batch, n, err := s.PutFacts(t.Context(), factsOf(facts...))
	if err != nil {
		t.Fatalf("PutFacts: %v", err)
	}
	return batch, n
}

func testFacts(t *testing.T, place func(testing.TB) Place) {
	p := place(t)
	s := p.Open(t)
	incident := model.Fact{Incident: &model.Incident{ID: "i1", Service: "login", Opened: moment(5), Resolved: moment(6), Deployment: "login-0001"}}
	first, n := putFacts(t, s, append(deployments("login", 1_500), incident)...)
	if n != 1_501 || first == "" {
		t.Fatalf("batch %q of %d", first, n)
	}
	second, n := putFacts(t, s, append(deployments("login", 10), deployments("pay", 20)...)...)
	if n != 20 || second == first {
		t.Fatalf("batch %q of %d", second, n)
	}
	if batch, n := putFacts(t, s, incident); n != 0 || batch != "" {
		t.Errorf("what was known made a batch %q of %d", batch, n)
	}
	other := p.Open(t)
	for _, test := range []struct {
		query model.FactQuery
		want  int
	}{
		{model.FactQuery{}, 1_521},
		{model.FactQuery{Kind: model.FactIncident}, 1},
		{model.FactQuery{Service: "pay"}, 20},
		{model.FactQuery{Service: "nothing"}, 0},
		{model.FactQuery{Service: "pay", From: moment(5), To: moment(8)}, 3},
		{model.FactQuery{Kind: model.FactDeployment, From: moment(5), To: moment(8)}, 6},
	} {
		checkFacts(t, test.query, test.want, Collect(t, other.Facts(t.Context(), test.query)))
	}
	if n, err := s.WithdrawFacts(t.Context(), first); err != nil || n != 1_501 {
		t.Errorf("withdrew %d, %v", n, err)
	}
	checkFacts(t, model.FactQuery{}, 20, Collect(t, other.Facts(t.Context(), model.FactQuery{})))
	if n, err := s.WithdrawFacts(t.Context(), first); err != nil || n != 0 {
		t.Errorf("withdrew %d again, %v", n, err)
	}
}

func checkFacts(t *testing.T, query model.FactQuery, want int, got []model.Fact) {
	t.Helper()
	if len(got) != want {
		t.Errorf("%+v: %d facts, want %d", query, len(got), want)
	}
	for i := 1; i < len(got); i++ {
		a, b := got[i-1], got[i]
		if a.Kind() == b.Kind() && (a.Service() > b.Service() || a.Service() == b.Service() && a.At() > b.At()) {
			t.Fatalf("%+v: %s %s comes before %s %s", query, a.Service(), a.At(), b.Service(), b.At())
		}
	}
	if want == 20 {
		first := fmt.Sprintf("%+v", *got[0].Deployment)
		if original := fmt.Sprintf("%+v", *deployments("pay", 20)[0].Deployment); first != original {
			t.Errorf("came back as %s, was %s", first, original)
		}
	}
}

func testFactsContradict(t *testing.T, place func(testing.TB) Place) {
	s := place(t).Open(t)
	putFacts(t, s, deployments("pay", 1)...)
	changed := deployments("pay", 1)[0]
	changed.Deployment.Result = model.Success
	if _, _, err := s.PutFacts(t.Context(), factsOf(append(deployments("login", 3), changed)...)); err == nil {
		t.Error("another content under a known id was taken")
	}
	checkFacts(t, model.FactQuery{}, 1, Collect(t, s.Facts(t.Context(), model.FactQuery{})))
	if _, _, err := s.PutFacts(t.Context(), factsOf(model.Fact{})); err == nil {
		t.Error("a fact that is neither was taken")
	}
}
