package quick_test

import (
	"strings"
	"testing"

	"moot/model"
	"moot/model/modeltest"
	"moot/model/quick"
)

// board has names that are hard to read: of several words, with an alias, wide, with the words of the line in them.
func board(t modeltest.T) *modeltest.Store {
	store := modeltest.New(t)
	for _, team := range [][]string{
		{"pay", "name", "Payments", "aliases", "Checkout crew"}, {"ident", "name", "Identity"}, {"plat", "name", "Platform"},
		{"data", "name", "Data Platform"}, {"sn", "name", "Special needs"}, {"tokyo", "name", "東京チーム"},
		{"goalteam", "name", "Goal"}, {"gone", "name", "Ideas", "left", "2026-01-31"},
	} {
		store.Add(model.KindTeam, team[0], team[1:]...)
	}
	store.Add(model.KindOutcome, "finish", "title", "More travellers finish booking")
	store.Add(model.KindOutcome, "trust", "title", "Trust in the price")
	store.Add(model.KindGoal, "guest", "title", "Guest checkout under 40 s", "team", "pay")
	store.Add(model.KindGoal, "cards", "title", "Saved cards at checkout", "team", "pay")
	store.Add(model.KindGoal, "old", "title", "Invoices", "team", "pay", "state", "met")
	store.Add(model.KindGoal, "theirs", "title", "Refunds", "team", "ident")
	store.Add(model.KindGoal, "yado", "title", "京都の宿を五分で予約する", "team", "tokyo")
	return store
}

func read(t modeltest.T, text, team string) quick.Line {
	store := board(t)
	return quick.Read(store.Board(), text, quick.Options{Team: team, Today: store.Today()})
}

// shown is a line as the tables below write it: kind, then field=value in their order.
func shown(line quick.Line) string {
	parts := []string{}
	if line.Kind.Valid() {
		parts = append(parts, line.Kind.String())
	}
	for _, value := range line.Values {
		parts = append(parts, value.Field+"="+value.Value)
	}
	return strings.Join(parts, " | ")
}

func TestReadUnderstands(t *testing.T) {
	const tokens = "dependency | consumer=pay | provider=ident | "
	for text, want := range map[string]string{
		"payments needs identity: token exchange":                        tokens + "title=token exchange",
		"payments needs identity: token exchange by 2 dec":               tokens + "title=token exchange | need_by=2026-12-02",
		"  PAYMENTS   needs IDENTITY:token   exchange  by  Dec 2, 2026 ": tokens + "title=token exchange | need_by=2026-12-02",
		"payments needs token exchange from identity by 2 dec":           "dependency | consumer=pay | provider=ident | title=token exchange | need_by=2026-12-02",
		"payments needs token exchange by fri from identity":             "dependency | consumer=pay | provider=ident | title=token exchange | need_by=2026-11-27",
		"payments needs from identity: token exchange":                   tokens + "title=token exchange",
		"the payments team needs team identity: tokens":                  tokens + "title=tokens",
		"checkout crew needs iden: tokens":                               tokens + "title=tokens",
		"pay needs ident: tokens #guest !blocking (small)":               tokens + "title=tokens | goal=guest | impact=blocking | size=small",
		"pay needs ident: tokens #saved-cards #q4 #tag:guest":            tokens + "title=tokens | goal=cards | tags=q4;guest",
		"pay needs ident: #guest (LARGE) tokens !Slowing by fri":         tokens + "title=tokens | need_by=2026-11-27 | goal=guest | impact=slowing | size=large",
		"pay needs ident: tokens #refunds":                               tokens + "title=tokens | tags=refunds",
		"pay needs ident: tokens #goal:theirs":                           tokens + "title=tokens | goal=theirs",
		"pay needs ident: tokens #goal:old":                              tokens + "title=tokens | goal=old",
		"pay needs ident: tokens #invoices":                              tokens + "title=tokens | tags=invoices",
		`pay needs ident: "tokens by fri" by fri`:                        tokens + "title=tokens by fri | need_by=2026-11-27",
		`pay needs ident: "say ""hi"" #twice" #tag:"two words"`:          tokens + `title=say "hi" #twice | tags=two words`,
		"pay needs ident: tokens signed by hand":                         tokens + "title=tokens signed by hand",
		"pay needs ident: waiting cut by 40 %":                           tokens + "title=waiting cut by 40 %",
		"pay needs ident: fix #42 in C#, see https://x.example/a:b":      tokens + "title=fix #42 in C#, see https://x.example/a:b",
		"pay needs ident: tokens (beta) for guests !":                    tokens + "title=tokens (beta) for guests !",
		`pay needs ident: "tokens (beta)" (small) (SMALL)`:               tokens + "title=tokens (beta) | size=small",
		"pay needs ident: tokens: the new kind":                          tokens + "title=tokens: the new kind",
		"special needs needs data platform: tokens":                      "dependency | consumer=sn | provider=data | title=tokens",
		"platform needs special needs: care":                             "dependency | consumer=plat | provider=sn | title=care",
		"goal needs identity: tokens":                                    "dependency | consumer=goalteam | provider=ident | title=tokens",
		"東京 needs identity： 宿の空室 #京都":                                    "dependency | consumer=tokyo | provider=ident | title=宿の空室 | goal=yado",
		"payments: guest checkout under 40 s by 29 jan #booking #q4":     "goal | team=pay | title=guest checkout under 40 s | by=2027-01-29 | outcomes=finish | tags=q4",
		"goal payments: guest checkout #trust #booking":                  "goal | team=pay | title=guest checkout | outcomes=trust;finish",
		"goal guest checkout":                                            "goal | title=guest checkout",
		"team payments: guest checkout":                                  "goal | team=pay | title=guest checkout",
		"goal: at half past 9:30":                                        "goal | title=at half past 9:30",
		"outcome more travellers finish booking by 31 mar":               "outcome | title=more travellers finish booking | by=2027-03-31",
		"outcome: what the traveller needs":                              "outcome | title=what the traveller needs",
		"action ben: show the sandbox by fri":                            "action | text=show the sandbox | owner=ben | due=2026-11-27",
		"action show the sandbox":                                        "action | text=show the sandbox",
		"action ben: ask what identity needs: tokens":                    "action | text=ask what identity needs: tokens | owner=ben",
		"team loyalty":                   "team | name=loyalty",
		"team: loyalty points":           "team | name=loyalty points",
		"Data Platform: fewer tickets":   "goal | team=data | title=fewer tickets",
		`"team:pay" needs ident: tokens`: tokens + "title=tokens",
		"payments needs identity: token exchange by 2026-12-02 #tag:goal:x": tokens + "title=token exchange | need_by=2026-12-02 | tags=goal:x",
	} {
		line := read(t, text, "")
		if got := shown(line); got != want || len(line.Problems) > 0 {
			t.Errorf("%s\n got %s\nwant %s\n%v", text, got, want, line.Problems)
		}
	}
}

func TestReadTakesMyTeam(t *testing.T) {
	for text, want := range map[string]string{
		"needs identity: tokens":          "dependency | consumer=pay | provider=ident | title=tokens",
		"we need identity: tokens #guest": "dependency | consumer=pay | provider=ident | title=tokens | goal=guest",
		"need tokens from identity":       "dependency | consumer=pay | provider=ident | title=tokens",
		"goal faster":                     "goal | team=pay | title=faster",
	} {
		if line := read(t, text, "pay"); shown(line) != want || len(line.Problems) > 0 {
			t.Errorf("%s\n got %s\nwant %s\n%v", text, shown(line), want, line.Problems)
		}
	}
}

func TestReadSaysWhatIsWrong(t *testing.T) {
	for text, want := range map[string]string{
		"":                                                "say who needs what of whom",
		"payments":                                        "say who needs what of whom",
		"paymetns needs identity: tokens":                 `did you mean "Payments"?`,
		"payments needs identiyt: tokens":                 `did you mean "Identity"?`,
		"p needs identity: tokens":                        `"p" can be Payments or Platform; write more of it`,
		"needs identity: tokens":                          "say which team needs it",
		"payments needs":                                  "say which team has it",
		"payments needs identity":                         "say what is needed, behind a colon",
		"payments needs identity:":                        "say what is needed, behind a colon",
		"payments needs identity token exchange":          "write a colon behind the team: needs Identity: token exchange",
		"payments needs identity: tokens by":              "by when?",
		"payments needs identity: tokens by 2/12":         "by 2/12 is not one day; write 2 dec",
		"payments needs identity: tokens by 2 dez":        "by 2 dez: did you mean 2 dec?",
		"payments needs identity: tokens by fridya":       "by fridya: did you mean friday?",
		"payments needs identity: tokens by 31 nov":       "by 31 nov is not one day",
		"payments needs identity: tokens !bloking":        "!bloking: did you mean !blocking?",
		"payments needs identity: tokens (smal)":          "(smal): did you mean (small)?",
		"payments needs identity: t by 2 dec #q !bogus":   "!bogus is none of !blocking, !slowing; what belongs to the title stands in quotes",
		"payments needs identity: t by 2 dec (huge) !x":   "(huge) is none of (small), (medium), (large)",
		"payments needs identity: tokens (small) (large)": "(large): it is small already; say one of them",
		"payments needs identity: !slowing t !blocking":   "!blocking: it is slowing already",
		"payments needs identity: tokens #checkout":       "#checkout can be the goal Saved cards at checkout or Guest checkout under 40 s",
		"payments needs identity: tokens #guest #saved":   "it has a goal, Guest checkout under 40 s",
		"payments needs identity: tokens #goal:nix":       `there is no goal "nix"`,
		"payments:":          "say what will be different",
		"nobody: something":  `there is no team "nobody"`,
		"team payments":      "is a name of the team pay already",
		"team Checkout Crew": "is a name of the team pay already",
		"outcome by fri":     "say what will be better",
		"action ben:":        "say what will be done",
		"team \u200b":        "say what the team is called",
	} {
		line := read(t, text, "")
		found := false
		for _, problem := range line.Problems {
			found = found || strings.Contains(problem.Text, want)
			if problem.From < 0 || problem.From > problem.To || problem.To > len(text) {
				t.Errorf("%q: a problem is about %d to %d", text, problem.From, problem.To)
			}
		}
		if !found {
			t.Errorf("%q: got %v, want %q", text, line.Problems, want)
		}
	}
}

func TestReadNotices(t *testing.T) {
	for text, want := range map[string]string{
		"payments needs identity: tokens by 2 nov": "Mon 2 Nov has passed",
		"payments needs payments: tokens":          "Payments would need it of itself",
		"team Paymens":                             "there is a team Payments already",
		"team loyalty":                             "",
		"payments needs identity: tokens by 2 dec": "",
	} {
		if got := strings.Join(read(t, text, "").Notices, "\n"); !strings.Contains(got, want) || want == "" && got != "" {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
