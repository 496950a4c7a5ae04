package exchange

import (
	"fmt"

	"moot/model"
)

// Map says where things are in files of another shape. ReadMap reads one; it is never altered afterwards.
type Map struct {
	Name   string
	sheets [mostSheets]*sheetMap
}

const mostSheets = 16

// sheetMap is what a map says of one kind.
type sheetMap struct {
	name      string // of the map's file
	files     []located
	columns   map[string]located // our column: theirs
	values    map[string]*translation
	set       map[string]located
	only      []filter
	except    []filter
	fill      []located // columns of theirs that take the value above them where they are empty
	same      located
	separator string
	prefix    map[string]located
	skip      bool
	once      bool // several rows may be about one record, and about something else besides
}

// located is a word of a map and where it stands.
type located struct {
	text         string
	line, column int
}

// filter chooses rows by what a column of theirs says.
type filter struct {
	column located
	values []string
	folded map[string]bool
}

func (f filter) match(value string) bool {
	for _, v := range f.values {
		if v == value {
			return true
		}
	}
	return f.folded[model.Fold(value)]
}

// translation is their values and ours, for one column.
type translation struct {
	exact    map[string]string
	folded   map[string]string
	other    string // for "*"
	hasOther bool
	empty    string // for ""
}

// of is our value for theirs: as it is, then ignoring case, then "*"; "" only by "". A value in no list stays.
func (t *translation) of(value string) string {
	if t == nil {
		return value
	}
	if mapped, ok := t.exact[value]; ok {
		return mapped
	}
	folded := model.Fold(value)
	if folded == "" {
		return t.empty
	}
	if mapped, ok := t.folded[folded]; ok {
		return mapped
	}
	if t.hasOther {
		return t.other
	}
	return value
}

// of is what the map says of a sheet; never nil, also without a map.
func (m *Map) of(s *sheet) *sheetMap {
	if m == nil || m.sheets[s.place] == nil {
		return &sheetMap{}
	}
	return m.sheets[s.place]
}

// fileNames are the names under which a folder has the sheet's rows.
func (m *sheetMap) fileNames(s *sheet) []string {
	if len(m.files) == 0 {
		return []string{s.name + ".csv"}
	}
	names := make([]string, len(m.files))
	for i, file := range m.files {
		names[i] = file.text
	}
	return names
}

// wrong is an error at a word of the map.
func (m *sheetMap) wrong(at located, format string, values ...any) error {
	return fmt.Errorf("%s:%d:%d: %s", m.name, at.line, at.column, fmt.Sprintf(format, values...))
}
