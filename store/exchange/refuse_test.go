package exchange

import (
	"slices"
	"strings"
	"testing"

	"moot/model"
)

const twoTeams = "id,name,aliases\npay,Payments,Pay;Money\nids,Identity,\n"

// TestRefusals holds every refusal against the sentence it gives. Nothing is stored by any of them.
func TestRefusals(t *testing.T) {
	dependencies := func(rows ...string) []string {
		return []string{"teams.csv", twoTeams, "dependencies.csv", "id,title,consumer,provider,need_by,state\n" + strings.Join(rows, "\n") + "\n"}
	}
	long := strings.Repeat("x", 10_001)
	for name, c := range map[string]struct {
		files []string
		want  []string
	}{
		"a misspelt team": {
			dependencies("d1,token exchange,paymnets,ids,2026-12-02,requested"),
			[]string{`dependencies.csv:2:19: consumer "paymnets" is not a team; did you mean "Payments"?`},
		},
		"a team nobody knows": {
			dependencies("d1,token exchange,pay,zebra,,"),
			[]string{`dependencies.csv:2:23: provider "zebra" is not a team`},
		},
		"a date that is none": {
			dependencies("d1,tokens,pay,ids,2026-02-30,", "d2,tokens,pay,ids,2/12/2026,"),
			[]string{
				`dependencies.csv:2:19: need_by: "2026-02-30" is not a day; write it as 2026-12-02`,
				`dependencies.csv:3:19: need_by: "2/12/2026" is not a day; write it as 2026-12-02`,
			},
		},
		"a word that is none": {
			dependencies("d1,tokens,pay,ids,,acepted"),
			[]string{`dependencies.csv:2:20: state: "acepted" is none of requested, countered, declined, committed, started, delivered, accepted, removed; did you mean "accepted"?`},
		},
		"something missing": {
			dependencies("d1,,pay,ids,,", "d2,tokens,,ids,,", "d3,tokens,pay,,,"),
			[]string{
				`dependencies.csv:2:4: title is empty; a dependency needs one`,
				`dependencies.csv:3:11: consumer is empty; a dependency needs one`,
				`dependencies.csv:4:15: provider is empty; a dependency needs one`,
			},
		},
		"the same id twice": {
			dependencies("d1,tokens,pay,ids,,", "d2,keys,pay,ids,,", "d1,more tokens,pay,ids,,"),
			[]string{`dependencies.csv:4: id "d1" is on line 2 and on line 4`},
		},
		"too long": {
			dependencies("d1," + long + ",pay,ids,,"),
			[]string{`dependencies.csv:2:4: title: the text has 10001 characters; at most 10000 fit`},
		},
		"too few fields": {
			dependencies("d1,tokens,pay"),
			[]string{`dependencies.csv:2:1: the row has 3 fields; the header has 6`},
		},
		"an id with a semicolon": {
			dependencies("a;b,tokens,pay,ids,,"),
			[]string{`dependencies.csv:2:1: id: "a;b" contains a semicolon, which separates the values of a list: leave it out`},
		},
		"an unknown goal": {
			[]string{"teams.csv", twoTeams, "dependencies.csv", "title,consumer,provider,goal\ntokens,pay,ids,g1\n"},
			[]string{`dependencies.csv:2:16: goal "g1" is not a goal`},
		},
		"an unknown outcome": {
			[]string{"teams.csv", twoTeams, "outcomes.csv", "id,title\nfast,Fast checkout\n", "goals.csv", "title,team,outcomes\nHalve it,pay,fast;slow\n"},
			[]string{`goals.csv:2:14: outcomes "slow" is not an outcome`},
		},
		"a name that two teams bear": {
			[]string{"teams.csv", "id,name\na,Content\nb,content\n", "goals.csv", "title,team\nHalve it,Content\n"},
			[]string{`goals.csv:2:10: team "Content" is borne by two teams: "a" and "b"; write its id`},
		},
		"a team without a name": {
			[]string{"teams.csv", "name,kind\n,platform\n"},
			[]string{`teams.csv:2:1: a team needs a name or an id`},
		},
		"the same team twice, by name": {
			[]string{"teams.csv", "name\nPayments\nIdentity\npayments\n"},
			[]string{`teams.csv:4: the same is on line 2; give the rows ids where they are two`},
		},
		"UTF-16": {
			[]string{"teams.csv", "\xff\xfei\x00d\x00\n\x00"},
			[]string{`teams.csv: it is UTF-16; save it as UTF-8 (Excel calls it "CSV UTF-8")`},
		},
		"UTF-16 without a mark": {
			[]string{"teams.csv", "i\x00d\x00,\x00n\x00a\x00\n\x00"},
			[]string{`teams.csv: it is UTF-16; save it as UTF-8 (Excel calls it "CSV UTF-8")`},
		},
		"no text": {
			[]string{"teams.csv", "\x7fELF\x02\x01" + strings.Repeat("\x00\x00\x00\x12\x00", 40)},
			[]string{`teams.csv: it is no text; what can be imported are CSV files, and the JSON that moot export writes of a board`},
		},
		"Latin-1": {
			[]string{"teams.csv", "id,name\npay,Caf\xe9\n"},
			[]string{`teams.csv:2: it is not UTF-8, but Latin-1 or Windows-1252 by the look of it (byte 0xe9); save it as UTF-8 (Excel calls it "CSV UTF-8")`},
		},
		"CR alone": {
			[]string{"teams.csv", "id,name\rpay,Payments\rids,Identity\r"},
			[]string{`teams.csv: its lines end in CR alone, as on very old Macs; save it with LF or CRLF`},
		},
		"points": {
			[]string{"teams.csv", "id,name,Velocity\npay,Payments,40\n", "goals.csv", "id,title,story_points\ng,Halve it,8\n"},
			[]string{
				`teams.csv:1:9: column "Velocity": ` + pointsReason,
				`goals.csv:1:10: column "story_points": ` + pointsReason,
			},
		},
		"a column twice": {
			[]string{"teams.csv", "id,name,name\npay,Payments,Money\n"},
			[]string{`teams.csv:1:4: there are two columns "name"; one must go`},
		},
		"nothing of ours": {
			[]string{"teams.csv", "foo,bar\n1,2\n"},
			[]string{`teams.csv:1: none of its columns is one of teams: id, name, aliases, kind, owns, lead, joined, left, tags`},
		},
		"an empty file": {
			[]string{"teams.csv", ""},
			[]string{`teams.csv: it is empty; its first line should name the columns`},
		},
		"a quote in the middle": {
			[]string{"teams.csv", "id,name\npay,Pay \"the\" ments\n"},
			[]string{`teams.csv:2:9: ` + quoteReason},
		},
		"a quote that does not end": {
			[]string{"teams.csv", "id,name\npay,\"Payments\nids,Identity\n"},
			[]string{`teams.csv:2: a quoted field of the row that begins here does not end where it should (line 3); look for a quote too many or too few`},
		},
		"a history of nothing": {
			[]string{"teams.csv", twoTeams, "history.csv", "kind,id,at,field,value\nteam,pay,2026-01-01,name,Pay\nteam,zebra,2026-01-01,name,Zebra\n" +
				"tem,pay,2026-01-01,name,Pay\nteam,pay,2026-01-01,nam,Pay\nteam,pay,yesterday,name,Pay\nteam,pay,2026-01-01,joined,soon\n"},
			[]string{
				`history.csv:3:6: id "zebra" is not a team`,
				`history.csv:4:1: kind: there is no kind "tem"; did you mean "team"?`,
				`history.csv:5:21: field: teams have no field "nam"; did you mean "name"?`,
				`history.csv:6:10: at: "yesterday" is not a moment; write it as 2026-12-02T09:30:00Z or 2026-12-02T09:30:00+01:00`,
				`history.csv:7:28: value: joined: "soon" is not a day; write it as 2026-12-02`,
			},
		},
		"gaps that are none": {
			[]string{"teams.csv", twoTeams, "outcomes.csv", "id,title\nfast,Fast checkout\n",
				"acknowledgements.csv", "record,gap,reason\noutcome:fast,outcome-without-mesure,soon\noutcome:fast,goal-silent,soon\nteam:pay,team-with-many-goals,soon\n"},
			[]string{
				`acknowledgements.csv:2:14: gap: "outcome-without-mesure" is none of ` + gapKinds() + `; did you mean "outcome-without-measure"?`,
				`acknowledgements.csv:3:14: gap: goal-silent is no gap of an outcome; its gaps are outcome-without-goal, outcome-without-measure, names-deleted`,
			},
		},
		"facts": {
			[]string{"teams.csv", twoTeams, "deployments.csv", "id,service,team,at,result\n1,shop,pay,2026-01-01T10:00:00Z,success\n" +
				"2,,pay,2026-01-01T10:00:00Z,success\n3,shop,zebra,2026-01-01T10:00:00Z,ok\n4,shop,zebra,2026-01-01T10:00:00Z,\n1,shop,pay,2026-01-02T10:00:00Z,success\n"},
			[]string{
				`deployments.csv:3:3: service is empty; a deployment needs one`,
				`deployments.csv:4:35: result: "ok" is none of success, failure`,
				`deployments.csv:5:8: team "zebra" is not a team`,
				`deployments.csv:6: id "1" is on line 2 and on line 6`,
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			kept := emptyBoard(t)
			got := problems(t, kept, Options{Now: noon}, folder(t, c.files...))
			if !slices.Equal(got, c.want) {
				t.Errorf("problems:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
			if _, rev, _ := kept.Load(t.Context()); rev != 0 {
				t.Errorf("something was stored")
			}
		})
	}
}

func gapKinds() string {
	words := make([]string, len(model.GapKinds))
	for i, kind := range model.GapKinds {
		words[i] = string(kind)
	}
	return strings.Join(words, ", ")
}
