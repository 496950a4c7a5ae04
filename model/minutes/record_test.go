package minutes_test

import (
	"fmt"
	"testing"
	"time"

	"moot/model"
	"moot/model/meeting"
)

func TestPhasesAreToldAlsoOfAnImportThatKnowsFew(t *testing.T) {
	for _, test := range []struct {
		name    string
		seconds []string
		want    string
	}{
		{"none", nil, "- - - - - - -"},
		{"all", []string{"60", "1", "2", "3", "4", "5", "0"}, "60 1 2 3 4 5 0"},
		{"some", []string{"60", "0"}, "60 0 - - - - -"},
		{"nonsense", []string{"soon", "-4", "1.5", "7"}, "- - - 7 - - -"},
		{"too many", []string{"1", "2", "3", "4", "5", "6", "7", "8"}, "1 2 3 4 5 6 7"},
	} {
		h := hold(t)
		h.record(func(f *model.Forum) { f.PhaseSeconds = test.seconds })
		text := ""
		for i, phase := range h.minutes().Phases {
			if phase.Phase != meeting.Phases[i] {
				t.Errorf("%s: at %d is %s", test.name, i, phase.Phase)
			}
			seconds := "-"
			if phase.Seconds.Known {
				seconds = phase.Seconds.String()
			}
			text += " " + seconds
		}
		check(t, test.name, text, " "+test.want)
	}
}

func TestThePlanIsThatOfTheBoardsCadence(t *testing.T) {
	h := hold(t)
	h.Add(model.KindBoard, model.BoardID, "name", "Shop", "cadence", "2w tue 60m")
	plan := ""
	for _, phase := range h.minutes().Phases {
		plan += fmt.Sprint(" ", phase.Plan)
	}
	check(t, "plan", plan, " 240 480 480 1680 360 240 120")
}

func TestPersonMinutesAreThoseOfTheRecordElseComputed(t *testing.T) {
	for _, test := range []struct {
		name             string
		elapsed, minutes model.Number
		want             model.Number
	}{
		{"the record knows", model.NumberOf(1800), model.NumberOf(77), model.NumberOf(77)},
		{"the record knows that it took none", model.NumberOf(1800), model.NumberOf(0), model.NumberOf(0)},
		{"computed", model.NumberOf(1790), model.Number{}, model.NumberOf(90)}, // 3 people, 29:50: 89.5
		{"nobody knows", model.Number{}, model.Number{}, model.Number{}},
	} {
		h := hold(t)
		h.record(func(f *model.Forum) {
			f.Present, f.Elapsed, f.PersonMinutes = []string{"pay", "apps"}, test.elapsed, test.minutes
		})
		if m := h.minutes(); m.PersonMinutes != test.want || m.People != 3 || m.Elapsed != test.elapsed {
			t.Errorf("%s: %v of %d people in %v, want %v", test.name, m.PersonMinutes, m.People, m.Elapsed, test.want)
		}
	}
}

func TestTeamsAreToldByName(t *testing.T) {
	h := hold(t)
	h.Add(model.KindTeam, "a", "name", "Zebra")
	h.Add(model.KindTeam, "old", "name", "Ancients")
	h.Do(model.Delete(h, ref("team:old")))
	h.record(func(f *model.Forum) {
		f.Present = []string{"a", "unknown", "ident", "apps"}
		f.Needed = []string{"pay", "ident", "old", "a", "ident"}
	})
	m := h.minutes()
	// The deleted one is called "deleted: Ancients".
	check(t, "present", fmt.Sprint(m.Present), "[apps ident unknown a]")
	check(t, "needed", fmt.Sprint(m.Needed), "[old ident pay a]")
	check(t, "absent", fmt.Sprint(m.Absent()), "[old pay]")
	check(t, "needed after that", fmt.Sprint(m.Needed), "[old ident pay a]")
	check(t, "the record", fmt.Sprint(h.forum().Present), "[a unknown ident apps]")
}

func TestNobodyIsAbsentWhereNobodyWasNeeded(t *testing.T) {
	h := hold(t)
	h.record(func(f *model.Forum) { f.Needed, f.Present = nil, []string{"pay"} })
	if m := h.minutes(); len(m.Needed) != 0 || len(m.Absent()) != 0 {
		t.Errorf("needed %v, absent %v", m.Needed, m.Absent())
	}
}

func TestParkedAndDiscussed(t *testing.T) {
	h := hold(t)
	h.Add(model.KindDependency, "d0", "title", "Zero", "consumer", "apps", "provider", "ident")
	h.Add(model.KindDependency, "d4", "title", "Four", "consumer", "apps", "provider", "ident")
	h.decided("x", "d1", model.StepAccept, agrees("d1"))
	h.did(h.set(model.KindDependency, "d2", "size", "small"))
	h.record(func(f *model.Forum) {
		f.Parked = []string{"d3", "d0"}
		f.Discussed, f.DiscussedSeconds = []string{"d4", "d3", "d2", "d1", "d9"}, []string{"40", "30", "20"}
	})
	m := h.minutes()
	check(t, "decided", tell(m.Decisions), "d1"+committed)
	check(t, "changed", tell(m.Changed), "d2; size →small")
	check(t, "parked", tell(m.Parked), "d3\nd0")
	check(t, "discussed", tell(m.Discussed), "d4\nd9")
	if m.Parked[0].Seconds != model.NumberOf(30) || m.Parked[1].Seconds.Known || m.Changed[0].Seconds != model.NumberOf(20) {
		t.Errorf("parked after %v and %v, changed after %v", m.Parked[0].Seconds, m.Parked[1].Seconds, m.Changed[0].Seconds)
	}
	if m.Discussed[0].Title != "Four" || m.Discussed[1].Title != "d9" || m.Discussed[1].Seconds.Known {
		t.Errorf("discussed %+v", m.Discussed)
	}
}

func TestAForumThatIsHeldIsToldSoFar(t *testing.T) {
	h := hold(t)
	h.Do(meeting.Presence(h, "f", []string{"pay", "ident", "apps"}, true, today))
	h.Do(meeting.Advance(h, "f", meeting.Steps{Minutes: 30}, today, ten.Add(2*time.Minute)))
	h.decided("x", "d1", model.StepAccept, agrees("d1"))
	m := h.minutes()
	if !m.SoFar || m.Elapsed != model.NumberOf(120) || m.PersonMinutes != model.NumberOf(8) || len(m.Decisions) != 1 {
		t.Errorf("so far %v: %v, %v person-minutes, %d decisions", m.SoFar, m.Elapsed, m.PersonMinutes, len(m.Decisions))
	}
	h.Do(meeting.Finish(h, "f", "next", today, ten.Add(30*time.Minute)))
	m = h.minutes()
	if m.SoFar || m.Elapsed != model.NumberOf(1800) || m.PersonMinutes != model.NumberOf(120) || m.Forum.State != model.ForumClosed {
		t.Errorf("so far %v: %v, %v person-minutes", m.SoFar, m.Elapsed, m.PersonMinutes)
	}
	check(t, "absent", fmt.Sprint(m.Absent()), "[]")
	check(t, "changed", tell(m.Changed), "") // its own record is no news
}
