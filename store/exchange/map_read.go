package exchange

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	yaml "github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"moot/model"
)

// mostMap is how long a map may be, in bytes.
const mostMap = 4 << 20

// ReadMap reads a map. name is for messages. The error names line and column, and what would be right.
func ReadMap(r io.Reader, name string) (*Map, error) {
	text, err := io.ReadAll(io.LimitReader(r, mostMap+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(text) > mostMap {
		return nil, fmt.Errorf("%s: a map has at most %d bytes", name, mostMap)
	}
	if err := refuseEncoding(text); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	file, err := parseYAML(text)
	if err != nil {
		return nil, mapSyntaxError(name, err)
	}
	reader := &mapReader{name: name}
	m := &Map{Name: name}
	for _, doc := range file.Docs {
		for key, value := range reader.pairs(doc.Body, "a map") {
			reader.kind(m, key, value)
		}
	}
	if len(reader.wrongs) > 0 {
		return nil, reader.sorted()
	}
	return m, nil
}

// parseYAML shields against a parser that stumbles over what nobody would write.
func parseYAML(text []byte) (file *ast.File, err error) {
	defer func() {
		if recover() != nil {
			err = errors.New("it is not YAML")
		}
	}()
	return parser.ParseBytes(text, 0)
}

func mapSyntaxError(name string, err error) error {
	var syntax *yaml.SyntaxError
	if errors.As(err, &syntax) && syntax.Token != nil && syntax.Token.Position != nil {
		return fmt.Errorf("%s:%d:%d: %s", name, syntax.Token.Position.Line, syntax.Token.Position.Column, syntax.Message)
	}
	return fmt.Errorf("%s: %w", name, err)
}

// mapReader turns YAML nodes into a map. Scalars are the text as written: 2026, 3.10 and no stay what they are.
type mapReader struct {
	name   string
	wrongs []located // text is what is wrong
}

func (r *mapReader) wrong(at located, format string, values ...any) {
	at.text = fmt.Sprintf(format, values...)
	r.wrongs = append(r.wrongs, at)
}

// sorted are all errors, in the order of the lines.
func (r *mapReader) sorted() error {
	slices.SortStableFunc(r.wrongs, func(a, b located) int {
		return cmp.Or(cmp.Compare(a.line, b.line), cmp.Compare(a.column, b.column))
	})
	var errs []error
	for _, at := range r.wrongs {
		errs = append(errs, (&sheetMap{name: r.name}).wrong(at, "%s", at.text))
	}
	return errors.Join(errs...)
}

// pairs are the entries of a mapping, in order. Nothing at all is an empty mapping.
func (r *mapReader) pairs(node ast.Node, what string) func(yield func(located, ast.Node) bool) {
	return func(yield func(located, ast.Node) bool) {
		switch v := node.(type) {
		case nil, *ast.NullNode:
		case *ast.MappingNode:
			for _, entry := range v.Values {
				if !yield(r.scalar(entry.Key), entry.Value) {
					return
				}
			}
		case *ast.MappingValueNode:
			yield(r.scalar(v.Key), v.Value)
		default:
			r.wrong(position(node), "%s is written as `name: value`, one to a line", what)
		}
	}
}

// scalar is the text of a node that is one value.
func (r *mapReader) scalar(node ast.Node) located {
	at := position(node)
	switch v := node.(type) {
	case *ast.LiteralNode:
		at.text = v.Value.Value
	case *ast.NullNode:
		if v.GetToken().Type != token.ImplicitNullType {
			at.text = v.GetToken().Value
		}
	case *ast.StringNode, *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		at.text = node.GetToken().Value
	default:
		r.wrong(at, "there should be one value here; anchors, tags and merge keys are not read")
	}
	return at
}

func position(node ast.Node) located {
	if node == nil || node.GetToken() == nil || node.GetToken().Position == nil {
		return located{line: 1, column: 1}
	}
	at := node.GetToken().Position
	return located{line: at.Line, column: at.Column}
}

// list is one value, or a list of them.
func (r *mapReader) list(node ast.Node) []located {
	sequence, ok := node.(*ast.SequenceNode)
	if !ok {
		return []located{r.scalar(node)}
	}
	var values []located
	for _, value := range sequence.Values {
		values = append(values, r.scalar(value))
	}
	return values
}

func (r *mapReader) kind(m *Map, key located, node ast.Node) {
	s := sheetsByName[key.text]
	if s == nil {
		r.wrong(key, "there is %s", unknownName("kind", key.text, sheetNames()))
		return
	}
	if m.sheets[s.place] != nil {
		r.wrong(key, "%s is there twice", key.text)
		return
	}
	of := &sheetMap{name: r.name, columns: map[string]located{}, values: map[string]*translation{},
		set: map[string]located{}, prefix: map[string]located{}}
	m.sheets[s.place] = of
	for key, value := range r.pairs(node, key.text) {
		r.part(of, s, key, value)
	}
	if of.once && len(of.columns) == 0 {
		r.wrong(key, "%s are taken once, and no columns are named; name under `columns` those that are about them", key.text)
	}
	for name, column := range of.columns {
		if set, both := of.set[name]; both {
			r.wrong(set, "%s is set here and taken from the column %q on line %d; one of the two must go", name, column.text, column.line)
		}
	}
}

var mapParts = []string{"file", "columns", "values", "set", "only", "except", "fill", "same", "separator", "prefix", "skip", "once"}

func (r *mapReader) part(m *sheetMap, s *sheet, key located, node ast.Node) {
	switch key.text {
	case "file":
		m.files = r.list(node)
	case "columns":
		r.words(m.columns, s, node)
	case "set":
		r.words(m.set, s, node)
		r.checkSet(m, s)
	case "prefix":
		r.words(m.prefix, s, node)
	case "values":
		r.values(m, s, node)
	case "only":
		m.only = r.filters(node)
	case "except":
		m.except = r.filters(node)
	case "fill":
		m.fill = r.list(node)
	case "same":
		if m.same = r.scalar(node); s.kind != model.KindTeam {
			r.wrong(key, "only teams can be another spelling of one; `same` belongs under teams")
		}
	case "separator":
		if at := r.scalar(node); at.text == "" {
			r.wrong(at, "the separator between the values of a list is empty")
		} else {
			m.separator = at.text
		}
	case "skip":
		m.skip = r.yes("skip", node)
	case "once":
		r.once(m, s, key, node)
	default:
		r.wrong(key, "there is %s", unknownName("part of a map", key.text, mapParts))
	}
}

func (r *mapReader) once(m *sheetMap, s *sheet, key located, node ast.Node) {
	if m.once = r.yes("once", node); m.once && s.kind == 0 {
		r.wrong(key, "%s have no rows that are one record; `once` belongs under a kind of record", s.name)
	}
}

func (r *mapReader) yes(part string, node ast.Node) bool {
	at := r.scalar(node)
	text, err := canonicalYesNo(at.text)
	if err != nil {
		r.wrong(at, "%s: %v", part, err)
	}
	return text == "yes"
}

// words reads `our column: text`.
func (r *mapReader) words(into map[string]located, s *sheet, node ast.Node) {
	for key, value := range r.pairs(node, "each column") {
		if r.known(s, key) {
			into[key.text] = r.scalar(value)
		}
	}
}

func (r *mapReader) known(s *sheet, key located) bool {
	if s.column(key.text) != nil {
		return true
	}
	r.wrong(key, "%s have %s", s.name, unknownName("column", key.text, s.names()))
	return false
}

func (r *mapReader) checkSet(m *sheetMap, s *sheet) {
	for name, constant := range m.set {
		if _, _, err := s.column(name).read(constant.text); err != nil {
			r.wrong(constant, "%v", err)
		}
	}
}

func (r *mapReader) values(m *sheetMap, s *sheet, node ast.Node) {
	for key, list := range r.pairs(node, "values") {
		if r.known(s, key) {
			m.values[key.text] = r.translation(s.column(key.text), list)
		}
	}
}

func (r *mapReader) translation(c *column, node ast.Node) *translation {
	t := &translation{exact: map[string]string{}, folded: map[string]string{}}
	for theirs, value := range r.pairs(node, "each value") {
		ours := r.scalar(value)
		if _, _, err := c.read(ours.text); err != nil {
			r.wrong(ours, "%v", err)
		}
		switch theirs.text {
		case "*":
			t.other, t.hasOther = ours.text, true
		case "":
			t.empty = ours.text
		default:
			t.exact[theirs.text] = ours.text
			if _, taken := t.folded[model.Fold(theirs.text)]; !taken {
				t.folded[model.Fold(theirs.text)] = ours.text
			}
		}
	}
	return t
}

func (r *mapReader) filters(node ast.Node) []filter {
	var filters []filter
	for key, value := range r.pairs(node, "each column") {
		f := filter{column: key, folded: map[string]bool{}}
		for _, v := range r.list(value) {
			f.values = append(f.values, v.text)
			f.folded[model.Fold(v.text)] = true
		}
		filters = append(filters, f)
	}
	return filters
}

// unknownName is a sentence on a name that is none of the known ones.
func unknownName(what, name string, known []string) string {
	sentence := fmt.Sprintf("no %s %q", what, name)
	if near, ok := model.Nearest(name, known); ok {
		return sentence + fmt.Sprintf("; did you mean %q?", near)
	}
	known = slices.Clone(known)
	return sentence + "; there are " + strings.Join(known, ", ")
}
