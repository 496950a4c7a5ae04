package network_test

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/agenda"
	"moot/model/internal/testboard"
	"moot/model/network"
)

func TestALinkHasAsMuchSlackAsItsTightestDependency(t *testing.T) {
	dated := func(id, consumer, provider string, commitBy, needBy int) *model.Dependency {
		d := need(id, consumer, provider, model.Committed)
		d.CommitBy, d.NeedBy = testboard.In(commitBy), testboard.In(needBy)
		return d
	}
	b := testboard.Of(dated("1", "a", "b", 10, 15), dated("2", "a", "b", 10, 12), dated("3", "a", "b", 1, 3),
		need("4", "b", "c", model.Requested), need("5", "x", "c", model.Requested))
	c := network.LongestChain(b, agenda.Compute(b, today), network.Open)
	if want := [][]string{{"a"}, {"b"}, {"c"}}; !reflect.DeepEqual(c.Steps, want) || len(c.Links) != 2 {
		t.Fatalf("%v, %d links", c.Steps, len(c.Links))
	}
	first, second := c.Links[0], c.Links[1]
	if len(first.Dependencies) != 3 || first.Slack != model.NumberOf(2) || first.Of.ID != "2" {
		t.Errorf("first: %+v", first)
	}
	if len(second.Dependencies) != 1 || second.Slack.Known || second.Of != nil {
		t.Errorf("second: %+v", second)
	}
}

func TestALinkSaysHowMuchTimeIsLeftAndForWhom(t *testing.T) {
	own := need("own", "a", "b", model.Committed)
	own.Title = "Keys"
	other, delivered := need("other", "x", "a", model.Committed), need("done", "x", "a", model.Delivered)
	other.Title, delivered.Title = "Campaign audiences", "Fares"
	days := func(n float64) model.Number { return model.NumberOf(n) }
	for want, link := range map[string]network.Link{
		"slack: no data":                        {},
		"slack 12 days":                         {Slack: days(12), Of: own, For: other},
		"slack 1 day":                           {Slack: days(1), Of: own, For: own},
		"no slack left":                         {Slack: days(0), Of: own, For: other},
		"33 days too late":                      {Slack: days(-33), Of: own, For: own},
		"1 day too late for Campaign audiences": {Slack: days(-1), Of: own, For: other},
		"33 days too late for Fares, delivered": {Slack: days(-33), Of: own, For: delivered},
	} {
		if got := link.SlackWords(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestABoardWithoutDependenciesHasNoChain(t *testing.T) {
	b := testboard.Of(testboard.Teams("a", "b")...)
	if c := network.LongestChain(b, agenda.Compute(b, today), network.All); len(c.Steps) != 0 || len(c.Links) != 0 {
		t.Errorf("%+v", c)
	}
}

func TestTheSlackAlongTheLongestChainIsWhatTheWordsSay(t *testing.T) {
	linked, known := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		b := testboard.Draw(func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "pick") })
		scope := rapid.SampledFrom(scopes).Draw(t, "scope")
		c, words := network.LongestChain(b, agenda.Compute(b, today), scope), slackOf(b)
		checkSteps(t, c.Steps, network.Shape(b, scope), ways(b, scope))
		for i, link := range c.Links {
			want := network.Link{}
			for _, d := range inScope(b, scope) {
				if !slices.Contains(c.Steps[i], d.Consumer) || !slices.Contains(c.Steps[i+1], d.Provider) {
					continue
				}
				want.Dependencies = append(want.Dependencies, d)
				if slack, has := words.slack(d); has && (!want.Slack.Known || float64(slack) < want.Slack.Value) {
					want.Slack, want.Of, want.For = model.NumberOf(float64(slack)), d, words.sets(d)
				}
			}
			if !reflect.DeepEqual(link, want) || len(link.Dependencies) == 0 {
				t.Fatalf("link %d of %v: %+v, want %+v", i, c.Steps, link, want)
			}
			linked++
			if link.Slack.Known {
				known++
			}
		}
	})
	if linked < 20 || known < 5 {
		t.Errorf("%d links, the slack of %d is known: too few to tell", linked, known)
	}
}

// checkSteps: as many as any way over loops has, each loop in one step, and the same as the network tells.
func checkSteps(t *rapid.T, steps [][]string, n *network.Network, ways map[[2]string]int) {
	if len(steps) != len(n.LongestChain) || len(steps) > 0 && !reflect.DeepEqual(steps, n.LongestChain) {
		t.Fatalf("%v, the network says %v", steps, n.LongestChain)
	}
	ahead := map[string]int{}
	var longest func(team string) int // of the steps that begin with a team
	longest = func(team string) int {
		if ahead[team] == 0 {
			ahead[team] = 1
			for _, other := range activeIn(ways) {
				if ways[[2]string{team, other}] < far && ways[[2]string{other, team}] == far {
					ahead[team] = max(ahead[team], 1+longest(other))
				}
			}
		}
		return ahead[team]
	}
	most := 0
	for _, team := range activeIn(ways) {
		most = max(most, longest(team))
	}
	if len(steps) != most {
		t.Fatalf("%v has %d steps, the longest chain %d", steps, len(steps), most)
	}
}

// slackWords is slack as the words have it: latest(D) = the earliest of its need-by and the latest() of every open
// dependency that waits for D; slack = latest − expected. Dates are never carried within a loop.
type slackWords struct {
	open  []*model.Dependency
	ahead map[*model.Dependency]map[*model.Dependency]bool // what each waits for, directly or along chains
}

func slackOf(b *model.Board) *slackWords {
	w := &slackWords{ahead: map[*model.Dependency]map[*model.Dependency]bool{}}
	for _, d := range b.Dependencies() {
		if d.State != model.Accepted && d.State != model.Removed {
			w.open = append(w.open, d)
		}
	}
	for _, d := range w.open {
		w.ahead[d] = map[*model.Dependency]bool{}
		for next := []*model.Dependency{d}; len(next) > 0; next = next[1:] {
			for _, other := range w.open {
				if waits(next[0], other) && !w.ahead[d][other] {
					w.ahead[d][other] = true
					next = append(next, other)
				}
			}
		}
	}
	return w
}

func waits(d, other *model.Dependency) bool {
	return d != other && d.ProviderGoal != "" && d.ProviderGoal == other.Goal
}

func (w *slackWords) looped(x, y *model.Dependency) bool { return w.ahead[x][y] && w.ahead[y][x] }

func (w *slackWords) expected(d *model.Dependency) model.Date {
	if d.State == model.Delivered || d.CommitBy == 0 {
		if d.State == model.Delivered {
			return d.Delivered
		}
		return 0
	}
	day := d.CommitBy
	for _, other := range w.open {
		if waits(d, other) && !w.looped(d, other) {
			day = max(day, w.expected(other))
		}
	}
	return day
}

func (w *slackWords) latest(d *model.Dependency) model.Date {
	day := d.NeedBy
	for _, other := range w.open {
		if !waits(other, d) || w.looped(d, other) {
			continue
		}
		if latest := w.latest(other); latest != 0 && (day == 0 || latest < day) {
			day = latest
		}
	}
	return day
}

// sets is whose need-by is the latest day of one: its own, or that of the first of those that wait for it which has the day.
func (w *slackWords) sets(d *model.Dependency) *model.Dependency {
	if d.NeedBy == w.latest(d) {
		return d
	}
	for _, other := range w.open {
		if waits(other, d) && !w.looped(d, other) && w.latest(other) == w.latest(d) {
			return w.sets(other)
		}
	}
	return nil
}

func (w *slackWords) slack(d *model.Dependency) (int, bool) {
	if !slices.Contains(w.open, d) {
		return 0, false
	}
	latest, expected := w.latest(d), w.expected(d)
	return int(latest) - int(expected), latest != 0 && expected != 0
}
