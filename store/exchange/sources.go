package exchange

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// input is one file to read.
type input struct {
	sheet *sheet // nil: JSON, or what the header says
	name  string // for people
	path  string // "": data
	data  []byte // of standard input
	order int
}

// Stdin is the source that is standard input.
const Stdin = "-"

func (in *input) open() (io.ReadCloser, int64, error) {
	if in.path == "" {
		return io.NopCloser(bytes.NewReader(in.data)), int64(len(in.data)), nil
	}
	file, err := os.Open(in.path)
	if err != nil {
		return nil, 0, plainPathError(err)
	}
	info, err := file.Stat()
	if err != nil || info.IsDir() {
		file.Close()
		return nil, 0, fmt.Errorf("%s is not a file", in.path)
	}
	return file, info.Size(), nil
}

// plainPathError says what a path error says, for people.
func plainPathError(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) && errors.Is(err, fs.ErrNotExist) {
		return &worded{"there is no file or folder " + path.Path + "; look at how it is written", err}
	}
	return err
}

// findInputs lists the files that sources name, in the order in which they are read: by sheet, then as given.
func findInputs(sources []string, stdin io.Reader, m *Map) ([]*input, error) {
	if len(sources) == 0 {
		return nil, errors.New("there is nothing to import: name a folder, a .csv or .json file, or - for standard input")
	}
	var inputs []*input
	for _, source := range sources {
		found, err := inputsOf(source, stdin, m)
		if err != nil {
			return nil, err
		}
		inputs = append(inputs, found...)
	}
	sortInputs(inputs)
	nameInputs(inputs)
	return inputs, nil
}

func inputsOf(source string, stdin io.Reader, m *Map) ([]*input, error) {
	if source == Stdin {
		if stdin == nil {
			return nil, errors.New("there is no standard input to read")
		}
		data, err := io.ReadAll(stdin)
		return []*input{{name: "standard input", data: data}}, err
	}
	info, err := os.Stat(source)
	switch {
	case err != nil:
		return nil, plainPathError(err)
	case info.IsDir():
		return inputsIn(source, m)
	}
	var inputs []*input
	for _, s := range sheetsOfFile(filepath.Base(source), m) {
		inputs = append(inputs, &input{sheet: s, name: filepath.Base(source), path: source})
	}
	return inputs, nil
}

// inputsIn lists a folder's files. One that the map names must be there.
func inputsIn(folder string, m *Map) ([]*input, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var inputs []*input
	for _, s := range sheets {
		of := m.of(s)
		if of.skip {
			continue
		}
		for i, name := range of.fileNames(s) {
			name = asSpelled(name, entries)
			path := filepath.Join(folder, filepath.FromSlash(name))
			_, err := os.Stat(path)
			switch {
			case err == nil:
				inputs = append(inputs, &input{sheet: s, name: name, path: path})
			case len(of.files) > 0:
				return nil, of.wrong(of.files[i], "there is no file %q in %s", name, folder)
			}
		}
	}
	if len(inputs) == 0 {
		return nil, fmt.Errorf("%s has no file to import; there would be %s.csv", folder, strings.Join(sheetNames(), ".csv, "))
	}
	return inputs, nil
}

// asSpelled is a file's name as its folder has it: Teams.CSV is teams.csv.
func asSpelled(name string, entries []fs.DirEntry) string {
	folded := ""
	for _, entry := range entries {
		switch {
		case entry.Name() == name:
			return name
		case strings.EqualFold(entry.Name(), name):
			folded = entry.Name()
		}
	}
	if folded != "" {
		return folded
	}
	return name
}

// sheetsOfFile tells by its name what a file holds: one thing, or several where a map takes several from it; nil alone where
// the name does not say.
func sheetsOfFile(name string, m *Map) []*sheet {
	var found []*sheet
	for _, s := range sheets {
		named := func(file string) bool { return strings.EqualFold(filepath.Base(file), name) }
		if slices.ContainsFunc(m.of(s).fileNames(s), named) {
			found = append(found, s)
		}
	}
	if found == nil {
		return []*sheet{nil}
	}
	return found
}

func sortInputs(inputs []*input) {
	slices.SortStableFunc(inputs, func(a, b *input) int { return cmp.Compare(a.place(), b.place()) })
}

func (in *input) place() int {
	if in.sheet == nil {
		return -1
	}
	return in.sheet.place
}

// nameInputs makes the names of different files differ, and numbers the inputs.
func nameInputs(inputs []*input) {
	paths, several := map[string]string{}, map[string]bool{}
	for _, in := range inputs {
		if path, known := paths[in.name]; known && path != in.path {
			several[in.name] = true
		}
		paths[in.name] = in.path
	}
	for i, in := range inputs {
		in.order = i
		if several[in.name] && in.path != "" {
			in.name = in.path
		}
	}
}
