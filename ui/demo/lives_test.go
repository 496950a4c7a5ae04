package demo

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"moot/model"
	"moot/model/agenda"
	"moot/model/query"
)

func TestEveryWordIsUsed(t *testing.T) {
	onEachDay(t, func(t *testing.T, _ model.Date, b *model.Board, _ []model.Change) {
		for _, name := range [][2]string{
			{"team", "kind"}, {"guardrail", "kind"}, {"goal", "health"}, {"action", "state"}, {"dependency", "impact"},
			{"dependency", "size"}, {"dependency", "state"}, {"dependency", "lever"},
		} {
			kind, _ := model.ParseKind(name[0])
			field := model.FieldNamed(kind, name[1])
			for _, word := range field.Words[1:] {
				if !anyRecord(b, kind, func(r model.Record) bool { return field.Get(r) == word }) {
					t.Errorf("no %s has the %s %s", kind, field.Label(), word)
				}
			}
		}
		for _, kind := range []func(*model.Dependency) bool{
			(*model.Dependency).Standing,
			func(d *model.Dependency) bool { return !d.Crossing() },
			func(d *model.Dependency) bool { return d.Delivered > d.FirstNeedBy && d.State == model.Accepted },
			func(d *model.Dependency) bool { return d.Delivered.Known() && d.Delivered < d.FirstNeedBy },
		} {
			if !slices.ContainsFunc(b.Dependencies(), kind) {
				t.Error("no standing, internal, late or early dependency")
			}
		}
	})
}

func anyRecord(b *model.Board, kind model.Kind, is func(model.Record) bool) bool {
	for i := range b.Count(kind) {
		if is(b.At(kind, i)) {
			return true
		}
	}
	return false
}

func TestDatesMoveAndAnswersAreAgreedTo(t *testing.T) {
	onEachDay(t, func(t *testing.T, _ model.Date, b *model.Board, changes []model.Change) {
		moves, steps := map[string]int{}, map[string]int{}
		for _, change := range changes {
			for _, edit := range change.Edits {
				switch {
				case edit.Field.Kind != model.KindDependency || edit.Old == "" || edit.Old == edit.New:
				case edit.Field.Name == "need_by":
					moves[edit.ID]++
				case edit.Field.Name == "state":
					steps[edit.Old+" → "+edit.New]++
				}
			}
		}
		var once, twice int
		for _, count := range moves {
			once, twice = once+btoi(count == 1), twice+btoi(count == 2)
		}
		if once < 3 || twice < 2 {
			t.Errorf("%d need-bys moved once, %d twice", once, twice)
		}
		for _, step := range []string{
			"requested → countered", "countered → committed", "countered → requested", "countered → started", "committed → countered",
			"declined → removed", "delivered → started", "accepted → requested", "requested → declined",
		} {
			if steps[step] == 0 {
				t.Errorf("nothing went %s", step)
			}
		}
	})
}

func btoi(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func TestCapabilitiesAreAskedForAgainAndAgain(t *testing.T) {
	onEachDay(t, func(t *testing.T, _ model.Date, b *model.Board, _ []model.Change) {
		consumers := map[string]map[string]bool{}
		for _, d := range b.Dependencies() {
			if consumers[d.Capability] == nil {
				consumers[d.Capability] = map[string]bool{}
			}
			consumers[d.Capability][d.Consumer] = true
		}
		for _, capability := range []string{"sign-in tokens", "event data"} {
			if len(consumers[capability]) < 3 {
				t.Errorf("%d teams ask for %s", len(consumers[capability]), capability)
			}
		}
	})
}

// TestWhatHappenedIsPast: the story never runs ahead of its day, and happens at hours at which people work.
func TestWhatHappenedIsPast(t *testing.T) {
	past := []string{"requested", "answered", "started", "delivered", "closed", "created", "on", "joined"}
	onEachDay(t, func(t *testing.T, today model.Date, b *model.Board, changes []model.Change) {
		for i, change := range changes {
			at := change.At.Time()
			if change.At.Day() >= today || i > 0 && change.At < changes[i-1].At {
				t.Errorf("change %d is of %s", i, change.At)
			}
			if weekend := at.Weekday() == time.Saturday || at.Weekday() == time.Sunday; weekend || at.Hour() < 8 || at.Hour() > 17 {
				t.Errorf("change %d is of %s, a %s", i, change.At, at.Weekday())
			}
			if change.Author == "" {
				t.Errorf("change %d has no author", i)
			}
			if days := today.Sub(change.At.Day()); days > 130 {
				t.Errorf("change %d is %d days old", i, days)
			}
		}
		for r := range b.Records() {
			for _, name := range past {
				field := model.FieldNamed(r.Kind(), name)
				if field == nil || field.Type != model.Day {
					continue
				}
				if text := field.Get(r); text >= today.String() {
					t.Errorf("%s: %s is %s", model.RefOf(r), field.Label(), text)
				}
			}
		}
	})
}

// TestTitlesFit: on a terminal of 112 columns the agenda shows 19 characters of a title, and the goals 25.
func TestTitlesFit(t *testing.T) {
	most := map[model.Kind]int{
		model.KindTeam: 12, model.KindOutcome: 32, model.KindGoal: 25, model.KindGuardrail: 32, model.KindDependency: 24,
	}
	onEachDay(t, func(t *testing.T, today model.Date, b *model.Board, _ []model.Change) {
		for r := range b.Records() {
			title := model.Title(b, model.RefOf(r))
			if limit, limited := most[r.Kind()]; limited && utf8.RuneCountInString(title) > limit {
				t.Errorf("%q, of a %s, is longer than %d characters", title, r.Kind(), limit)
			}
		}
		for _, item := range agenda.Compute(b, today).Items {
			if title := item.Dependency.Title; utf8.RuneCountInString(title) > 19 {
				t.Errorf("%q is too long for the agenda", title)
			}
		}
	})
}

func TestSavedViewsAreQueries(t *testing.T) {
	onEachDay(t, func(t *testing.T, _ model.Date, b *model.Board, _ []model.Change) {
		for _, view := range b.Settings().Views {
			_, text, named := strings.Cut(view, ": ")
			if _, err := query.Parse(text); err != nil || !named {
				t.Errorf("view %q: %v", view, err)
			}
		}
	})
}

func TestForumsDecided(t *testing.T) {
	onEachDay(t, func(t *testing.T, _ model.Date, b *model.Board, changes []model.Change) {
		kept := map[string]*model.Header{}
		for i := range changes {
			kept[changes[i].ID.String()] = &changes[i].Header
		}
		for _, decision := range b.Decisions() {
			by := kept[decision.Change]
			if by == nil || by.Forum != decision.Forum || by.Author != decision.Who || by.Behalf != decision.Behalf || decision.Note == "" {
				t.Errorf("decision %+v was carried out by %+v", decision, by)
			}
		}
		for _, forum := range b.Forums() {
			minutes := forum.Elapsed.Value / 60 * float64(len(forum.Present)+1)
			if forum.State != model.ForumClosed || forum.PersonMinutes.Value != minutes {
				t.Errorf("forum of %s: %s, %v person-minutes, not %v", forum.On, forum.State, forum.PersonMinutes, minutes)
			}
		}
	})
}
