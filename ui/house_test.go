package ui_test

import (
	"bytes"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// source is one Go file of the tree.
type source struct {
	path, folder string // below the root, with slashes; the root's folder is ""
	pkg, doc     string
	imports      []string
	lines        int
	isTest       bool
}

const root = ".."

// sources parses every Go file of the tree, whatever system it is built for.
func sources(t *testing.T) []source {
	t.Helper()
	var files []source
	for _, name := range tree(t) {
		if path.Ext(name) == ".go" {
			files = append(files, parse(t, name))
		}
	}
	if len(files) < 20 {
		t.Fatalf("only %d Go files found below %s: is this the repository?", len(files), root)
	}
	return files
}

// tree lists the files below the root, without hidden folders and test data.
func tree(t *testing.T) []string {
	t.Helper()
	var names []string
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (name == ".git" || entry.Name() == "testdata"):
			return fs.SkipDir
		case entry.Type().IsRegular():
			names = append(names, name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func parse(t *testing.T, name string) source {
	t.Helper()
	content := read(t, name)
	parsed, err := parser.ParseFile(token.NewFileSet(), name, content, parser.ImportsOnly|parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	file := source{
		path:   name,
		folder: strings.TrimPrefix(path.Dir(name), "."),
		pkg:    parsed.Name.Name,
		doc:    parsed.Doc.Text(),
		lines:  bytes.Count(content, []byte("\n")),
		isTest: strings.HasSuffix(name, "_test.go"),
	}
	for _, spec := range parsed.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		file.imports = append(file.imports, imported)
	}
	return file
}

func TestTheTopLevelStaysAsItIs(t *testing.T) {
	fixed := []string{"main.go", "ui", "model", "store", "go.mod", "go.sum", "README.md", ".gitignore", ".ci", ".git"}
	ignored := strings.Fields(string(read(t, ".gitignore")))
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		isIgnored := slices.ContainsFunc(ignored, func(pattern string) bool {
			matches, err := path.Match(strings.Trim(pattern, "/"), entry.Name())
			return err == nil && matches
		})
		if !isIgnored && !slices.Contains(fixed, entry.Name()) {
			t.Errorf("%s does not belong at the top level; it holds %s", entry.Name(), strings.Join(fixed, " "))
		}
	}
}

func TestNoFileIsDreaded(t *testing.T) {
	const dreaded, long = 500, 350
	for _, file := range sources(t) {
		if file.lines > dreaded {
			t.Errorf("%s has %d lines: split it by idea, below %d", file.path, file.lines, dreaded)
		} else if file.lines > long {
			t.Logf("%s has %d lines", file.path, file.lines)
		}
	}
}

func TestNothingIsLeftForLater(t *testing.T) {
	later := regexp.MustCompile(`\b(` + strings.Join([]string{"TO" + "DO", "FIX" + "ME", "X" + "XX"}, "|") + `)\b`)
	for _, name := range tree(t) {
		if ext := path.Ext(name); ext != ".go" && ext != ".md" && !below(name, ".ci") {
			continue
		}
		for i, line := range strings.Split(string(read(t, name)), "\n") {
			if mark := later.FindString(line); mark != "" {
				t.Errorf("%s:%d: says %s: do it, or write down why not", name, i+1, mark)
			}
		}
	}
}

func TestEveryPackageSaysWhatItIs(t *testing.T) {
	docs := map[string]string{}
	for _, file := range sources(t) {
		if !file.isTest {
			docs[file.folder+" "+file.pkg] += file.doc
		}
	}
	for place, doc := range docs {
		folder, pkg, _ := strings.Cut(place, " ")
		start := "Package " + pkg + " "
		if pkg == "main" {
			start = "" // a command's comment begins as it likes
		}
		if doc == "" || !strings.Contains("\n"+doc, "\n"+start) {
			t.Errorf("package %s in ./%s has no comment that begins %q", pkg, folder, start)
		}
	}
}
