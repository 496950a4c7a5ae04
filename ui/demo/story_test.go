package demo

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"moot/model"
)

// tell plays a story of a test.
func tell(text string) error {
	c := calendarFor(model.NewDate(2026, time.November, 22))
	told, err := readStory(fstest.MapFS{"a.txt": {Data: []byte(text)}}, c)
	if err != nil {
		return err
	}
	play := newPlay(c, told.blocks)
	for _, scene := range scenes(told.events, c) {
		if err := play.perform(scene); err != nil {
			return err
		}
	}
	return nil
}

const twoTeams = `team a  Aft
  -9 mon 09:00  Ann  makes
team b  Bow
  -9 mon 09:00  Ann  makes
dependency d  Aft ← Bow  Ropes
  need_by: +1 fri
  -8 mon 09:00  Ann  asks
`

func TestAStoryMayOnlyTellWhatIsPossible(t *testing.T) {
	if err := tell(twoTeams + "  -7 mon 09:00  Bob  accepts"); err != nil {
		t.Fatal(err)
	}
	for line, says := range map[string]string{
		"  -7 mon 09:00  Bob  delivers":                              "a.txt:8: ",
		"  -7 mon 09:00  Bob  declines":                              "needs a reason",
		"  -7 mon 09:00  Bob  removes magic":                         `"magic" is none of`,
		"  -7 mon 09:00  Bob  sings":                                 `"sings" is nothing that happens to a dependency`,
		"  -7 mon 09:00  Bob  proposes soon":                         `"soon" is not a day`,
		"  -7 mon 09:00  Bob  sets title: Ropes":                     "changes nothing",
		"  -7 mon 09:00  Bob  sets colour: red":                      `no field "colour"`,
		"  -7 mon 25:00  Bob  starts":                                "not a time of day",
		"  -7 mon 09:00  Bob":                                        "lacks who did it, or what",
		"  -7 day 09:00  Bob  starts":                                `"-7 day" is not a day`,
		"  need by Friday":                                           "neither a field nor a moment",
		"  why: from {tomorrow}":                                     `"tomorrow" is not a day`,
		"ship s  Heron":                                              "not a kind and a key",
		"  -7 mon 09:00  Bob  accepts\n  -7 mon 09:00  Bob  accepts": "changed twice at once",
	} {
		if err := tell(twoTeams + line); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v; it should say %s", line, err, says)
		}
	}
}

func TestWhatIsStillToComeIsLeftOut(t *testing.T) {
	if err := tell(twoTeams + "  +0 mon 09:00  Bob  delivers"); err != nil {
		t.Errorf("something in the future was played: %v", err)
	}
}

func TestDaysAreCountedFromTheForum(t *testing.T) {
	c := calendarFor(model.NewDate(2026, time.November, 22))
	for text, want := range map[string]string{"0 thu": "2026-11-26", "-2 thu": "2026-11-12", "+1 wed": "2026-12-02", "0 mon": "2026-11-23"} {
		if on, err := readDay(text); err != nil || c.date(on).String() != want {
			t.Errorf("%s is %s, %v; not %s", text, c.date(on), err, want)
		}
	}
	if text, err := c.writeOut("until {+2 fri}, or {-1 mon}"); err != nil || text != "until 11 December, or 16 November" {
		t.Errorf("%s, %v", text, err)
	}
}

// TestEverybodyKeepsToTheirSide: consumers ask, move and accept, providers promise and deliver, facilitators speak on
// behalf of a team.
func TestEverybodyKeepsToTheirSide(t *testing.T) {
	told, err := readStory(stories, calendarFor(model.NewDate(2026, time.November, 22)))
	if err != nil {
		t.Fatal(err)
	}
	leads := map[string]string{}
	for _, b := range told.blocks {
		if b.ref.Kind == model.KindTeam {
			leads[b.field("lead")] = b.field("name")
		}
	}
	for _, e := range told.events {
		if e.block.ref.Kind != model.KindDependency || e.forum != "" {
			continue
		}
		consumer, provider := e.block.field("consumer"), e.block.field("provider")
		allowed := map[string][]string{
			"asks": {consumer}, "moves": {consumer}, "removes": {consumer}, "reopens": {consumer},
			"declines": {provider}, "delivers": {provider},
		}[e.verb]
		if allowed == nil {
			allowed = []string{consumer, provider}
		}
		if team := leads[e.author]; team != allowed[0] && team != allowed[len(allowed)-1] {
			t.Errorf("%s: %s of %q %s, which is for %v", e.source, e.author, team, e.verb, allowed)
		}
	}
}

func (b *block) field(name string) string {
	for _, given := range b.fields {
		if given.Field == name {
			return given.Value
		}
	}
	return ""
}
