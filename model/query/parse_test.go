package query_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"moot/model/query"
)

func TestQueriesAreReadAndPrintedBack(t *testing.T) {
	for text, want := range map[string]string{
		"":                                  "",
		"  \t ":                             "",
		"token exchange":                    "token exchange",
		`"token exchange"`:                  `"token exchange"`,
		`tok"en ex"change`:                  `"token exchange"`,
		"-legacy":                           "-legacy",
		"-":                                 `"-"`,
		"--x":                               `-"-x"`,
		`"-x"`:                              `"-x"`,
		`""`:                                "",
		`"say ""hi"""`:                      `"say ""hi"""`,
		"team:payments":                     "team:payments",
		"TEAM:Payments":                     "team:Payments",
		`from:"A, B",c`:                     `from:"A, B",c`,
		"state:Requested,countered":         "state:requested,countered",
		`state:"carried over"`:              "state:carried-over",
		"goal:a:b":                          "goal:a:b",
		`"http://x"`:                        `"http://x"`,
		"10:30":                             `"10:30"`,
		"-is:late,":                         "-is:late",
		"need<6W need>=2026-12-31":          "need<6w need>=2026-12-31",
		`need<="2 dec"`:                     `need<="2 dec"`,
		"margin<-3 margin>2w":               "margin<-3 margin>2w",
		"since:forum tag:2026q4 lever:stub": "since:forum tag:2026q4 lever:stub",
		"größe:x":                           "",
	} {
		q, err := query.Parse(text)
		if text == "größe:x" {
			if err == nil {
				t.Errorf("%q was taken", text)
			}
			continue
		}
		if err != nil || q.String() != want {
			t.Errorf("%q is %q, %v; want %q", text, q, err, want)
		}
		if q.Empty() != (want == "") {
			t.Errorf("%q: empty %v", text, q.Empty())
		}
	}
}

func TestErrorsPointAtWhatIsWrong(t *testing.T) {
	for _, test := range []struct{ text, wrong, message, nearest string }{
		{"x teem:a", "teem", `"teem" is not a key; to look for the text itself, put it in quotes; did you mean team?`, "team"},
		{"-consumer:a", "consumer", `"consumer" is not a key; to look for the text itself, put it in quotes; did you mean from?`, "from"},
		{"http://x", "http", `"http" is not a key; to look for the text itself, put it in quotes`, ""},
		{"is:open,laet", "laet", `is: "laet" is none of open, closed, late, risk, blocked, uncommitted, loop, crossing, internal, standing, silent; did you mean late?`, "late"},
		{"gap:silent", "silent", "gap: \"silent\" is none of " + strings.Join(gapValues(), ", ") + "; did you mean goal-silent?", "goal-silent"},
		{"size:huge", "huge", `size: "huge" is none of small, medium, large`, ""},
		{"since:ever", "ever", `since: "ever" is none of forum`, ""},
		{"team<3", "<", "team is written team:payments", ""},
		{"need:6w", ":", "need is written need<6w or need>6w", ""},
		{"need<soon", "soon", `"soon" is nothing that need can be compared with; write need<6w or need>6w`, ""},
		{"margin>long", "long", `"long" is nothing that margin can be compared with; write margin<0 or margin>0`, ""},
		{"margin<1,2", "2", "margin takes one value: margin<0 or margin>0", ""},
		{"a to:", "to:", "to needs a value: to:identity", ""},
		{`to:"a b`, `"a b`, "the quote that opens here is not closed", ""},
	} {
		_, err := query.Parse(test.text)
		var problem *query.Error
		if !errors.As(err, &problem) {
			t.Errorf("%q: %v", test.text, err)
			continue
		}
		wrong := test.text[problem.Offset : problem.Offset+problem.Length]
		if wrong != test.wrong || problem.Error() != test.message || problem.Nearest != test.nearest {
			t.Errorf("%q: at %q: %s (nearest %q)", test.text, wrong, problem, problem.Nearest)
		}
	}
}

// drawTerm is a term in canonical form.
func drawTerm(t *rapid.T) query.Term {
	text := rapid.OneOf(rapid.StringN(1, 8, -1), rapid.StringMatching(`[-"a-z:<>=, ]{1,8}`))
	key := rapid.SampledFrom(query.Keys()).Draw(t, "key")
	term := query.Term{Not: rapid.Bool().Draw(t, "not"), Key: key.Name, Op: ":"}
	switch {
	case rapid.IntRange(0, 3).Draw(t, "word") == 0:
		term.Key, term.Values = "", []string{text.Draw(t, "text")}
	case key.Compares:
		term.Op = rapid.SampledFrom([]string{"<", ">", "<=", ">="}).Draw(t, "op")
		values := map[string][]string{"need": {"6w", "10d", "2026-12-31", "2 dec"}, "margin": {"0", "-3", "2w"}}
		term.Values = []string{rapid.SampledFrom(values[key.Name]).Draw(t, "value")}
	case len(key.Values) > 0:
		term.Values = rapid.SliceOfN(rapid.SampledFrom(key.Values), 1, 3).Draw(t, "values")
	default:
		term.Values = rapid.SliceOfN(text, 1, 3).Draw(t, "values")
	}
	return term
}

func TestWhatIsPrintedIsReadBackTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		terms := rapid.SliceOfN(rapid.Custom(drawTerm), 1, 4).Draw(t, "terms")
		var parts []string
		for _, term := range terms {
			parts = append(parts, term.String())
		}
		q, err := query.Parse(strings.Join(parts, "  "))
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(q.Terms(), terms) {
			t.Fatalf("%q\n got %+v\nwant %+v", q, q.Terms(), terms)
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"", "a", "-a", `"a b"`, "team:x,y", "need<6w", "margin<=-3", `goal:"a,b",c`, "is:late -is:open", `"`, "x:", "--", "ä:ö", "\xff:\xfe",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		q, err := query.Parse(text)
		if err != nil {
			var problem *query.Error
			if !errors.As(err, &problem) {
				t.Fatalf("%q: %v is no *query.Error", text, err)
			}
			if problem.Offset < 0 || problem.Length <= 0 || problem.Offset+problem.Length > len(text) || problem.Msg == "" {
				t.Fatalf("%q: %+v points outside", text, problem)
			}
			return
		}
		again, err := query.Parse(q.String())
		if err != nil || !reflect.DeepEqual(again.Terms(), q.Terms()) || again.String() != q.String() {
			t.Fatalf("%q is %q, read back as %q, %v", text, q, again, err)
		}
		if utf8.ValidString(text) != utf8.ValidString(q.String()) && utf8.ValidString(text) {
			t.Fatalf("%q became %q, which is not valid", text, q)
		}
	})
}

func gapValues() []string {
	for _, key := range query.Keys() {
		if key.Name == "gap" {
			return key.Values
		}
	}
	return nil
}
