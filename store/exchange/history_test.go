package exchange

import (
	"encoding/json"
	"os"
	"testing"
	"time"

	"moot/model"
	"moot/store"
)

// pastOf is what a field was, by when it was set.
type pastOf []model.Edit

// on is the value on a day: the newest set by then, else the earliest known one.
func (l pastOf) on(day model.Date) string {
	value := ""
	for i, edit := range l {
		at := model.Date(1 << 30)
		if edit.Past != nil {
			at = edit.Past.At.Day()
		}
		if i == 0 || at <= day {
			value = edit.New
		}
	}
	return value
}

func timelines(t *testing.T, s store.Store) map[[2]string]pastOf {
	t.Helper()
	lines := map[[2]string]pastOf{}
	for kept, err := range s.Changes(t.Context(), 0) {
		if err != nil {
			t.Fatal(err)
		}
		for _, edit := range kept.Edits {
			if edit.Field.Kind == model.KindDependency {
				key := [2]string{edit.ID, edit.Field.Name}
				lines[key] = append(lines[key], edit)
			}
		}
	}
	return lines
}

// TestPartiesOfTheDay counts the needs open on a day by the owners of that day, from the imported history.
func TestPartiesOfTheDay(t *testing.T) {
	var want struct {
		Days []struct {
			Day      string
			Crossing int
			Internal int
			Teams    int
		}
	}
	text, err := os.ReadFile(data(t, "govuk-apps", "reference-parties.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &want); err != nil || len(want.Days) != 7 {
		t.Fatalf("%d days, %v", len(want.Days), err)
	}
	kept := emptyBoard(t)
	plan := bring(t, kept, Options{Map: readMap(t, data(t, "govuk-apps", "map.yaml")), Now: noon}, data(t, "govuk-apps"))
	checkCount(t, plan, "history", Count{Added: 693})
	lines := timelines(t, kept)
	for _, expected := range want.Days {
		day, _ := model.ParseISO(expected.Day)
		crossing, internal, teams := 0, 0, map[string]bool{}
		for _, d := range load(t, kept).Dependencies() {
			if d.Requested > day || d.Closed.Known() && d.Closed <= day {
				continue
			}
			consumer, provider := lines[[2]string{d.ID, "consumer"}].on(day), lines[[2]string{d.ID, "provider"}].on(day)
			teams[consumer], teams[provider] = true, true
			if consumer == provider {
				internal++
			} else {
				crossing++
			}
		}
		if crossing != expected.Crossing || internal != expected.Internal || len(teams) != expected.Teams {
			t.Errorf("%s: %d crossing, %d internal, %d teams, want %+v", expected.Day, crossing, internal, len(teams), expected)
		}
	}
}

const slippingNeeds = "id,title,consumer,provider,need_by\nd1,tokens,pay,ids,2026-12-01\nd2,keys,pay,ids,2026-12-01\n"

const slips = "kind,id,at,field,value,author\n" +
	"dependency,d1,2026-03-01,need_by,2026-10-01,Ben\n" +
	"dependency,d1,2026-02-01T10:00:00+01:00,need_by,2026-09-01,Ana\n" +
	"dependencies,d1,2026-02-01,provider,Money,\n" +
	"team,pay,2025-01-01,name,Cash,\n"

func TestHistoryTellsThePast(t *testing.T) {
	kept := emptyBoard(t)
	source := folder(t, "teams.csv", twoTeams, "dependencies.csv", slippingNeeds, "history.csv", slips)
	plan := bring(t, kept, Options{Now: noon}, source)
	checkCount(t, plan, "history", Count{Added: 4})
	d := load(t, kept).Dependency("d1")
	if d.FirstNeedBy.String() != "2026-09-01" || d.NeedBy.String() != "2026-12-01" {
		t.Errorf("first need-by %s, need-by %s", d.FirstNeedBy, d.NeedBy)
	}
	if want, _ := model.ParseInstant("2026-03-01"); d.Moved != want {
		t.Errorf("last moved %s, want %s", d.Moved, want)
	}
	if first := load(t, kept).Dependency("d2").FirstNeedBy.String(); first != "2026-12-01" {
		t.Errorf("without a history the first need-by is %s", first)
	}
	line := timelines(t, kept)[[2]string{"d1", "need_by"}]
	if len(line) != 3 || line[0].Old != "" || line[0].New != "2026-09-01" || line[0].Past.Author != "Ana" ||
		line[1].Old != "2026-09-01" || line[1].New != "2026-10-01" || line[2].Past != nil {
		t.Errorf("the need-by went %+v", line)
	}
	if provider := timelines(t, kept)[[2]string{"d1", "provider"}]; provider[0].New != "pay" || provider[1].New != "ids" {
		t.Errorf("the provider went %+v", provider)
	}
}

func TestHistoryTwiceAddsNothing(t *testing.T) {
	kept := emptyBoard(t)
	source := folder(t, "teams.csv", twoTeams, "dependencies.csv", slippingNeeds, "history.csv", slips)
	bring(t, kept, Options{Now: noon}, source)
	changesNothing(t, kept, Options{Now: noon}, source)
	more := folder(t, "history.csv", slips+"dependency,d1,2026-01-01,need_by,2026-08-01,\n")
	plan := bring(t, kept, Options{Now: noon}, more)
	checkCount(t, plan, "history", Count{Added: 1, Unchanged: 4})
	if first := load(t, kept).Dependency("d1").FirstNeedBy.String(); first != "2026-08-01" {
		t.Errorf("with more history the first need-by is %s", first)
	}
	changesNothing(t, kept, Options{Now: noon}, more)
	changesNothing(t, kept, Options{Now: noon}, source)
	later := folder(t, "history.csv", "kind,id,at,field,value\ndependency,d1,2026-04-01,need_by,2026-11-11\n")
	bring(t, kept, Options{Now: noon}, later)
	if first := load(t, kept).Dependency("d1").FirstNeedBy.String(); first != "2026-08-01" {
		t.Errorf("with a later part of the history the first need-by is %s", first)
	}
}

func TestHistoryOfRowsLeftOut(t *testing.T) {
	m := mapOf(t, "dependencies:\n  except: {title: [keys]}\n")
	kept := emptyBoard(t)
	plan := bring(t, kept, Options{Now: noon, Map: m}, folder(t, "teams.csv", twoTeams, "dependencies.csv", slippingNeeds,
		"history.csv", "kind,id,at,field,value\ndependency,d2,2026-01-01,title,lost\n"))
	checkCount(t, plan, "history", Count{})
	checkCount(t, plan, "dependencies", Count{Added: 1})
}

func TestNewestCheckInSetsCurrentAndHealth(t *testing.T) {
	kept := emptyBoard(t)
	goals := "id,title,current\nsilent,Halve it,\nspoken,Double it,7\n"
	checkIns := "of,on,value,health,note\nsilent,2026-02-01,5,,\nsilent,2026-01-01,3,at-risk,\ngoal:silent,2026-03-01,,on-track,no progress\nspoken,2026-02-01,9,off-track,\n"
	source := folder(t, "goals.csv", goals, "checkins.csv", checkIns)
	bring(t, kept, Options{Now: noon}, source)
	b := load(t, kept)
	silent, spoken := b.Goal("silent"), b.Goal("spoken")
	if silent.Measure.Current.String() != "5" || silent.Health != model.OnTrack {
		t.Errorf("silent: %s, %s", silent.Measure.Current, silent.Health)
	}
	if spoken.Measure.Current.String() != "7" || spoken.Health != model.OffTrack {
		t.Errorf("spoken: %s, %s", spoken.Measure.Current, spoken.Health)
	}
	changesNothing(t, kept, Options{Now: noon}, source)

	later := folder(t, "checkins.csv", "of,on,value\nspoken,2026-04-01,8\nsilent,2025-12-01,1\n")
	bring(t, kept, Options{Now: noon}, later)
	b = load(t, kept)
	if got := b.Goal("spoken").Measure.Current.String(); got != "8" {
		t.Errorf("a later check-in of another file: %s", got)
	}
	if got := b.Goal("silent").Measure.Current.String(); got != "5" {
		t.Errorf("an earlier check-in of another file: %s", got)
	}
	changesNothing(t, kept, Options{Now: noon}, later)
}

func TestDatesOutOfOrder(t *testing.T) {
	day := func(d int) model.Date { return model.NewDate(2026, time.March, d) }
	for _, c := range []struct {
		dates []model.Date
		want  int
	}{{nil, 0}, {[]model.Date{day(1), day(1), day(2)}, 0}, {[]model.Date{day(3), day(1), day(2)}, 2}, {[]model.Date{day(1), day(3), day(2), day(4)}, 1}} {
		if got := outOfOrder(c.dates); got != c.want {
			t.Errorf("%v: %d, want %d", c.dates, got, c.want)
		}
	}
}
