package report_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"moot/model"
	"moot/model/agenda"
	"moot/model/align"
	"moot/model/chance"
	"moot/model/modeltest"
	"moot/ui/report"
	"moot/ui/tui/uitest"
)

func plan(board *model.Board, on model.Date) *report.Document {
	return report.Plan(report.PlanInput{
		Board: board, Agenda: agenda.Compute(board, on), Gaps: align.Compute(board, on), Chance: chance.NewRecord(board, on), Today: on,
	})
}

func TestThePlanOfASmallBoard(t *testing.T) {
	s := uitest.Board(t)
	golden.RequireEqual(t, plan(s.Board(), s.Today()).Markdown())
}

func TestThePlanOfAnEmptyBoardSaysWhatBelongsThere(t *testing.T) {
	golden.RequireEqual(t, plan(modeltest.New(t).Board(), today).Markdown())
}

// TestThePlanIsCutByAQuery, and so are the gaps of dependencies.
func TestThePlanIsCutByAQuery(t *testing.T) {
	s := uitest.Board(t)
	board, on := s.Board(), s.Today()
	page := report.Plan(report.PlanInput{
		Board: board, Agenda: agenda.Compute(board, on), Gaps: align.Compute(board, on), Today: on,
		Include: func(r model.Record) bool { return r.Base().ID == "fares" },
	}).Markdown()
	if !strings.Contains(page, "Fresh fares") || strings.Contains(page, "← Identity") {
		t.Errorf("not only what was asked for:\n%s", page)
	}
}

// TestHostileTextStaysText: read by a parser of CommonMark, the words of people are words, whatever signs are in them.
func TestHostileTextStaysText(t *testing.T) {
	hostile := []string{"# Heading", "- point", "1. step", "**bold** _it_", "`code`", "<script>alert(1)</script>", "[a](http://b)",
		"![x](y)", "> quote", "a | b", "&lt;", "***", "~~~", "+ plus", "end\\", "https://example.org/_a_", "東京 <b>宿</b>"}
	s := modeltest.New(t)
	s.Set(model.KindBoard, "board", "name", "# <b>Board</b>")
	for i, words := range hostile {
		s.Add(model.KindOutcome, fmt.Sprint("o", i), "title", words, "why", words)
		s.Add(model.KindTeam, fmt.Sprint("t", i), "name", words)
		s.Add(model.KindGoal, fmt.Sprint("g", i), "title", words, "team", fmt.Sprint("t", i), "outcomes", fmt.Sprint("o", i))
	}
	page := []byte(plan(s.Board(), today).Markdown())
	parsed := goldmark.DefaultParser().Parse(text.NewReader(page))
	words := map[string]bool{}
	_ = ast.Walk(parsed, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		switch node := node.(type) {
		case *ast.RawHTML, *ast.HTMLBlock, *ast.Link, *ast.Image, *ast.CodeSpan, *ast.CodeBlock, *ast.FencedCodeBlock, *ast.Blockquote,
			*ast.ThematicBreak, *ast.AutoLink:
			t.Errorf("%s was made of somebody's words", node.Kind())
		case *ast.Emphasis:
			if entering {
				words[spoken(node, page)] = true
			}
		}
		return ast.WalkContinue, nil
	})
	for _, title := range hostile {
		if !words[title] || !words[title+": "+title] {
			t.Errorf("%q does not stand as it is in %v", title, words)
		}
	}
}

// spoken is the text of a node as it is read, without the signs that keep it from being markup.
func spoken(node ast.Node, page []byte) string {
	var out strings.Builder
	for child := node.FirstChild(); child != nil; child = child.NextSibling() {
		if words, is := child.(*ast.Text); is {
			out.Write(unescape(words.Segment.Value(page)))
		}
	}
	return out.String()
}

// unescape takes the backslash from before a sign.
func unescape(text []byte) []byte {
	var out []byte
	for i := 0; i < len(text); i++ {
		if text[i] == '\\' && i+1 < len(text) {
			i++
		}
		out = append(out, text[i])
	}
	return out
}
