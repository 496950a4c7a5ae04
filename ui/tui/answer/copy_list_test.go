package answer_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"moot/ui/tui/answer"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

// listing is a list of headings (a text) and rows (cells).
func listing(rows ...any) answer.Listing {
	return answer.Listing{
		Title: "All *of* it", Columns: []string{"a", "b"}, Count: len(rows), What: fmt.Sprint(len(rows), " rows"),
		Row: func(row int) answer.Line {
			switch row := rows[row].(type) {
			case string:
				return answer.Line{Heading: row}
			case []string:
				return answer.Line{Cells: row}
			}
			return answer.Line{}
		},
	}
}

func TestACopiedListReadsBackAsItWas(t *testing.T) {
	hostile := []string{
		"a | b", "`code`", "two\nlines", "<b>bold</b>", "**strong** _and_ ~~not~~", "[a](http://b)", "# no heading", "&amp; &lt;",
		`back\slash`, `\|`, "---", "| x | y |", "", "https://a.example/b_c", "![x](y)", "1. one", "- a", "> b", "$x$", "😀 東京",
	}
	sign := rapid.SampledFrom(append(hostile, strings.Split("|\\`*_<>[]()#~&-=+!\n ab", "")...))
	textual := rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(sign, 0, 6).Draw(t, "signs"), "") })
	rapid.Check(t, func(t *rapid.T) {
		var rows []any
		var want [][]string
		for range rapid.IntRange(1, 8).Draw(t, "rows") {
			cells := []string{"x" + textual.Draw(t, "a"), textual.Draw(t, "b")}
			rows = append(rows, cells)
			want = append(want, []string{oneLine(cells[0]), oneLine(cells[1])})
		}
		copied := copyOf(t, listing(rows...))
		if _, got := uitest.ReadMarkdown(copied.Text); !reflect.DeepEqual(got, want) {
			t.Fatalf("reads back as\n%q\nwant\n%q\nin\n%s", got, want, copied.Text)
		}
	})
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

func copyOf(t interface{ Fatalf(string, ...any) }, list answer.Listing) screen.Copy {
	sent := uitest.Messages(answer.CopyList(list))
	copied, is := sent[0].(screen.Copy)
	if !is {
		t.Fatalf("it sends %+v", sent)
	}
	return copied
}

func TestGroupsAreHeadingsOverTheirTables(t *testing.T) {
	copied := copyOf(t, listing("Open | now", []string{"1", "2"}, nil, "Closed", []string{"3", "4"}, []string{"5", "6"}, "None"))
	headings, rows := uitest.ReadMarkdown(copied.Text)
	if got, want := fmt.Sprint(headings), "[All *of* it Open | now Closed None]"; got != want {
		t.Errorf("headings %s, want %s", got, want)
	}
	if got, want := fmt.Sprint(rows), "[[1 2] [3 4] [5 6]]"; got != want {
		t.Errorf("rows %s, want %s", got, want)
	}
}

func TestALongListIsCutAndSaysSo(t *testing.T) {
	var rows []any
	for i := range 1200 {
		rows = append(rows, []string{fmt.Sprint(i), "x"})
	}
	copied := copyOf(t, listing(rows...))
	if _, got := uitest.ReadMarkdown(copied.Text); len(got) != 1000 || got[999][0] != "999" {
		t.Errorf("%d rows are copied", len(got))
	}
	if want := "1,000 of 1,200 rows as Markdown"; copied.What != want || !strings.HasSuffix(copied.Text, "\nand 200 more\n") {
		t.Errorf("it says %q and ends %q", copied.What, copied.Text[len(copied.Text)-20:])
	}
	said := uitest.Messages(answer.CopyList(listing("Nothing")))
	if _, is := said[0].(screen.Say); !is {
		t.Errorf("of an empty list it sends %+v", said)
	}
}
