package model_test

import (
	"fmt"
	"strings"
	"testing"

	"moot/model"
)

// The numbers of fields and the places of words are on people's disks: what stands here may be added to, never altered.
func TestTheNumbersOfFieldsStay(t *testing.T) {
	want := map[model.Kind]string{
		model.KindBoard:           "1 name; 2 cadence; 3 next_forum; 4 facilitators; 5 horizon; 6 budget; 7 output_words; 8 views; 255 deleted",
		model.KindTeam:            "1 name; 2 aliases; 3 kind; 4 owns; 5 lead; 6 joined; 7 left; 8 tags; 255 deleted",
		model.KindOutcome:         "1 title; 2 why; 3 owner; 4 by; 5 rank; 6 state; 7 parent; 8 measure; 9 unit; 10 baseline; 11 target; 12 current; 255 deleted",
		model.KindGuardrail:       "1 title; 2 kind; 3 text; 4 link; 255 deleted",
		model.KindGoal:            "1 title; 2 team; 3 outcomes; 4 by; 5 state; 6 health; 7 measure; 8 unit; 9 baseline; 10 target; 11 current; 12 budget; 13 created; 14 closed; 15 note; 16 link; 17 tags; 255 deleted",
		model.KindCheckIn:         "1 of; 2 on; 3 value; 4 health; 5 note; 6 author; 255 deleted",
		model.KindDependency:      "1 title; 2 why; 3 consumer; 4 provider; 5 goal; 6 provider_goal; 7 capability; 8 impact; 9 size; 10 state; 11 requested; 12 need_by; 13 first_need_by; 14 proposed; 15 commit_by; 16 answered; 17 started; 18 delivered; 19 closed; 20 lever; 21 risk; 22 risk_note; 23 reason; 24 note; 25 link; 26 tags; 255 deleted",
		model.KindForum:           "1 on; 2 facilitator; 3 present; 4 state; 5 phase; 6 item; 7 elapsed; 8 paused; 9 order; 10 phase_seconds; 11 person_minutes; 12 parked; 13 since; 14 item_from; 15 item_share; 16 needed; 17 discussed; 18 discussed_seconds; 19 note; 255 deleted",
		model.KindDecision:        "1 forum; 2 dependency; 3 goal; 4 change; 5 who; 6 behalf; 7 note; 8 seconds; 255 deleted",
		model.KindAction:          "1 text; 2 owner; 3 due; 4 review; 5 before; 6 after; 7 state; 8 forum; 9 reason; 10 what_if; 255 deleted",
		model.KindAcknowledgement: "1 gap; 2 record; 3 reason; 4 until; 5 author; 255 deleted",
	}
	for _, kind := range model.Kinds {
		var got []string
		for _, field := range model.AllFields(kind) {
			got = append(got, fmt.Sprintf("%d %s", field.Number, field.Name))
			if model.FieldNumbered(kind, field.Number) != field || model.FieldNamed(kind, field.Name) != field {
				t.Errorf("%s %s is not found by its number and name", kind, field.Name)
			}
		}
		if got := strings.Join(got, "; "); got != want[kind] {
			t.Errorf("%s:\n got %s\nwant %s", kind, got, want[kind])
		}
	}
}

func TestWordsStayInTheirPlaces(t *testing.T) {
	for name, want := range map[string]string{
		"team.kind":        "|stream-aligned|platform|enabling|complicated-subsystem|component",
		"outcome.state":    "|active|achieved|dropped",
		"guardrail.kind":   "|architecture|security|platform|other",
		"goal.state":       "|active|met|missed|carried-over|dropped",
		"goal.health":      "|on-track|at-risk|off-track|unknown",
		"checkin.health":   "|on-track|at-risk|off-track|unknown",
		"dependency.state": "|requested|countered|declined|committed|started|delivered|accepted|removed",
		"dependency.lever": "|boundary|platform|stub|resequence|descope",
		"dependency.risk":  "|resolved|owned|accepted|mitigated",
		"dependency.size":  "|small|medium|large",
		"forum.state":      "|planned|running|closed|skipped",
		"action.state":     "|open|done|carried|dropped",
	} {
		field := editOf(name, "", "").Field
		if got := strings.Join(field.Words, "|"); got != want {
			t.Errorf("%s: got %s; want %s", name, got, want)
		}
		record := model.NewRecord(field.Kind, "a")
		for i, word := range field.Words {
			field.SetIndex(record, uint8(i))
			if field.Index(record) != uint8(i) || field.Get(record) != word {
				t.Errorf("%s at %d is %q; want %q", name, i, field.Get(record), word)
			}
		}
		if field.SetIndex(record, 250); field.Get(record) != "" {
			t.Errorf("%s: a place that is none is %q", name, field.Get(record))
		}
	}
}

// What copies settle, and what the forum counts as a change, is fixed in the design.
func TestWhatIsSettledAndWhatTheForumCounts(t *testing.T) {
	settled, agenda := map[string]uint8{}, ""
	for _, kind := range model.Kinds {
		for _, field := range model.AllFields(kind) {
			if field.Settled {
				settled[kind.String()+"."+field.Name] = field.Register
			} else if field.Register != field.Number {
				t.Errorf("%s %s is in a group that nobody settles", kind, field.Name)
			}
			if field.Agenda {
				agenda += kind.String() + "." + field.Name + " "
			}
		}
	}
	want := map[string]uint8{
		"outcome.target": 11, "goal.target": 10, "dependency.need_by": 12, "dependency.commit_by": 15,
		"dependency.state": 10, "dependency.requested": 10, "dependency.proposed": 10, "dependency.answered": 10, "dependency.started": 10,
		"dependency.delivered": 10, "dependency.closed": 10, "dependency.lever": 10, "dependency.reason": 10,
	}
	if fmt.Sprint(settled) != fmt.Sprint(want) {
		t.Errorf("settled: got %v; want %v", settled, want)
	}
	wantAgenda := "dependency.provider dependency.goal dependency.impact dependency.state dependency.need_by dependency.proposed dependency.commit_by "
	if agenda != wantAgenda {
		t.Errorf("counted:\n got %s\nwant %s", agenda, wantAgenda)
	}
}

func TestLabels(t *testing.T) {
	for name, want := range map[string]string{"need_by": "need-by", "commit_by": "commit-by", "first_need_by": "first need-by", "provider_goal": "provider goal", "title": "title"} {
		if got := model.FieldNamed(model.KindDependency, name).Label(); got != want {
			t.Errorf("%s is labelled %q; want %q", name, got, want)
		}
	}
}

func TestPointersAreToTheRecordsOwnValues(t *testing.T) {
	d := ready(model.Committed)
	if p, ok := model.FieldNamed(model.KindDependency, "need_by").Pointer(d).(*model.Date); !ok || p != &d.NeedBy {
		t.Error("need_by points elsewhere")
	}
	if model.FieldNamed(model.KindDependency, "state").Pointer(d) != nil {
		t.Error("a word has no pointer")
	}
}

func TestUnknownKindsAndFields(t *testing.T) {
	if model.FieldNamed(model.KindTeam, "title") != nil || model.FieldNumbered(model.KindTeam, 99) != nil {
		t.Error("a team has fields of others")
	}
	for _, kind := range []model.Kind{0, 99} {
		if model.FieldNamed(kind, "title") != nil || model.FieldNumbered(kind, 1) != nil || model.NewRecord(kind, "a") != nil || kind.Valid() {
			t.Errorf("kind %d is taken for one", kind)
		}
	}
	for text, want := range map[string]string{"team:pay": "team:pay", "Teams:pay": "team:pay", "goal:a:b": "goal:a:b", "crew:pay": "", "team:": "", "pay": ""} {
		ref, ok := model.ParseRef(text)
		if ok != (want != "") || ok && ref.String() != want {
			t.Errorf("%q is %v, %v; want %q", text, ref, ok, want)
		}
	}
}
