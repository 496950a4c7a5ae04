package whatif_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/internal/testboard"
	"moot/model/whatif"
)

func TestStepsAsPeopleWriteThem(t *testing.T) {
	b := shop()
	for text, want := range map[string]struct{ is, words string }{
		"join:search,data":               {"join:search,data", "join Search into Data"},
		"Join: Search , payments":        {"join:search,pay", "join Search into Payments"},
		"join:numbers, facts,search":     {"join:data,search", "join Data into Search"},
		`join:"Numbers, facts",pay`:      {"join:data,pay", "join Data into Payments"},
		"self-service:AUTH tokens":       {"self-service:auth tokens", "make auth tokens self-service"},
		"self-service:Auth Tokens":       {"self-service:Auth Tokens", "make Auth Tokens self-service"},
		"SELF-SERVICE: reports":          {"self-service:reports", "make reports self-service"},
		"move:fare cache:pay":            {"move:fare cache:pay", "move fare cache to Payments"},
		"move: Fare Cache : team:search": {"move:Fare cache:search", "move Fare cache to Search"},
	} {
		step, err := whatif.Parse(b, text)
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		if step.String() != want.is || step.Words(b) != want.words {
			t.Errorf("%s is %s, %q; want %s, %q", text, step, step.Words(b), want.is, want.words)
		}
	}
}

func TestStepsThatAreNone(t *testing.T) {
	for text, want := range map[string]string{
		"":                                  `"" is no step that can be tried; write join:TEAM,TEAM, self-service:CAPABILITY or move:CAPABILITY:TEAM`,
		"mve:fare cache:pay":                `did you mean "move"?`,
		"join:serch,data":                   `there is no team "serch"; did you mean "search"?`,
		"join:search,dta":                   `there is no team "dta"; did you mean "data"?`,
		"join:search":                       "join:search lacks a part; write join:TEAM,TEAM",
		"join:search,":                      "which team?",
		"join:search,Search":                "both are Search: a team cannot be joined with itself",
		"self-service:":                     "which capability becomes self-service? Write self-service:CAPABILITY",
		"self-service:auth token":           `no dependency asks for a capability "auth token", and no team owns it; did you mean "auth tokens"?`,
		`self-service:"auth token`:          "no dependency asks for a capability",
		"move:fare cache":                   "move:fare cache lacks a part; write move:CAPABILITY:TEAM",
		"move:fare cash:pay":                `did you mean "Fare cache"?`,
		"move::pay":                         "which capability moves? Write move:CAPABILITY:TEAM",
		"move:fare cache:payments and more": `there is no team "payments and more"`,
	} {
		_, err := whatif.Parse(shop(), text)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", text, err, want)
		}
	}
}

func TestATextThatCanMeanTwoSteps(t *testing.T) {
	b := testboard.Of(testboard.Teams("a", "b,c", "a,b", "c")...)
	_, err := whatif.Parse(b, "join:a,b,c")
	if want := `"a,b,c" can mean join:a,"b,c" or join:"a,b",c; write one of them`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// oddName is a name that the signs of a step are part of.
func oddName() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		text, _ := model.Clean(rapid.StringOfN(rapid.SampledFrom([]rune(`ab,:;"\#'é漢 `)), 1, 8, -1).Draw(t, "name"))
		return text
	})
}

func TestWhatAStepIsWrittenAsIsReadAsThatStep(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var records []model.Record
		var teams, capabilities []string
		for _, name := range rapid.SliceOfNDistinct(oddName(), 2, 6, rapid.ID[string]).Draw(t, "teams") {
			if model.CheckID(name) == nil {
				teams = append(teams, name)
				records = append(records, &model.Team{Entry: testboard.ID(name), Name: oddName().Draw(t, "called")})
			}
		}
		for _, name := range rapid.SliceOfNDistinct(oddName(), 2, 6, rapid.ID[string]).Draw(t, "capabilities") {
			if name != "" {
				capabilities = append(capabilities, name)
				records = append(records, &model.Dependency{Entry: testboard.ID("d" + model.ContentID(name)), Capability: name})
			}
		}
		if len(teams) < 2 || len(capabilities) == 0 {
			t.Skip("nothing to name")
		}
		step := whatif.Step{Kind: rapid.SampledFrom(whatif.Kinds).Draw(t, "kind"), Team: teams[0]}
		switch step.Kind {
		case whatif.Join:
			step.Into = teams[1]
		case whatif.SelfService:
			step.Team = ""
			fallthrough
		case whatif.Move:
			step.Capability = rapid.SampledFrom(capabilities).Draw(t, "capability")
		}
		read, err := whatif.Parse(testboard.Of(records...), step.String())
		if err != nil || read != step {
			t.Fatalf("%s is read as %+v, %v; want %+v", step, read, err, step)
		}
		if kept := model.SplitList(step.String()); len(kept) != 1 || kept[0] != step.String() {
			t.Fatalf("in a list %s is %q", step, kept)
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, text := range []string{"join:search,data", `join:"Numbers, facts",pay`, "self-service:auth tokens", "move:fare cache:pay", `move:"a\u003b":b`, `join:",",`} {
		f.Add(text)
	}
	b := shop()
	f.Fuzz(func(t *testing.T, text string) {
		step, err := whatif.Parse(b, text)
		if err != nil {
			if err.Error() == "" {
				t.Errorf("%q is refused without a word", text)
			}
			return
		}
		if again, err := whatif.Parse(b, step.String()); err != nil || again != step {
			t.Errorf("%q is %s, which is read as %s, %v", text, step, again, err)
		}
	})
}
