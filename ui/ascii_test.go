package ui_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"moot/ui/tui/theme"
)

// TestEverySignOfOursHasAnASCIIForm reads every text in the source of the program, and looks for signs that stay as they
// are where only ASCII can be seen. Names of the example and what people write are theirs.
func TestEverySignOfOursHasAnASCIIForm(t *testing.T) {
	for _, folder := range []string{"tui", "cli", "report", filepath.Join("..", "model")} {
		err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || ownsItsSigns(path) {
				return err
			}
			for _, text := range textsIn(t, path) {
				for _, sign := range theme.InASCII(text) {
					if sign >= utf8.RuneSelf && sign != '€' { // an example of a unit, which is people's
						t.Errorf("%s: %q (%U) of %q has no ASCII form", path, sign, sign, text)
					}
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// ownsItsSigns tells of files whose signs are not drawn: the tables of signs themselves, the rules about people's text,
// and tests' boards.
func ownsItsSigns(path string) bool {
	path = filepath.ToSlash(path)
	for _, part := range []string{"theme/glyphs.go", "/uitest/", "/modeltest/", "/internal/", "model/text", "widget/steady.go", "report/words.go",
		"quick/lex.go", "model/unit.go"} {
		if strings.Contains(path, part) {
			return true
		}
	}
	return false
}

// textsIn are the texts between quotes in a file of Go.
func textsIn(t *testing.T, path string) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	ast.Inspect(file, func(node ast.Node) bool {
		if literal, ok := node.(*ast.BasicLit); ok && literal.Kind == token.STRING {
			if text, err := strconv.Unquote(literal.Value); err == nil {
				texts = append(texts, text)
			}
		}
		return true
	})
	return texts
}
