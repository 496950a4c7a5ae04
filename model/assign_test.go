package model_test

import (
	"strings"
	"testing"

	"moot/model"
	"moot/model/modeltest"
)

func TestAddFillsInWhatARecordBeginsWith(t *testing.T) {
	store := organisation(t)
	d := store.Dependency("d1")
	if d.State != model.Requested || d.Requested != today || d.NeedBy != day(12, 2) || d.FirstNeedBy != day(12, 2) {
		t.Errorf("got %+v", d)
	}
	goal := store.Board().Goal("guest")
	if goal.State != model.GoalActive || goal.Created != today || goal.Outcomes[0] != "more" || goal.Team != "pay" {
		t.Errorf("got %+v", goal)
	}
	if outcome := store.Board().Outcome("more"); outcome.State != model.OutcomeActive {
		t.Errorf("got %+v", outcome)
	}
}

func TestAddInAState(t *testing.T) {
	tests := []struct {
		values string
		want   string // state requested need_by commit_by proposed answered started delivered closed, or the refusal
	}{
		{"commit_by=2026-12-01 need_by=2 dec", "committed 2026-11-22 2026-12-02 2026-12-01  2026-11-22   "},
		{"commit_by=3 dec need_by=2 dec", "countered 2026-11-22 2026-12-02  2026-12-03 2026-11-22   "},
		{"state=started", "started 2026-11-22     2026-11-22  "},
		{"state=started started=1 nov requested=1 oct", "started 2026-10-01     2026-11-01  "},
		{"state=accepted closed=20 nov delivered=19 nov", "accepted 2026-11-22      2026-11-19 2026-11-20"},
		{"state=committed commit_by=3 dec need_by=2 dec", "countered 2026-11-22 2026-12-02  2026-12-03 2026-11-22   "},
		{"state=committed", "d9: committing needs a date, as it has no need-by: say by when"},
		{"state=removed", "d9: removing needs the lever that removed it: boundary, platform, stub, resequence or descope"},
		{"state=removed lever=stub", "removed 2026-11-22       2026-11-22"},
		{"state=declined", "d9: declining needs a reason, so that the consumer knows what to do instead"},
		{"state=declined reason=busy", "declined 2026-11-22    2026-11-22   "},
	}
	for _, test := range tests {
		t.Run(test.values, func(t *testing.T) {
			store := organisation(t)
			values := append(modeltest.Pairs("title", "x", "consumer", "pay", "provider", "ident"), assignments(test.values)...)
			_, err := store.Try(model.Add(store, model.KindDependency, "d9", values, today))
			checkDates(t, store, "d9", err, test.want)
		})
	}
}

// assignments reads "need_by=2 dec state=started".
func assignments(text string) []model.Assignment {
	var values []model.Assignment
	for _, word := range strings.Fields(text) {
		if name, value, ok := strings.Cut(word, "="); ok {
			values = append(values, model.Assignment{Field: name, Value: value})
			continue
		}
		values[len(values)-1].Value += " " + word
	}
	return values
}

func checkDates(t *testing.T, store *modeltest.Store, id string, err error, want string) {
	t.Helper()
	got := ""
	if err != nil {
		got = err.Error()
	} else {
		d := store.Dependency(id)
		words := []string{d.State.String()}
		for _, date := range []model.Date{d.Requested, d.NeedBy, d.CommitBy, d.Proposed, d.Answered, d.Started, d.Delivered, d.Closed} {
			words = append(words, date.String())
		}
		got = strings.Join(words, " ")
	}
	if got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

func TestSetKeepsTheRules(t *testing.T) {
	tests := []struct {
		from   model.State
		values string
		want   string // as in TestAddInAState, the dates of `ready`
	}{
		{model.Requested, "commit_by=1 dec", "committed 2026-10-01 2026-12-02 2026-12-01  2026-11-22   "},
		{model.Requested, "commit_by=9 dec", "countered 2026-10-01 2026-12-02  2026-12-09 2026-11-22   "},
		{model.Requested, "commit_by=9 dec need_by=10 dec", "committed 2026-10-01 2026-12-10 2026-12-09  2026-11-22   "},
		{model.Requested, "state=committed", "committed 2026-10-01 2026-12-02 2026-12-02  2026-11-22   "},
		{model.Requested, "state=committed commit_by=9 dec", "countered 2026-10-01 2026-12-02  2026-12-09 2026-11-22   "},
		{model.Requested, "state=countered proposed=9 dec", "countered 2026-10-01 2026-12-02  2026-12-09 2026-11-22   "},
		{model.Requested, "state=countered commit_by=9 dec", "countered 2026-10-01 2026-12-02  2026-12-09 2026-11-22   "},
		{model.Requested, "state=requested note=x", "requested 2026-10-01 2026-12-02      "},
		{model.Requested, "state=declined reason=busy answered=20 nov", "declined 2026-10-01 2026-12-02   2026-11-20   "},
		{model.Requested, "state=delivered", "d1: what is requested cannot become delivered; it can become committed (with a date), countered (with a date later than the need-by), declined (with a reason) or removed (with a lever)"},
		{model.Countered, "state=committed", "committed 2026-10-01 2026-12-02 2026-12-09  2026-10-05   "},
		{model.Countered, "commit_by=1 dec", "committed 2026-10-01 2026-12-02 2026-12-01  2026-10-05   "},
		{model.Countered, "commit_by=11 dec", "countered 2026-10-01 2026-12-02  2026-12-11 2026-10-05   "},
		{model.Countered, "proposed=11 dec", "countered 2026-10-01 2026-12-02  2026-12-11 2026-10-05   "},
		{model.Countered, "proposed=", "d1: what is countered needs a proposed date; it can become committed (accepting the proposed date), requested (with a new need-by) or removed (with a lever)"},
		{model.Countered, "need_by=20 dec", "requested 2026-11-22 2026-12-20      "},
		{model.Countered, "state=requested need_by=20 dec", "requested 2026-11-22 2026-12-20      "},
		{model.Countered, "state=requested", "d1: asking again after a counter needs a new need_by; or go to committed to accept 2026-12-09"},
		{model.Committed, "commit_by=", "d1: what is committed needs a commit_by; it can become started, countered (with a date later than the need-by), committed (to another date within the need-by) or removed (with a lever)"},
		{model.Committed, "commit_by=9 dec", "countered 2026-10-01 2026-12-02  2026-12-09 2026-10-05   "},
		{model.Committed, "state=committed commit_by=20 nov", "committed 2026-10-01 2026-12-02 2026-11-20  2026-10-05   "},
		{model.Committed, "need_by=20 nov", "committed 2026-10-01 2026-11-20 2026-12-01  2026-10-05   "},
		{model.Committed, "lever=stub", "d1: a lever is what removed a dependency: set state=removed too"},
		{model.Committed, "state=removed lever=stub", "removed 2026-10-01 2026-12-02 2026-12-01  2026-10-05   2026-11-22"},
		{model.Committed, "state=removed", "d1: removing needs the lever that removed it: boundary, platform, stub, resequence or descope"},
		{model.Started, "commit_by=9 dec", "countered 2026-10-01 2026-12-02  2026-12-09 2026-10-05 2026-10-09  "},
		{model.Started, "state=delivered delivered=21 nov", "delivered 2026-10-01 2026-12-02 2026-12-01  2026-10-05 2026-10-09 2026-11-21 "},
		{model.Delivered, "commit_by=9 dec", "d1: it is delivered, so there is no date to promise; it can become accepted, started (it is not right yet) or removed (with a lever)"},
		{model.Accepted, "need_by=1 dec", "accepted 2026-10-01 2026-12-01 2026-12-01  2026-10-05 2026-10-09 2026-10-20 2026-10-21"},
		{model.Countered, "state=committed proposed=24 dec", "countered 2026-10-01 2026-12-02  2026-12-24 2026-10-05   "},
		{model.Countered, "state=committed commit_by=9 dec", "committed 2026-10-01 2026-12-02 2026-12-09  2026-10-05   "},
		{model.Committed, "state=started commit_by=2 dec", "started 2026-10-01 2026-12-02 2026-12-02  2026-10-05 2026-11-22  "},
		{model.Committed, "state=started commit_by=9 dec", "d1: 2026-12-09 is later than the need-by, 2026-12-02: the consumer agrees to it before anything else"},
		{model.Declined, "state=requested commit_by=1 dec", "d1: what is requested has no date of the provider's: leave 2026-12-01 out"},
		{model.Removed, "state=requested lever=stub", "d1: a lever is what removed a dependency: set state=removed too"},
		{model.Started, "closed=1 nov", "d1: what is started is not closed: set state=accepted or state=removed too"},
		{model.Declined, "reason=", "d1: what is declined needs a reason: set reason too"},
		{model.Declined, "state=requested", "requested 2026-11-22 2026-12-02      "},
		{model.Requested, "need_by=soon", `need_by: not a date: "soon" is not a day; write 2026-12-02, 2 dec, 2 dec 2027, fri, next fri, tomorrow, +10d, +2w, +1m, eow, eom, eoq or eoy`},
		{model.Requested, "impact=blokcing", `impact: "blokcing" is none of blocking, slowing; did you mean "blocking"?`},
		{model.Requested, "provider=idnetity", `provider: there is no team "idnetity"; did you mean "Identity"?`},
		{model.Requested, "provider=", "d1: a dependency needs a consumer, a provider, a title"},
	}
	for _, test := range tests {
		t.Run(test.from.String()+" "+test.values, func(t *testing.T) {
			store := withDependency(t, ready(test.from))
			ref := model.Ref{Kind: model.KindDependency, ID: "d1"}
			_, err := store.Try(model.Set(store, ref, assignments(test.values), today))
			checkDates(t, store, "d1", err, test.want)
		})
	}
}

func TestWhatAnImportLeftOutIsNoHindrance(t *testing.T) {
	store := organisation(t)
	goal := model.NewRecord(model.KindGoal, "untitled").(*model.Goal)
	twin := model.NewRecord(model.KindTeam, "twin").(*model.Team)
	twin.Name = "Payments"
	store.Put(goal, twin)
	store.Set(model.KindGoal, "untitled", "note", "from the old board")
	store.Set(model.KindTeam, "twin", "lead", "Bo")
	for _, refused := range []struct {
		kind   model.Kind
		id     string
		values []model.Assignment
	}{
		{model.KindGoal, "guest", modeltest.Pairs("title", "")},
		{model.KindTeam, "twin", modeltest.Pairs("aliases", "identity")},
	} {
		if _, err := model.Set(store, model.Ref{Kind: refused.kind, ID: refused.id}, refused.values, today); err == nil {
			t.Errorf("%s %s: %v is taken", refused.kind, refused.id, refused.values)
		}
	}
}

func TestSetDeclinedNeedsAReasonOfItsOwn(t *testing.T) {
	d := ready(model.Requested)
	d.Reason = "an older no"
	store := withDependency(t, d)
	_, err := model.Set(store, model.RefOf(d), modeltest.Pairs("state", "declined"), today)
	if err == nil || !strings.Contains(err.Error(), "reason") {
		t.Errorf("got %v", err)
	}
}

func TestSetReadsWhatPeopleWrite(t *testing.T) {
	store := organisation(t)
	store.Set(model.KindDependency, "d1", "Provider", "data", "need-by", "fri", "impact", "Blocking", "tags", "a; b ;;", "note", "one\ntwo")
	d := store.Dependency("d1")
	if d.Provider != "data" || d.NeedBy != day(11, 27) || d.Impact != model.Blocking || len(d.Tags) != 2 || d.Note != "one\ntwo" {
		t.Errorf("got %+v", d)
	}
	store.Set(model.KindGoal, "guest", "outcomes", "More travellers finish booking;more", "budget", "4.00", "health", "on track", "outcomes", "more")
	if goal := store.Board().Goal("guest"); len(goal.Outcomes) != 1 || goal.Budget.Value != 4 || goal.Health != model.OnTrack {
		t.Errorf("got %+v", goal)
	}
	store.Set(model.KindBoard, model.BoardID, "name", "Northwind", "cadence", "every 2 weeks on thursday")
	if settings := store.Board().Settings(); settings.Cadence != "2w thu 30m" || settings.Name != "Northwind" {
		t.Errorf("got %+v", settings)
	}
}

func TestGoalsThatEndAreDated(t *testing.T) {
	store := organisation(t)
	closed := func(pairs ...string) model.Date {
		return store.Set(model.KindGoal, "guest", pairs...).(*model.Goal).Closed
	}
	if got := closed("state", "met"); got != today {
		t.Errorf("met: closed %s", got)
	}
	if got := closed("state", "missed"); got != today {
		t.Errorf("missed instead: closed %s", got)
	}
	if got := closed("state", "active"); got != 0 {
		t.Errorf("taken up again: closed %s", got)
	}
	if got := closed("state", "dropped", "closed", "1 nov"); got != day(11, 1) {
		t.Errorf("dropped on a day given: closed %s", got)
	}
}

func TestRefusedRecords(t *testing.T) {
	store := organisation(t)
	store.Add(model.KindOutcome, "less", "title", "Less waiting", "parent", "more")
	store.Add(model.KindCheckIn, "c1", "of", "goal:guest", "value", "3")
	add := func(kind model.Kind, id string, pairs ...string) error {
		_, err := model.Add(store, kind, id, modeltest.Pairs(pairs...), today)
		return err
	}
	set := func(kind model.Kind, id string, pairs ...string) error {
		_, err := model.Set(store, model.Ref{Kind: kind, ID: id}, modeltest.Pairs(pairs...), today)
		return err
	}
	store.Do(model.Delete(store, model.Ref{Kind: model.KindTeam, ID: "data"}))
	store.Set(model.KindBoard, model.BoardID, "name", "Travel")
	store.Add(model.KindTeam, "bcdf222222", "name", "Search")
	for _, test := range []struct {
		err  error
		want string
	}{
		{add(model.KindTeam, "pay", "name", "Pay"), "pay: there is a team with this id already; take another id"},
		{add(model.KindTeam, "data", "name", "Data"), "data: there was a team with this id; undo brings it back, or take another id"},
		{add(model.KindTeam, ""), "not an id: it is empty"},
		{add(model.KindTeam, "pay2", "name", "PAYMENTS"), `pay2: "PAYMENTS" is a name of the team pay already; choose another`},
		{set(model.KindTeam, "ident", "aliases", "paiements"), `ident: "paiements" is a name of the team pay already; choose another`},
		{add(model.KindTeam, "x", "name", " \u200b "), "x: a team needs a name"},
		{set(model.KindTeam, "pay", "name", ""), "pay: a team needs a name"},
		{set(model.KindBoard, model.BoardID, "name", ""), "board: a board needs a name"},
		{set(model.KindOutcome, "more", "title", " "), "more: an outcome needs a title"},
		{set(model.KindGoal, "guest", "title", ""), "guest: a goal needs a title"},
		{set(model.KindTeam, "ident", "aliases", "search"), `ident: "search" is a name of the team "Search" already; choose another`},
		{set(model.KindTeam, "bcdf222222", "name", ""), "a team needs a name"},
		{add(model.KindGoal, "g"), "g: a goal needs a title"},
		{add(model.KindOutcome, "o"), "o: an outcome needs a title"},
		{add(model.KindGuardrail, "r"), "r: a guardrail needs a title"},
		{add(model.KindAction, "a"), "a: an action needs a text"},
		{add(model.KindBoard, "other", "name", "x"), `other: the board's own record is called "board"`},
		{add(model.KindDependency, "d", "title", "x", "consumer", "pay"), "d: a dependency needs a consumer, a provider, a title"},
		{add(model.KindGoal, "g", "title", strings.Repeat("x", model.MaxText+1)), "title: too long: the text has 10001 characters; at most 10000 fit"},
		{add(model.KindGoal, "g", "owner", "x"), `a goal has no field "owner"; it has title, team, outcomes, by, state, health, measure, unit, baseline, target, current, budget, created, closed, note, link, tags`},
		{add(model.KindCheckIn, "c"), "c: a check-in is of a goal or an outcome: name one of them"},
		{set(model.KindCheckIn, "c1", "value", "4"), "c1: check-ins are only added; say what is right in a new one"},
		{set(model.KindOutcome, "more", "parent", "less"), "more: less cannot be its parent: an outcome would be its own ancestor"},
		{set(model.KindOutcome, "more", "parent", "more"), "more: more cannot be its parent: an outcome would be its own ancestor"},
		{set(model.KindGoal, "gest", "title", "x"), `there is no goal "gest"; did you mean "guest"?`},
		{set(model.KindGoal, "guest", "id", "x"), "the id of a goal never changes"},
		{set(model.KindBoard, model.BoardID, "cadence", "often"), `cadence: "often" is not understood in "often"; write how often the forum meets as 2w thu 30m`},
	} {
		if test.err == nil || test.err.Error() != test.want {
			t.Errorf("\n got %v\nwant %s", test.err, test.want)
		}
	}
}

// What an import left out is no hindrance to editing the rest.
func TestRecordsWithoutANameCanBeEdited(t *testing.T) {
	store := organisation(t)
	nameless := model.NewRecord(model.KindTeam, "nameless").(*model.Team)
	nameless.Lead = "Ana"
	store.Put(nameless)
	team := store.Set(model.KindTeam, "nameless", "lead", "Ben").(*model.Team)
	if team.Lead != "Ben" || team.Name != "" {
		t.Errorf("got %+v", team)
	}
	if board := store.Set(model.KindBoard, model.BoardID, "horizon", "30").(*model.Settings); board.Name != "" {
		t.Errorf("got %+v", board)
	}
}
