package card_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"moot/model"
	"moot/ui/tui/card"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
	"moot/ui/tui/widget"
)

// widths are those of a card on a narrow terminal, beside a list, and on a wide one.
var widths = []int{36, 60, 90}

// linked is what stands in the places of a link, without its spaces, and with the sign behind it that it was cut.
func linked(sheet card.Sheet, link card.Link) string {
	text := ""
	for _, place := range link.Places {
		line := sheet.Lines[place.Line]
		text += ansi.Strip(widget.Cut(line, place.From, place.To))
		if behind := ansi.Strip(widget.Cut(line, place.To, place.To+1)); behind == "…" {
			text += behind
		}
	}
	return strings.ReplaceAll(text, " ", "")
}

// isNamed tells whether a text is a record's title, whole or cut, whatever spaces are left out of it.
func isNamed(text, title string) bool {
	text, title = strings.ToLower(text), strings.ToLower(strings.ReplaceAll(title, " ", ""))
	cut, isCut := strings.CutSuffix(text, "…")
	return text == title || isCut && cut != "" && strings.HasPrefix(title, cut)
}

// rich is the small board with records of every kind that name others.
func rich(t *testing.T) screen.State {
	board := uitest.Board(t)
	board.Set(model.KindTeam, "mobile", "lead", "Mateo Silva", "aliases", "Apps;Handhelds")
	board.Set(model.KindForum, "f1", "present", "pay;ident;tokyo", "needed", "pay;tokyo", "elapsed", "1740",
		"discussed", "tokens;yado", "discussed_seconds", "180;95", "parked", "split", "note", "More waits than two weeks ago.")
	board.Add(model.KindDecision, "d1", "forum", "f1", "dependency", "tokens", "who", "Kofi", "behalf", "ident", "note", "By the ninth.")
	board.Set(model.KindAction, "a1", "forum", "f1")
	board.Set(model.KindGuardrail, "g1", "text", "They go to the provider's own pages.", "link", "https://example.org/cards")
	return uitest.State(board)
}

// TestLinksStandWhereTheNamesAre looks at every link of every card: what stands there is the record's name.
func TestLinksStandWhereTheNamesAre(t *testing.T) {
	state := rich(t)
	for record := range state.Board.Records() {
		ref := model.RefOf(record)
		for _, width := range widths {
			sheet := card.Of(state, ref, nil, width)
			for _, link := range sheet.Links {
				if state.Board.Get(link.Ref) == nil {
					t.Errorf("%v at %d: a link to %v, which is not on the board", ref, width, link.Ref)
				}
				if got, want := linked(sheet, link), card.Title(state, link.Ref); !isNamed(got, want) {
					t.Errorf("%v at %d: the link to %q stands at %q", ref, width, want, got)
				}
			}
		}
	}
}

// TestTeamsInSentencesAreLinks holds the sentence of who, also where a wide name is broken into lines.
func TestTeamsInSentencesAreLinks(t *testing.T) {
	board := uitest.Board(t)
	board.Set(model.KindTeam, "tokyo", "name", "東京 の とても 長い 名前 の チーム")
	state := uitest.State(board)
	for _, width := range append(widths, 14) {
		sheet := card.Of(state, model.Ref{Kind: model.KindDependency, ID: "yado"}, nil, width)
		var refs []string
		for _, link := range sheet.Links[:2] {
			refs = append(refs, link.Ref.ID)
		}
		if got := strings.Join(refs, " "); got != "tokyo data" {
			t.Errorf("at %d the first links are %s, want tokyo data", width, got)
		}
		if got := linked(sheet, sheet.Links[0]); got != "東京のとても長い名前のチーム" {
			t.Errorf("at %d the team's link stands at %q", width, got)
		}
	}
	if sheet := card.Of(state, model.Ref{Kind: model.KindDependency, ID: "yado"}, nil, 14); len(sheet.Links[0].Places) < 2 {
		t.Error("the broken name is not a link of two lines")
	}
}

// TestLinksOfAnyTeamName breaks sentences with names of any signs at any width.
func TestLinksOfAnyTeamName(t *testing.T) {
	board := uitest.Board(t)
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.StringMatching(`[A-Za-z東京é👩]{1,12}( [A-Za-z本ü]{1,9}(-[a-z]{1,4})?){0,3}`).Draw(t, "name")
		board.Set(model.KindTeam, "ident", "name", name)
		state, width := uitest.State(board), rapid.IntRange(24, 90).Draw(t, "width")
		sheet := card.Of(state, model.Ref{Kind: model.KindDependency, ID: "tokens"}, nil, width)
		for _, link := range sheet.Links {
			want := widget.Steady(model.Title(state.Board, link.Ref))
			if got := linked(sheet, link); !isNamed(got, want) {
				t.Fatalf("at %d the link to %q stands at %q", width, want, got)
			}
		}
	})
}

func TestALinkIsFoundWhereItStands(t *testing.T) {
	state := rich(t)
	sheet := card.Of(state, model.Ref{Kind: model.KindTeam, ID: "tokyo"}, nil, 60).Under([]string{"one", "two"})
	for i, link := range sheet.Links {
		place := link.Places[0]
		if got := sheet.LinkAt(place.Line, place.From); got != i {
			t.Errorf("at the first cell of link %d is link %d", i, got)
		}
		if got := sheet.LinkAt(place.Line, place.To); got == i {
			t.Errorf("link %d goes on behind its end", i)
		}
		if got, want := linked(sheet, link), card.Title(state, link.Ref); !isNamed(got, want) {
			t.Errorf("below two lines the link to %q stands at %q", want, got)
		}
	}
	if sheet.LinkAt(0, 0) >= 0 {
		t.Error("the lines above have a link")
	}
}

// TestTheChosenLinkIsSeen holds that links can be told, and the chosen one among them, with colour and without.
func TestTheChosenLinkIsSeen(t *testing.T) {
	state := rich(t)
	for _, plain := range []bool{false, true} {
		state.Theme = uitest.Theme(plain)
		sheet := card.Of(state, model.Ref{Kind: model.KindDependency, ID: "tokens"}, nil, 60)
		lines := strings.Join(sheet.Shown(state.Theme, 1), "\n")
		for _, want := range []string{state.Theme.Link.Paint("Payments"), state.Theme.Chosen.Paint("Identity")} {
			if !strings.Contains(lines, want) {
				t.Errorf("without colour %v: %q is not in\n%q", plain, want, lines)
			}
		}
		if got, want := ansi.Strip(lines), ansi.Strip(strings.Join(sheet.Lines, "\n")); got != want {
			t.Errorf("showing the links changed the words:\n%s", got)
		}
		if !strings.Contains(state.Theme.Chosen.Prefix(), "7") {
			t.Errorf("without colour %v the chosen link is not in reverse video: %q", plain, state.Theme.Chosen.Prefix())
		}
	}
}

func TestLooksOfEveryKind(t *testing.T) {
	state := rich(t)
	for _, ref := range []model.Ref{
		{Kind: model.KindTeam, ID: "pay"}, {Kind: model.KindTeam, ID: "mobile"}, {Kind: model.KindOutcome, ID: "finish"},
		{Kind: model.KindGoal, ID: "guest"}, {Kind: model.KindDependency, ID: "tokens"}, {Kind: model.KindGuardrail, ID: "g1"},
		{Kind: model.KindAction, ID: "a1"}, {Kind: model.KindForum, ID: "f1"}, {Kind: model.KindDecision, ID: "d1"},
		{Kind: model.KindCheckIn, ID: "c2"},
	} {
		for _, width := range []int{36, 76} {
			t.Run(fmt.Sprintf("%s %s %d", ref.Kind, ref.ID, width), func(t *testing.T) {
				golden.RequireEqual(t, uitest.Plain(strings.Join(card.Of(state, ref, nil, width).Lines, "\n")))
			})
		}
	}
}

// TestATeamOfManyIsCappedAndInOrder: of what a team needs the open ones come first, by need-by, and a filter finds the
// others.
func TestATeamOfManyIsCappedAndInOrder(t *testing.T) {
	board := uitest.Board(t)
	for i := range 40 {
		state := "requested"
		if i%2 == 1 {
			state = "accepted"
		}
		board.Add(model.KindDependency, fmt.Sprintf("x%02d", i), "title", fmt.Sprintf("thing %d", i), "consumer", "search",
			"provider", "pay", "state", state, "need_by", board.Today().Add(100-i).String())
	}
	state := uitest.State(board)
	text := ansi.Strip(strings.Join(card.Of(state, model.Ref{Kind: model.KindTeam, ID: "search"}, nil, 90).Lines, "\n"))
	if !strings.Contains(text, "and 30 more: / from:search finds them") {
		t.Errorf("the others are not counted in\n%s", text)
	}
	if strings.Contains(text, "thing 39") {
		t.Errorf("an accepted one stands before open ones in\n%s", text)
	}
	if first, later := strings.Index(text, "thing 38"), strings.Index(text, "thing 36"); first < 0 || later < first {
		t.Errorf("what is needed first does not come first in\n%s", text)
	}
}

// BenchmarkTeamCard draws the card of a team that takes part in 10,000 dependencies.
func BenchmarkTeamCard(b *testing.B) {
	var records []model.Record
	for _, id := range []string{"a", "b"} {
		records = append(records, &model.Team{Entry: model.Entry{ID: id}, Name: "Team " + id})
	}
	for i := range 10_000 {
		records = append(records, &model.Dependency{Entry: model.Entry{ID: fmt.Sprintf("d%05d", i)}, Title: "what is asked for",
			Consumer: "a", Provider: "b", State: model.Requested, NeedBy: model.Date(20_000 - i%300)})
	}
	state := uitest.StateOf(model.NewBoard("b", records, nil), 20_100)
	state.Board.Relate()
	for b.Loop() {
		card.Of(state, model.Ref{Kind: model.KindTeam, ID: "a"}, nil, 60)
	}
}

// BenchmarkGoalCard draws the card of a goal that waits for 10,000 dependencies, of a board with a record.
func BenchmarkGoalCard(b *testing.B) {
	records := []model.Record{&model.Goal{Entry: model.Entry{ID: "g"}, Title: "Goal", Team: "a"}}
	for _, id := range []string{"a", "b"} {
		records = append(records, &model.Team{Entry: model.Entry{ID: id}, Name: "Team " + id})
	}
	for i := range 10_000 {
		d := &model.Dependency{Entry: model.Entry{ID: fmt.Sprintf("d%05d", i)}, Title: "what is asked for", Consumer: "a", Provider: "b",
			Goal: "g", Impact: model.Blocking, State: model.Committed, NeedBy: model.Date(20_200 - i%300), FirstNeedBy: model.Date(20_200 + i%300)}
		if i%3 == 0 {
			d.State, d.Delivered = model.Accepted, model.Date(20_100-i%90)
		}
		records = append(records, d)
	}
	state := uitest.StateOf(model.NewBoard("b", records, nil), 20_100)
	state.Board.Relate()
	for b.Loop() {
		card.Of(state, model.Ref{Kind: model.KindGoal, ID: "g"}, nil, 60)
	}
}

// BenchmarkOutcomeCard draws the card of an outcome that 10,000 goals of 100 teams serve.
func BenchmarkOutcomeCard(b *testing.B) {
	records := []model.Record{&model.Outcome{Entry: model.Entry{ID: "o"}, Title: "Outcome"}}
	for i := range 100 {
		id := fmt.Sprintf("t%02d", i)
		records = append(records, &model.Team{Entry: model.Entry{ID: id}, Name: "Team " + id})
	}
	for i := range 10_000 {
		records = append(records, &model.Goal{Entry: model.Entry{ID: fmt.Sprintf("g%05d", i)}, Title: "what is aimed at",
			Team: fmt.Sprintf("t%02d", i*7%100), Outcomes: []string{"o"}, Health: model.Health(i % 4)})
	}
	state := uitest.StateOf(model.NewBoard("b", records, nil), 20_100)
	state.Board.Relate()
	for b.Loop() {
		card.Of(state, model.Ref{Kind: model.KindOutcome, ID: "o"}, nil, 60)
	}
}

// TestGuardrailsOfAGoalAreListedWholeOrNotAtAll: as links up to a number, and told how to find beyond it.
func TestGuardrailsOfAGoalAreListedWholeOrNotAtAll(t *testing.T) {
	for all, listed := range map[int]int{1: 1, 12: 12, 13: 0} {
		board := uitest.Board(t)
		for i := 1; i < all; i++ {
			board.Add(model.KindGuardrail, fmt.Sprintf("more%d", i), "title", fmt.Sprintf("Rule %d", i))
		}
		sheet := card.Of(uitest.State(board), model.Ref{Kind: model.KindGoal, ID: "guest"}, nil, 60)
		links := 0
		for _, link := range sheet.Links {
			if link.Ref.Kind == model.KindGuardrail {
				links++
			}
		}
		text := ansi.Strip(strings.Join(sheet.Lines, "\n"))
		if links != listed || strings.Contains(text, ": and “guardrail” shows one") != (listed == 0) {
			t.Errorf("of %d guardrails %d are links, want %d:\n%s", all, links, listed, text)
		}
	}
}
