package exchange

import (
	"strings"
	"testing"
)

func TestMapKeepsTextAsWritten(t *testing.T) {
	m := mapOf(t, "goals:\n  values:\n    title: {2026: 3.10, no: yes, 1_000: 0x10, on: off, ~: 012, true: null}\n  set: {note: 2026-01-02}\n  separator: \" | \"\n")
	of := m.of(sheetsByName["goals"])
	for theirs, ours := range map[string]string{"2026": "3.10", "no": "yes", "1_000": "0x10", "on": "off", "~": "012", "true": "null"} {
		if got := of.values["title"].of(theirs); got != ours {
			t.Errorf("%q is %q, want %q", theirs, got, ours)
		}
	}
	if of.set["note"].text != "2026-01-02" || of.separator != " | " {
		t.Errorf("note %q, separator %q", of.set["note"].text, of.separator)
	}
}

func TestTranslation(t *testing.T) {
	m := mapOf(t, "dependencies:\n  values:\n    size: {Small: small, \"*\": \"\", L: large, l: medium}\n    state: {done: accepted, \"\": declined}\n")
	of := m.of(sheetsByName["dependencies"])
	for _, c := range []struct{ field, theirs, ours string }{
		{"size", "Small", "small"}, {"size", "SMALL", "small"}, {"size", "huge", ""}, {"size", "", ""},
		{"size", "L", "large"}, {"size", "l", "medium"},
		{"state", "Done", "accepted"}, {"state", "", "declined"}, {"state", " ", "declined"}, {"state", "started", "started"},
	} {
		if got := of.values[c.field].of(c.theirs); got != c.ours {
			t.Errorf("%s %q is %q, want %q", c.field, c.theirs, got, c.ours)
		}
	}
}

func TestMapRefusals(t *testing.T) {
	for text, want := range map[string]string{
		"dependancies: {skip: true}":                                 `map.yaml:1:1: there is no kind "dependancies"; did you mean "dependencies"?`,
		"teams:\n  colums: {id: id}":                                 `map.yaml:2:3: there is no part of a map "colums"; did you mean "columns"?`,
		"goals:\n  columns: {titel: t}":                              `map.yaml:2:13: goals have no column "titel"; did you mean "title"?`,
		"goals:\n  values:\n    state: {done: mett}":                 `map.yaml:3:19: state: "mett" is none of active, met, missed, carried-over, dropped; did you mean "met"?`,
		"goals:\n  set: {by: soon}":                                  `map.yaml:2:13: by: "soon" is not a day; write it as 2026-12-02`,
		"goals:\n  same: x":                                          "map.yaml:2:3: only teams can be another spelling of one; `same` belongs under teams",
		"goals: [1, 2":                                               "map.yaml:1:",
		"goals: 7":                                                   "map.yaml:1:8: goals is written as `name: value`, one to a line",
		"goals:\n  skip: maybe":                                      `map.yaml:2:9: skip: "maybe" is neither yes nor no`,
		"goals:\n  once: true":                                       "map.yaml:1:1: goals are taken once, and no columns are named; name under `columns` those that are about them",
		"incidents:\n  once: true\n  columns: {id: x}":               "map.yaml:2:3: incidents have no rows that are one record; `once` belongs under a kind of record",
		"goals:\n  separator: \"\"":                                  "map.yaml:2:14: the separator between the values of a list is empty",
		"goals:\n  set: {state: met}\n  columns: {state: s}":         `map.yaml:2:16: state is set here and taken from the column "s" on line 3; one of the two must go`,
		"goals:\n  columns: &a {title: t}":                           "map.yaml:2:12: each column is written as `name: value`, one to a line",
		"goals:\n  file: {a: b}":                                     "map.yaml:2:9: there should be one value here; anchors, tags and merge keys are not read",
		"\xff\xfeg\x00":                                              `map.yaml: it is UTF-16; save it as UTF-8 (Excel calls it "CSV UTF-8")`,
		"goals: {skip: true}\nteams: {skip: true}\ngoals: {skip: n}": `map.yaml:3:1: mapping key "goals" already defined at [1:1]`,
	} {
		_, err := ReadMap(strings.NewReader(text), "map.yaml")
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func TestMapsThatDoNotFit(t *testing.T) {
	source := folder(t, "teams.csv", twoTeams)
	for text, want := range map[string]string{
		"teams:\n  columns: {name: title}":   `map.yaml:2:19: the file has no column "title"; there are id, name, aliases`,
		"teams:\n  only: {nam: [x]}":         `map.yaml:2:10: the file has no column "nam"; did you mean "name"?`,
		"teams:\n  same: canonical":          `map.yaml:2:9: the file has no column "canonical"`,
		"goals:\n  file: tasks.csv":          `map.yaml:2:9: there is no file "tasks.csv" in `,
		"teams:\n  file: [teams.csv, b.csv]": `map.yaml:2:21: there is no file "b.csv" in `,
	} {
		_, _, err := Import(t.Context(), emptyBoard(t), []string{source}, nil, Options{Now: noon, Map: mapOf(t, text)})
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func TestMapAll(t *testing.T) {
	source := folder(t,
		"units.csv", "unit,label,of,kinds\npay,Payments,,x\nPAY-2,Payment crew,pay,x\nold,Old,,gone\nids,Identity,ids,x\n",
		"a.csv", "key,what,who,whom,when,labels,tick\n1,tokens,PAYMENT CREW,ids,2026-12-02,a | b;c,T-1\n2,keys,pay,ids,,,\n3,self,pay-2,Payments,,,\n",
		"b.csv", "key,what,who,whom,when,labels,tick\n4,more,ids,old crew,,,\n5,less,ids,pay,,z,\n",
		"guardrails.csv", "velocity\n1\n")
	m := mapOf(t, `
teams:
  file: units.csv
  columns: {id: unit, name: label}
  same: of
  except: {kinds: [GONE]}
dependencies:
  file: [a.csv, b.csv]
  columns: {id: key, title: what, consumer: who, provider: whom, need_by: when, tags: labels, link: tick, capability: what}
  values:
    capability: {tokens: auth tokens, "*": ""}
    tags: {a: first}
  set: {impact: blocking}
  except: {whom: [old crew]}
  separator: " | "
  prefix: {link: "https://example.org/", id: d}
guardrails: {skip: true}
`)
	kept := emptyBoard(t)
	plan := bring(t, kept, Options{Now: noon, Map: m}, source)
	checkCount(t, plan, "teams", Count{Added: 2, Joined: 1})
	checkCount(t, plan, "dependencies", Count{Added: 3, Internal: 1})
	b := load(t, kept)
	if d := b.Dependency("d1"); d.Consumer != "pay" || d.Capability != "auth tokens" || d.Link != "https://example.org/T-1" ||
		strings.Join(d.Tags, "|") != "first|b,c" || d.Impact.String() != "blocking" || d.NeedBy.String() != "2026-12-02" {
		t.Errorf("the dependency is %+v", d)
	}
	if d := b.Dependency("d2"); d.Link != "" || d.Capability != "" || len(d.Tags) != 0 {
		t.Errorf("the second dependency is %+v", d)
	}
	if aliases := b.Team("pay").Aliases; strings.Join(aliases, "|") != "PAY-2|Payment crew" {
		t.Errorf("the aliases are %q", aliases)
	}
	changesNothing(t, kept, Options{Now: noon, Map: m}, source)
	later := folder(t, "dependencies.csv", "title,consumer,provider\nnew,payment crew,IDS\n")
	bring(t, kept, Options{Now: noon}, later)
}

func TestSpellingsOfEachOther(t *testing.T) {
	m := mapOf(t, "teams: {same: s}")
	kept := emptyBoard(t)
	plan := bring(t, kept, Options{Now: noon, Map: m}, folder(t, "teams.csv", "id,name,s\na,A,b\nb,B,a\nc,C,a\n"))
	checkCount(t, plan, "teams", Count{Added: 1, Joined: 2})
	lines := problems(t, kept, Options{Now: noon, Map: m}, folder(t, "teams.csv", "id,name,s\nnew,New,zebra\nb,B,new\n"))
	if len(lines) != 2 || lines[0] != `teams.csv:2:9: the other spelling "zebra" is not a team` {
		t.Errorf("problems: %q", lines)
	}
}

func FuzzReadMap(f *testing.F) {
	f.Add("goals:\n  columns: {title: t}\n  values: {state: {\"*\": met}}\n")
	f.Add("teams: {same: s, only: {a: [b, c]}, file: [x, y]}")
	f.Add("a: &x [*x]\n? b\n: |\n  c\n")
	f.Fuzz(func(t *testing.T, text string) {
		m, err := ReadMap(strings.NewReader(text), "map.yaml")
		if (m == nil) != (err != nil) {
			t.Errorf("map %v, error %v", m, err)
		}
		if err != nil && !strings.HasPrefix(err.Error(), "map.yaml") {
			t.Errorf("the error names no file: %v", err)
		}
	})
}
