package exchange

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	own "github.com/arran4/golang-ical"
	"github.com/emersion/go-ical"
	"pgregory.net/rapid"

	"moot/model"
)

func calendarOf(t rapid.TB, b *model.Board, options ExportOptions) (string, *ical.Calendar) {
	t.Helper()
	var file bytes.Buffer
	if err := ExportICS(&file, b, options); err != nil {
		t.Fatal(err)
	}
	read, err := ical.NewDecoder(bytes.NewReader(file.Bytes())).Decode()
	if err != nil {
		t.Fatalf("another program cannot read it: %v\n%s", err, file.String())
	}
	return file.String(), read
}

// entryLine is an entry on a line, as another program reads it: days, text, rule, status.
func entryLine(t rapid.TB, e *ical.Component) string {
	t.Helper()
	text := func(name string) string {
		value, err := e.Props.Text(name)
		if err != nil {
			t.Fatal(err)
		}
		return value
	}
	from, err := e.Props.DateTime(ical.PropDateTimeStart, nil)
	if err != nil {
		t.Fatal(err)
	}
	line := from.Format(time.DateOnly) + " " + text(ical.PropSummary) + " | " + text(ical.PropCategories) + " " + text(ical.PropStatus)
	if to, err := e.Props.DateTime(ical.PropDateTimeEnd, nil); err != nil || to.Sub(from) != 24*time.Hour {
		line += fmt.Sprintf(" to %v (%v)", to, err)
	}
	if rule := e.Props.Get(ical.PropRecurrenceRule); rule != nil {
		line += " " + rule.Value
	}
	for _, day := range e.Props.Values(ical.PropExceptionDates) {
		line += " not " + day.Value
	}
	return line
}

func allTold(t rapid.TB, b *model.Board) string {
	t.Helper()
	_, read := calendarOf(t, b, ExportOptions{})
	var all []string
	for _, e := range read.Children {
		all = append(all, entryLine(t, e))
	}
	return strings.Join(all, "\n")
}

func on(t rapid.TB, text string) model.Date {
	t.Helper()
	day, err := model.ParseISO(text)
	if err != nil {
		t.Fatal(err)
	}
	return day
}

func entry(id string) model.Entry { return model.Entry{ID: id} }

func boardWith(records ...model.Record) *model.Board {
	return model.NewBoard("abc", append([]model.Record{
		&model.Team{Entry: entry("pay"), Name: "Payments"}, &model.Team{Entry: entry("ids"), Name: "Identity"},
	}, records...), nil)
}

func TestACalendarHasTheDaysOfWhatIsOpen(t *testing.T) {
	need := func(id string, state model.State, alter func(*model.Dependency)) model.Record {
		d := &model.Dependency{Entry: entry(id), Title: "token exchange", Consumer: "pay", Provider: "ids", State: state, NeedBy: on(t, "2026-12-02")}
		if alter != nil {
			alter(d)
		}
		return d
	}
	b := boardWith(
		&model.Goal{Entry: entry("guest"), Title: "Guest checkout", Measure: model.Measure{Unit: "s"}},
		need("asked", model.Requested, nil),
		need("promised", model.Committed, func(d *model.Dependency) { d.CommitBy = on(t, "2026-11-30") }),
		need("done", model.Accepted, nil), need("gone", model.Removed, nil),
		need("own", model.Requested, func(d *model.Dependency) { d.Provider = "pay" }),
		need("standing", model.Started, func(d *model.Dependency) { d.NeedBy, d.CommitBy = 0, on(t, "2026-11-30") }),
		need("someday", model.Requested, func(d *model.Dependency) { d.NeedBy = 0 }),
		&model.CheckIn{Entry: entry("c1"), Of: model.Ref{Kind: model.KindGoal, ID: "guest"}, On: on(t, "2026-11-17"), Value: model.NumberOf(52), Health: model.AtRisk},
		&model.Action{Entry: entry("a1"), Text: "Ask again", Due: on(t, "2026-11-27"), Review: on(t, "2026-12-10"), State: model.ActionOpen},
		&model.Action{Entry: entry("a2"), Text: "Done with it", Due: on(t, "2026-11-27"), State: model.ActionDone},
	)
	want := `2026-11-17 Check-in: Guest checkout, 52 s, at risk | check-in CONFIRMED
2026-12-02 Payments ← Identity: token exchange needed | need-by TENTATIVE
2026-12-02 Payments ← Identity: token exchange needed | need-by CONFIRMED
2026-11-30 Payments ← Identity: token exchange promised | commit-by CONFIRMED
2026-11-27 Due: Ask again | action CONFIRMED
2026-12-10 Review: Ask again | action CONFIRMED`
	if got := allTold(t, b); got != want {
		t.Errorf("it tells\n%s\nwant\n%s", got, want)
	}
	text, _ := calendarOf(t, b, ExportOptions{Include: func(r model.Record) bool { return r.Base().ID == "asked" }})
	if strings.Count(text, "BEGIN:VEVENT") != 1 || !strings.Contains(text, "UID:need-by-asked@abc\r\n") {
		t.Errorf("of one dependency:\n%s", text)
	}
}

func TestForumsThatWereAndThatCome(t *testing.T) {
	board := func(next, cadence string, forums ...model.Record) *model.Board {
		s := &model.Settings{Entry: entry(model.BoardID), Name: "North", Cadence: cadence}
		if next != "" {
			s.NextForum = on(t, next)
		}
		return boardWith(append(forums, s)...)
	}
	forum := func(id, day string, state model.ForumState) model.Record {
		return &model.Forum{Entry: entry(id), On: on(t, day), State: state, Facilitator: "Ana", Elapsed: model.NumberOf(1680)}
	}
	const title = " North: dependency forum | forum CONFIRMED"
	for _, c := range []struct {
		name  string
		board *model.Board
		want  []string
	}{
		{"nothing is known", board("", ""), nil},
		{"a day", board("2026-11-26", ""), []string{"2026-11-26" + title}},
		{"a rhythm begins with the next, told once", board("2026-11-26", "2w thu", forum("f", "2026-11-26", model.ForumPlanned)),
			[]string{"2026-11-26" + title + " FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"}},
		{"the next was moved off the rhythm", board("2026-11-27", "2w thu"),
			[]string{"2026-11-27" + title, "2026-12-10" + title + " FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"}},
		{"one was held, one will be skipped", board("2026-11-26", "2w thu", forum("f1", "2026-11-12", model.ForumClosed), forum("f2", "2026-12-24", model.ForumSkipped)),
			[]string{"2026-11-12" + title, "2026-11-26" + title + " FREQ=WEEKLY;INTERVAL=2;BYDAY=TH not 20261224"}},
		{"an extra one beside the rhythm", board("2026-11-26", "1w thu", forum("f1", "2026-12-01", model.ForumPlanned), forum("f2", "2026-12-03", model.ForumPlanned)),
			[]string{"2026-12-01" + title, "2026-12-03" + title, "2026-11-26" + title + " FREQ=WEEKLY;INTERVAL=1;BYDAY=TH not 20261203"}},
		{"the next is over", board("2026-11-12", "2w thu", forum("f1", "2026-11-12", model.ForumClosed)),
			[]string{"2026-11-12" + title, "2026-11-26" + title + " FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"}},
		{"the next is skipped", board("2026-11-12", "2w thu", forum("f1", "2026-11-12", model.ForumSkipped)),
			[]string{"2026-11-26" + title + " FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"}},
		{"only a record says when", board("", "", forum("f1", "2026-11-26", model.ForumPlanned)), []string{"2026-11-26" + title}},
		{"a board that nobody kept up", board("2026-06-04", "2w thu", forum("f1", "2026-11-12", model.ForumClosed)),
			[]string{"2026-11-12" + title, "2026-11-26" + title + " FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := allTold(t, c.board); got != strings.Join(c.want, "\n") {
				t.Errorf("it tells\n%s\nwant\n%s", got, strings.Join(c.want, "\n"))
			}
		})
	}
	text, _ := calendarOf(t, board("2026-11-26", "2w thu", forum("f1", "2026-11-26", model.ForumPlanned)), ExportOptions{})
	if !strings.Contains(text, `DESCRIPTION:Facilitator on 2026-11-26: Ana\nRhythm: every 2 weeks on`) {
		t.Errorf("the rhythm does not tell who leads the next:\n%s", text)
	}
	text, _ = calendarOf(t, board("", "", forum("f1", "2026-11-12", model.ForumClosed)), ExportOptions{})
	if !strings.Contains(text, `DESCRIPTION:State: closed\nTook: 28 minutes\nFacilitator: Ana`) {
		t.Errorf("a forum that was held does not tell how:\n%s", text)
	}
}

// texts draws what people and files bring into a board: cleaned, as the model takes it in.
var texts = rapid.Custom(func(t *rapid.T) string {
	text := rapid.OneOf(
		rapid.String(),
		rapid.StringOfN(rapid.SampledFrom([]rune("ab ,;:\\\"\n'%@=←東京🧭é\u0301👩🏽‍🚀\u0085\x01\r")), 0, 400, -1),
		rapid.Map(rapid.IntRange(0, 10_000), func(n int) string { return strings.Repeat("ü", n) }),
	).Draw(t, "text")
	text, _ = model.CleanNote(text)
	return text
})

// TestAnyTextComesBackFromTheCalendar reads with another parser what was written, and with the one that wrote it.
func TestAnyTextComesBackFromTheCalendar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		title, why, team, id := texts.Draw(t, "title"), texts.Draw(t, "why"), texts.Draw(t, "team"), texts.Draw(t, "id")
		by := on(t, "2026-01-01").Add(rapid.IntRange(-700_000, 2_900_000).Draw(t, "days"))
		d := &model.Dependency{Entry: entry(id), Title: title, Why: why, Consumer: "x", Provider: "pay", State: model.Requested, NeedBy: by}
		b := boardWith(d, &model.Team{Entry: entry("x"), Name: team})
		text, read := calendarOf(t, b, ExportOptions{})
		if !utf8.ValidString(text) {
			t.Error("it is not UTF-8")
		}
		for line := range strings.SplitSeq(strings.TrimSuffix(text, "\r\n"), "\r\n") {
			if len(line) > 75 || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n") {
				t.Errorf("a line of %d octets: %q", len(line), line)
			}
		}
		if team == "" {
			team = "x" // without a name, its id stands for it
		}
		want := team + " ← Payments: " + title + " needed"
		e := read.Children[0]
		summary, err := e.Props.Text(ical.PropSummary)
		if err != nil || summary != want {
			t.Errorf("the summary reads %q (%v), want %q", summary, err, want)
		}
		if description, err := e.Props.Text(ical.PropDescription); err != nil || why != "" && !strings.Contains(description, "Why: "+why) {
			t.Errorf("the description reads %q (%v), want in it %q", description, err, why)
		}
		if day, err := e.Props.DateTime(ical.PropDateTimeStart, nil); err != nil || model.DateOf(day) != by {
			t.Errorf("the day reads %v (%v), want %v", day, err, by)
		}
		again, err := own.ParseCalendar(strings.NewReader(text))
		if err != nil || len(again.Events()) != 1 || again.Events()[0].GetProperty(own.ComponentPropertySummary).Value != want {
			t.Errorf("read back by who wrote it: %v", err)
		}
	})
}

func TestACalendarsUIDsAreSafeAndItsBytesTheSame(t *testing.T) {
	ids := []string{"a", "A", "a b", "a+b", "a%20b", "é", "e\u0301", "x@y:z", strings.Repeat("東", 200), strings.Repeat("東", 199), "~0"}
	var records []model.Record
	for _, id := range ids {
		records = append(records, &model.Dependency{Entry: model.Entry{ID: id, Made: 1}, Title: "t", Consumer: "pay", Provider: "ids",
			State: model.Requested, NeedBy: on(t, "2026-12-02"), CommitBy: on(t, "2026-12-02")})
	}
	b := boardWith(records...)
	first, read := calendarOf(t, b, ExportOptions{})
	seen := map[string]bool{}
	for _, e := range read.Children {
		uid, _ := e.Props.Text(ical.PropUID)
		if seen[uid] || len(uid) > 255 || strings.ContainsAny(uid, " \n,;:\\\"") || strings.Count(uid, "@") != 1 {
			t.Errorf("the UID %q", uid)
		}
		seen[uid] = true
	}
	if len(seen) != 2*len(ids) {
		t.Errorf("%d UIDs, want %d", len(seen), 2*len(ids))
	}
	if second, _ := calendarOf(t, b, ExportOptions{}); second != first {
		t.Error("the same board gave other bytes")
	}
	for _, line := range []string{"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//moot//moot//EN\r\n", "DTSTAMP:19700101T000000Z\r\n",
		"DTSTART;VALUE=DATE:20261202\r\nDTEND;VALUE=DATE:20261203\r\n", "TRANSP:TRANSPARENT\r\n", "END:VEVENT\r\nEND:VCALENDAR\r\n"} {
		if !strings.Contains(first, line) {
			t.Errorf("there is no %q in\n%s", line, first[:1200])
		}
	}
}

func TestAnEntryIsStampedWithTheNewestChangeOfWhatItTells(t *testing.T) {
	at := func(text string) model.Instant {
		moment, err := model.ParseInstant(text)
		if err != nil {
			t.Fatal(err)
		}
		return moment
	}
	d := &model.Dependency{Entry: model.Entry{ID: "d", Made: at("2026-11-01T10:00:00Z"), Heads: []model.Head{{By: &model.Header{At: at("2026-11-20T12:00:00+02:00")}}}},
		Title: "t", Consumer: "pay", Provider: "new", State: model.Requested, NeedBy: on(t, "2026-12-02")}
	b := boardWith(d, &model.Team{Entry: model.Entry{ID: "new", Origin: &model.Header{At: at("2026-11-05T10:00:00Z")}}, Name: "New"})
	if text, _ := calendarOf(t, b, ExportOptions{}); !strings.Contains(text, "DTSTAMP:20261120T100000Z\r\n") {
		t.Errorf("it is stamped otherwise:\n%s", text)
	}
}

func TestAFullDiskFailsACalendar(t *testing.T) {
	if err := ExportICS(fullDisk{}, boardWith(), ExportOptions{}); err == nil {
		t.Error("nothing was said")
	}
}
