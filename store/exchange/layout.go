package exchange

import (
	"fmt"
	"math/bits"
	"strings"
	"unicode"

	"moot/model"
)

// layout tells, for one file, which of its columns is which of ours.
type layout struct {
	sheet     *sheet
	sheetMap  *sheetMap
	bindings  []binding
	constants []cell
	filters   []boundFilter
	fills     []int // which of theirs take the value above them
	present   uint64
	id        int // which of theirs is the id; -1: none
	width     int
}

// binding takes one of our columns from one of theirs.
type binding struct {
	column      *column
	from        int
	translation *translation
	prefix      string
	separator   string
}

type boundFilter struct {
	filter
	from int
	keep bool
}

// bind lays a file's header over a sheet. The errors say what is missing, or not taken.
func bind(s *sheet, m *sheetMap, header []string) (*layout, []Problem, error) {
	l := &layout{sheet: s, sheetMap: m, id: -1, width: len(header)}
	index := indexHeader(header)
	problems := refusePoints(header)
	for _, c := range s.columns {
		from, bound, err := l.find(c, index)
		if err != nil {
			return nil, nil, err
		}
		if bound && index.twice[from] {
			problems = append(problems, Problem{Line: 1, Column: from, Field: c.name, Message: fmt.Sprintf("there are two columns %q; one must go", header[from])})
		}
		if bound {
			l.add(c, from)
		}
	}
	for name, constant := range m.set {
		c := s.column(name)
		text, _, _ := c.read(constant.text) // ReadMap checked it
		l.present |= 1 << c.place
		if text != "" {
			l.constants = append(l.constants, cell{text: text, column: uint16(c.place)})
		}
	}
	if err := l.addFills(index); err != nil {
		return l, problems, err
	}
	err := l.addFilters(index)
	return l, problems, err
}

// headerIndex finds columns by name: as it is, then folded.
type headerIndex struct {
	names         []string
	exact, folded map[string]int
	twice         map[int]bool // columns whose name another one has too
}

func indexHeader(header []string) headerIndex {
	index := headerIndex{header, map[string]int{}, map[string]int{}, map[int]bool{}}
	for i, name := range header {
		if first, taken := index.exact[name]; taken {
			index.twice[first] = true
		} else {
			index.exact[name] = i
		}
		folded := foldHeader(name)
		if _, taken := index.folded[folded]; !taken {
			index.folded[folded] = i
		}
	}
	return index
}

func (h headerIndex) find(name string) (int, bool) {
	if i, ok := h.exact[name]; ok {
		return i, true
	}
	i, ok := h.folded[foldHeader(name)]
	return i, ok
}

// foldHeader makes "Need by" and "need-by" the need_by they mean.
func foldHeader(name string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '-' {
			return '_'
		}
		return r
	}, model.Fold(name))
}

func (l *layout) find(c *column, index headerIndex) (from int, bound bool, err error) {
	name, mapped := l.sheetMap.columns[c.name]
	switch {
	case c.shape == shapeHidden:
		name, mapped = l.sheetMap.same, l.sheetMap.same.text != ""
		if !mapped {
			return 0, false, nil
		}
	case !mapped:
		if _, set := l.sheetMap.set[c.name]; set {
			return 0, false, nil
		}
		if l.sheetMap.once { // the other columns are about what else the row tells
			return 0, false, nil
		}
		from, bound = index.find(c.name)
		return from, bound, nil
	}
	from, bound = index.find(name.text)
	if !bound {
		return 0, false, l.sheetMap.wrong(name, "the file has %s", unknownName("column", name.text, index.names))
	}
	return from, true, nil
}

func (l *layout) add(c *column, from int) {
	separator := ""
	if c.list() {
		separator = l.sheetMap.separator
	}
	l.bindings = append(l.bindings, binding{c, from, l.sheetMap.values[c.name], l.sheetMap.prefix[c.name].text, separator})
	l.present |= 1 << c.place
	if c.name == nameID {
		l.id = from
	}
}

func (l *layout) addFilters(index headerIndex) error {
	for i, filters := range [][]filter{l.sheetMap.only, l.sheetMap.except} {
		for _, f := range filters {
			from, ok := index.find(f.column.text)
			if !ok {
				return l.sheetMap.wrong(f.column, "the file has %s", unknownName("column", f.column.text, index.names))
			}
			l.filters = append(l.filters, boundFilter{f, from, i == 0})
		}
	}
	return nil
}

func (l *layout) addFills(index headerIndex) error {
	for _, column := range l.sheetMap.fill {
		from, ok := index.find(column.text)
		if !ok {
			return l.sheetMap.wrong(column, "the file has %s", unknownName("column", column.text, index.names))
		}
		l.fills = append(l.fills, from)
	}
	return nil
}

// takes tells whether a row passes only and except.
func (l *layout) takes(fields []string) bool {
	for _, f := range l.filters {
		if f.match(at(fields, f.from)) != f.keep {
			return false
		}
	}
	return true
}

func at(fields []string, i int) string {
	if i < len(fields) {
		return fields[i]
	}
	return ""
}

// known is how many of a sheet's own columns a header has.
func (l *layout) known() int { return bits.OnesCount64(l.present) }

const pointsReason = "moot keeps no points and no velocity: they measure effort, not what reaches anybody, " +
	"and comparing teams by them does harm; take the column out"

// refusePoints finds columns of story points and velocity.
func refusePoints(header []string) []Problem {
	var problems []Problem
	for i, name := range header {
		if isPoints(name) {
			problems = append(problems, Problem{Line: 1, Column: i, Field: name, Message: fmt.Sprintf("column %q: %s", name, pointsReason)})
		}
	}
	return problems
}

func isPoints(name string) bool {
	words := strings.FieldsFunc(model.Fold(name), func(r rune) bool { return !unicode.IsLetter(r) })
	story := false
	for _, word := range words {
		switch word {
		case "velocity", "storypoint", "storypoints":
			return true
		case "story":
			story = true
		case "point", "points":
			if story || len(words) == 1 {
				return true
			}
		}
	}
	return false
}
