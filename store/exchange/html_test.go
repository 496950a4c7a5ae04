package exchange_test

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/modeltest"
	"moot/model/network"
	"moot/store/exchange"
)

var pageDay = model.NewDate(2026, 11, 22)

func pageOf(t modeltest.T, board *model.Board, options exchange.PageOptions) string {
	out := &bytes.Buffer{}
	options.Today = pageDay
	if err := exchange.ExportHTML(context.Background(), out, board, options); err != nil {
		t.Fatalf("%v", err)
	}
	return out.String()
}

// dated is a dependency with the days that a board is drawn by.
func dated(id, title, consumer, provider string, state model.State, needBy, commitBy model.Date) *model.Dependency {
	d := need(id, title, consumer, provider, state)
	d.Requested, d.NeedBy, d.FirstNeedBy, d.CommitBy = pageDay.Add(-40), needBy, needBy, commitBy
	return d
}

// randomPageBoard has teams and titles of any text, and days near and far.
func randomPageBoard(t *rapid.T) *model.Board {
	text := rapid.OneOf(rapid.SampledFrom(hostile), rapid.Map(rapid.String(), func(text string) string { clean, _ := model.Clean(text); return clean }))
	day := rapid.Custom(func(t *rapid.T) model.Date {
		if rapid.IntRange(0, 5).Draw(t, "none") == 0 {
			return 0
		}
		return pageDay.Add(rapid.IntRange(-200, 400).Draw(t, "days"))
	})
	records := []model.Record{&model.Settings{Entry: model.Entry{ID: "board"}, Name: text.Draw(t, "board")}}
	teams := rapid.IntRange(1, 6).Draw(t, "teams")
	for i := range teams {
		records = append(records, team(fmt.Sprint("t", i), text.Draw(t, "name")))
	}
	who := rapid.IntRange(0, teams-1)
	for i := range rapid.IntRange(0, 25).Draw(t, "dependencies") {
		consumer, provider := fmt.Sprint("t", who.Draw(t, "consumer")), fmt.Sprint("t", who.Draw(t, "provider"))
		state := rapid.SampledFrom(append([]model.State{model.StateUnknown}, model.States...)).Draw(t, "state")
		d := dated(fmt.Sprint("d", i), text.Draw(t, "title"), consumer, provider, state, day.Draw(t, "need"), day.Draw(t, "commit"))
		d.Capability = text.Draw(t, "capability")
		records = append(records, d)
	}
	return graphBoard(records...)
}

// readPage reads the body strictly, and gives its texts; what could do anything must not be in it.
func readPage(t modeltest.T, page string) []string {
	for _, forbidden := range []string{"<script", "javascript:", "@import", "url(", "http:", "https:"} {
		if strings.Contains(strings.ToLower(page[:strings.Index(page, "<body>")]), forbidden) {
			t.Fatalf("%s in the head", forbidden)
		}
	}
	_, body, _ := strings.Cut(page, "<body>")
	decoder := xml.NewDecoder(strings.NewReader("<body>" + body))
	var texts []string
	for depth := 0; ; {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			t.Fatalf("ends within an element")
		} else if err != nil {
			t.Fatalf("%v in:\n%s", err, page)
		}
		switch token := token.(type) {
		case xml.CharData:
			texts = append(texts, strings.TrimSpace(string(token)))
		case xml.StartElement:
			depth++
			harmless(t, token)
		case xml.EndElement:
			if depth--; depth == 0 {
				return texts
			}
		}
	}
}

// harmless fails on an element or attribute that could load or run anything.
func harmless(t modeltest.T, element xml.StartElement) {
	switch element.Name.Local {
	case "script", "iframe", "object", "embed", "img", "image", "link", "style", "form", "b", "foreignObject":
		t.Fatalf("an element %s", element.Name.Local)
	}
	for _, attribute := range element.Attr {
		name, value := attribute.Name.Local, attribute.Value
		switch {
		case strings.HasPrefix(name, "on"), name == "src", name == "style", name == "href" && !strings.HasPrefix(value, "#"):
			t.Fatalf("an attribute %s=%q", name, value)
		}
	}
}

func TestAnyPageIsWellFormedAndHarmless(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		board := randomPageBoard(t)
		page := pageOf(t, board, exchange.PageOptions{})
		readPage(t, page)
		if again := pageOf(t, board, exchange.PageOptions{}); again != page {
			t.Fatalf("the same board gives another page")
		}
	})
}

// TestHostileNamesAreText on the page, wherever they stand.
func TestHostileNamesAreText(t *testing.T) {
	var records []model.Record
	for record := range hostileBoard().Records() {
		if d, is := record.(*model.Dependency); is {
			d.NeedBy = pageDay.Add(10)
		}
		records = append(records, record)
	}
	texts := readPage(t, pageOf(t, graphBoard(records...), exchange.PageOptions{Filter: `"><script>`}))
	said := "\n" + strings.Join(texts, "\n") + "\n"
	for _, want := range append(hostile, `The "board" --> end`, `"><script>`) {
		if want = strings.Join(strings.Fields(want), " "); !strings.Contains(said, "\n"+want+"\n") {
			t.Errorf("%q is nowhere on the page", want)
		}
	}
}

// exampleBoard has a loop, a chain, something late, something standing, a capability of three, and a component team.
func exampleBoard() *model.Board {
	middle := team("mobile", "Mobile")
	middle.Type = model.Component
	standing := need("calls", "Signing in", "mobile", "ident", model.Started)
	shared := []*model.Dependency{
		dated("tokens", "Token exchange", "pay", "ident", model.Requested, pageDay.Add(10), 0),
		dated("split", "Split payment", "mobile", "pay", model.Committed, pageDay.Add(4), pageDay.Add(20)),
		dated("push", "Push gateway", "search", "mobile", model.Declined, pageDay.Add(-30), 0),
		dated("login", "Login for guests", "search", "ident", model.Started, pageDay.Add(15), pageDay.Add(14)),
		dated("member", "Member login", "data", "ident", model.Countered, pageDay.Add(90), 0),
		dated("fares", "Fresh fares", "search", "data", model.Delivered, pageDay.Add(16), 0),
		dated("hooks", "Ranking hooks", "data", "search", model.Committed, pageDay.Add(17), pageDay.Add(200)),
	}
	records := []model.Record{
		&model.Settings{Entry: model.Entry{ID: "board"}, Name: "Northwind Travel"}, middle, standing,
		team("pay", "Payments"), team("ident", "Identity"), team("search", "Search"), team("data", "Data"),
	}
	for _, d := range shared {
		if d.Provider == "ident" {
			d.Capability = "auth tokens"
		}
		records = append(records, d)
	}
	return graphBoard(records...)
}

func TestThePageTellsMapAndBoard(t *testing.T) {
	said := strings.Join(readPage(t, pageOf(t, exampleBoard(), exchange.PageOptions{})), "\n")
	for _, want := range []string{
		"Northwind Travel", "Who needs whom, and what is needed by when, on Sun 22 Nov 2026.", "8 open dependencies",
		"Payments needs 1 of Identity, waiting 40 days so far", "Mobile needs 1 of Identity, 1 standing", "wait for each other, in a loop",
		"The longest chain", "Data and Search wait for each other.", "The busiest pairs",
		"Asked for by three teams or more", "auth tokens", "Boundaries to talk about", "Component teams on many ways",
		"before 16 Nov", "from 28 Dec", "16 days later", "late by 30 days", "Nothing in this page is loaded from anywhere.",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is missing in:\n%s", want, said)
		}
	}
}

// TestACounterOfferShowsTheDayThatIsOffered: it has no expected day, and a line that ran to it would run backwards.
func TestACounterOfferShowsTheDayThatIsOffered(t *testing.T) {
	offer := dated("fares", "Fresh fares", "pay", "data", model.Countered, pageDay.Add(10), 0)
	offer.Proposed = pageDay.Add(22)
	page := pageOf(t, graphBoard(team("pay", "Payments"), team("data", "Data"), offer), exchange.PageOptions{})
	said := strings.Join(readPage(t, page), "\n")
	for _, want := range []string{"offered Mon 14 Dec", "offered 12 days later than needed", "\n12 days later\n"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is missing in:\n%s", want, said)
		}
	}
	if backwards := regexp.MustCompile(`class="trail" d="M[0-9]+ [0-9]+h-`).FindString(page); backwards != "" || strings.Contains(said, "0 days later") {
		t.Errorf("a line runs backwards: %s", backwards)
	}
}

// TestTheBoardOfAPageCountsWhatSimplyGoesOn: else it seems to have lost what the map counts.
func TestTheBoardOfAPageCountsWhatSimplyGoesOn(t *testing.T) {
	told := func(board *model.Board) string {
		return strings.Join(readPage(t, pageOf(t, board, exchange.PageOptions{})), "\n")
	}
	if said := told(exampleBoard()); !strings.Contains(said, "7 with a day or to answer, of 5 teams") ||
		!strings.Contains(said, "1 standing need is not on the board") {
		t.Error(said)
	}
	standing := graphBoard(team("a", "A"), team("b", "B"), need("1", "Signing in", "a", "b", model.Started), need("2", "Mail", "a", "b", model.Started))
	if said := told(standing); !strings.Contains(said, "2 needs that simply go on, and nothing with a day") || strings.Contains(said, "Nothing is open") {
		t.Error(said)
	}
}

func TestAPageOfOneViewAndOfAQuery(t *testing.T) {
	board := exampleBoard()
	onlyMap := pageOf(t, board, exchange.PageOptions{Views: []exchange.View{exchange.MapView}})
	onlyBoard := pageOf(t, board, exchange.PageOptions{Views: []exchange.View{exchange.BoardView}})
	if strings.Contains(onlyMap, "What is needed by when") || !strings.Contains(onlyMap, "The longest chain") {
		t.Error("a page of the map has something else on it")
	}
	if strings.Contains(onlyBoard, "The longest chain") || !strings.Contains(onlyBoard, "before 16 Nov") {
		t.Error("a page of the board has something else on it")
	}
	chosen := pageOf(t, board, exchange.PageOptions{Filter: "from:Payments", Include: func(r model.Record) bool {
		d, is := r.(*model.Dependency)
		return is && d.Consumer == "pay"
	}})
	if !strings.Contains(chosen, "from:Payments") || !strings.Contains(chosen, "Token exchange") || strings.Contains(chosen, "Fresh fares") {
		t.Error("a page of a query shows other dependencies, or does not tell the query")
	}
	if empty := pageOf(t, graphBoard(), exchange.PageOptions{}); !strings.Contains(empty, "No team needs anything of another.") {
		t.Error("an empty board does not say so")
	}
}

func TestAPageThatIsNotWantedAnyMoreEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := exchange.ExportHTML(ctx, io.Discard, exampleBoard(), exchange.PageOptions{Today: pageDay}); !errors.Is(err, context.Canceled) {
		t.Errorf("%v, want that it was cancelled", err)
	}
}

// TestALargePageStaysSmall: 300 teams, 100,000 dependencies.
func TestALargePageStaysSmall(t *testing.T) {
	var records []model.Record
	for i := range 300 {
		records = append(records, team(fmt.Sprint("t", i), fmt.Sprint("Team of a long name ", i)))
	}
	for i := range 100_000 {
		consumer, provider := fmt.Sprint("t", i%300), fmt.Sprint("t", (i*7+i/300+1)%300)
		title := fmt.Sprint("Something that is needed for the spring ", i)
		records = append(records, dated(fmt.Sprint("d", i), title, consumer, provider, model.Committed, pageDay.Add(i%200-60), pageDay.Add(i%240-60)))
	}
	const most = 3 << 20
	if page := pageOf(t, graphBoard(records...), exchange.PageOptions{}); len(page) > most {
		t.Errorf("%d bytes, want at most %d", len(page), most)
	}
}

var (
	cssRule  = regexp.MustCompile(`(?s):root \{(.*?)\}`)
	cssValue = regexp.MustCompile(`--([a-z0-9-]+): (#[0-9a-f]{6});`)
)

// TestTextCanBeReadInLightAndDark, on each ground that it stands on.
func TestTextCanBeReadInLightAndDark(t *testing.T) {
	style, err := os.ReadFile("html_page.css")
	if err != nil {
		t.Fatal(err)
	}
	rules := cssRule.FindAllStringSubmatch(string(style), -1)
	if len(rules) != 2 {
		t.Fatalf("%d sets of colours, want a light and a dark one", len(rules))
	}
	for set, rule := range rules {
		colors := map[string]string{}
		for _, value := range cssValue.FindAllStringSubmatch(rule[1], -1) {
			colors[value[1]] = value[2]
		}
		pairs := [][2]string{}
		for _, ground := range []string{"ground", "band"} {
			for _, ink := range []string{"text", "muted", "bad", "good", "warn", "accent"} {
				pairs = append(pairs, [2]string{ink, ground})
			}
		}
		for shade := range network.ScaleSteps + 1 {
			pairs = append(pairs, [2]string{fmt.Sprint("number-", shade), fmt.Sprint("shade-", shade)})
		}
		for _, pair := range pairs {
			if got := contrast(t, colors[pair[0]], colors[pair[1]]); got < 4.5 {
				t.Errorf("set %d: %s on %s has a contrast of %.2f, want 4.5", set, pair[0], pair[1], got)
			}
		}
	}
}

// contrast is that of WCAG 2.2 between two colours.
func contrast(t *testing.T, x, y string) float64 {
	a, b := luminance(t, x), luminance(t, y)
	return (max(a, b) + .05) / (min(a, b) + .05)
}

func luminance(t *testing.T, color string) float64 {
	sum := 0.0
	for i, share := range []float64{.2126, .7152, .0722} {
		part, err := strconv.ParseUint(color[1+2*i:3+2*i], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		level := float64(part) / 255
		if level <= .04045 {
			sum += share * level / 12.92
			continue
		}
		sum += share * math.Pow((level+.055)/1.055, 2.4)
	}
	return sum
}
