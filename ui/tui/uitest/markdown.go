package uitest

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	tables "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// ReadMarkdown gives the headings and the rows of cells of a Markdown text, as a program that shows it reads them.
func ReadMarkdown(markdown string) (headings []string, rows [][]string) {
	source := []byte(markdown)
	document := goldmark.New(goldmark.WithExtensions(extension.Table)).Parser().Parse(text.NewReader(source))
	_ = ast.Walk(document, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		switch {
		case !entering:
		case node.Kind() == ast.KindHeading:
			headings = append(headings, shown(node, source))
		case node.Kind() == tables.KindTableRow:
			var cells []string
			for cell := node.FirstChild(); cell != nil; cell = cell.NextSibling() {
				cells = append(cells, shown(cell, source))
			}
			rows = append(rows, cells)
		}
		return ast.WalkContinue, nil
	})
	return headings, rows
}

// shown is the text that a reader sees; what is no plain text is told by its kind.
func shown(node ast.Node, source []byte) string {
	var out strings.Builder
	for child := node.FirstChild(); child != nil; child = child.NextSibling() {
		switch child := child.(type) {
		case *ast.Text:
			out.Write(child.Segment.Value(source))
		case *ast.String:
			out.Write(child.Value)
		default:
			out.WriteString("(" + child.Kind().String() + ")")
		}
	}
	return unescaped(out.String())
}

// unescaped undoes backslashes and the number of the bar, as showing does.
func unescaped(text string) string {
	var out strings.Builder
	text = strings.ReplaceAll(text, "&#124;", "|")
	for i := 0; i < len(text); i++ {
		if text[i] == '\\' && i+1 < len(text) && strings.IndexByte("\\*_`[]<#~&|", text[i+1]) >= 0 {
			i++
		}
		out.WriteByte(text[i])
	}
	return out.String()
}
