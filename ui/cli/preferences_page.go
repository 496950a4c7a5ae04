package cli

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	yaml "github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"moot/model"
	"moot/ui/tui/preference"
)

// preferencePage is the text of a file of settings, and what is in it.
type preferencePage struct {
	path    string
	text    string
	values  preference.Values
	entries []preferenceEntry // in the order of their lines
	flow    bool              // {theme: dark}: not a line per setting
	wrong   []error
}

// preferenceEntry is where an entry of the file stands, whether moot knows it or not: lines and columns from 1.
type preferenceEntry struct {
	name         string
	line, column int
}

// readPreferences reads a file's text. What is wrong with a setting is told by problems; a text that is no YAML is an error.
func readPreferences(path, text string) (*preferencePage, error) {
	page := &preferencePage{path: path, text: text}
	file, err := parsePreferences(text)
	if err != nil {
		return nil, page.syntaxError(err)
	}
	seen := false
	for _, document := range file.Docs {
		switch body := document.Body.(type) {
		case nil, *ast.NullNode, *ast.CommentGroupNode, *ast.DirectiveNode:
		case *ast.MappingNode:
			if seen {
				return nil, page.at(body, "settings are one document; what stands below --- belongs above it")
			}
			seen, page.flow = true, body.IsFlowStyle
			for _, entry := range body.Values {
				page.entry(entry)
			}
		default:
			return nil, page.at(body, "settings are written as `theme: dark`, a line for each")
		}
	}
	return page, nil
}

// parsePreferences shields against a parser that stumbles over what nobody would write.
func parsePreferences(text string) (file *ast.File, err error) {
	defer func() {
		if recover() != nil {
			err = errors.New("it is not YAML")
		}
	}()
	return parser.ParseBytes([]byte(text), parser.ParseComments)
}

func (p *preferencePage) syntaxError(err error) error {
	var syntax *yaml.SyntaxError
	if errors.As(err, &syntax) && syntax.Token != nil && syntax.Token.Position != nil {
		return &fault{fmt.Sprintf("%s, line %d: %s", p.path, syntax.Token.Position.Line, syntaxInWords(syntax)), err}
	}
	return &fault{fmt.Sprintf("%s holds no settings that can be read; write for example theme: dark, a line for each", p.path), err}
}

// syntaxInWords says what the parser stumbled over as people do: what it would have liked to see there says nothing to them.
func syntaxInWords(syntax *yaml.SyntaxError) string {
	if strings.Contains(syntax.Message, "already defined") {
		return syntax.Token.Value + " is set twice; write it once"
	}
	return "this is no setting; write for example theme: dark, a line for each"
}

func (p *preferencePage) at(node ast.Node, format string, args ...any) error {
	line := 1
	if node.GetToken() != nil && node.GetToken().Position != nil {
		line = node.GetToken().Position.Line
	}
	return fmt.Errorf("%s, line %d: %s", p.path, line, fmt.Sprintf(format, args...))
}

// entry takes in one entry of the file.
func (p *preferencePage) entry(node *ast.MappingValueNode) {
	key := node.Key.GetToken()
	p.entries = append(p.entries, preferenceEntry{key.Value, key.Position.Line, key.Position.Column})
	setting := preference.Named(key.Value)
	if setting == nil {
		p.wrong = append(p.wrong, p.at(node.Key, "%s", preference.Unknown(key.Value)))
		return
	}
	text, one := oneValue(node.Value)
	value, err := setting.Read(text)
	switch {
	case !one:
		p.wrong = append(p.wrong, p.at(node.Key, "%s takes one value", setting.Name))
	case err != nil:
		p.wrong = append(p.wrong, p.at(node.Value, "%s", err))
	default:
		setting.Set(&p.values, value)
	}
}

// oneValue is the text of a node that is one value, as it is written: no and false are words here.
func oneValue(node ast.Node) (string, bool) {
	switch v := node.(type) {
	case *ast.NullNode:
		if v.GetToken().Type == token.ImplicitNullType {
			return "", true
		}
	case *ast.LiteralNode:
		return v.Value.Value, true
	case *ast.StringNode, *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
	default:
		return "", false
	}
	return node.GetToken().Value, true
}

// problems are what is wrong with the settings, a sentence for each; nil where all is well.
func (p *preferencePage) problems() error { return errors.Join(p.wrong...) }

// with is the text of the file with settings changed. It is read again before it is given back: a text in which the
// settings are not found as they were meant is not written.
func (p *preferencePage) with(changed []model.Assignment) (string, error) {
	if p.flow {
		return "", fmt.Errorf("%s: moot changes settings that are written a line for each, as `theme: dark`; write them so, or change them yourself", p.path)
	}
	page, meant := p, p.values
	for _, change := range changed {
		preference.Named(change.Field).Set(&meant, change.Value)
		next, err := readPreferences(p.path, page.changed(change))
		if err != nil {
			return "", err
		}
		page = next
	}
	if page.values != meant {
		return "", fmt.Errorf("%s: moot cannot change what is written there without harm to the rest; change it yourself", p.path)
	}
	return page.text, nil
}

// changed is the text with one setting changed: in its place, behind everything where it is new, or without it.
func (p *preferencePage) changed(change model.Assignment) string {
	lines := strings.SplitAfter(p.text, "\n")
	first, last, at := p.span(change.Field, len(lines))
	switch {
	case at < 0 && change.Value == "":
		return p.text
	case at < 0:
		return p.appended(change)
	case change.Value == "":
		return strings.Join(append(lines[:first:first], lines[last:]...), "")
	}
	line := blank(p.entries[at].column-1) + preferenceLine(change) + comment(lines[first]) + ending(lines[last-1])
	return strings.Join(append(append(lines[:first:first], line), lines[last:]...), "")
}

// span is which lines, first … last−1, an entry takes: up to the next one, without the comments before that.
func (p *preferencePage) span(name string, total int) (first, last, at int) {
	lines := strings.Split(p.text, "\n")
	for i, entry := range p.entries {
		if setting := preference.Named(entry.name); setting == nil || setting.Name != name {
			continue
		}
		first, last = entry.line-1, total
		if i+1 < len(p.entries) {
			last = p.entries[i+1].line - 1
		}
		for last > first+1 && isBetween(lines[last-1]) {
			last--
		}
		return first, last, i
	}
	return 0, 0, -1
}

// isBetween tells of lines that belong to no entry.
func isBetween(line string) bool {
	line = strings.TrimSpace(line)
	return line == "" || strings.HasPrefix(line, "#")
}

// preferencesHead begins a file that moot makes.
const preferencesHead = "# Settings of moot; moot help settings says what they mean."

// appended is the text with a setting behind everything.
func (p *preferencePage) appended(change model.Assignment) string {
	text, end := p.text, "\n"
	if strings.Contains(text, "\r\n") {
		end = "\r\n"
	}
	if text == "" {
		text = preferencesHead + "\n"
	}
	if !strings.HasSuffix(text, "\n") {
		text += end
	}
	indent := 0
	if len(p.entries) > 0 {
		indent = p.entries[0].column - 1
	}
	return text + blank(indent) + preferenceLine(change) + end
}

func blank(n int) string { return strings.Repeat(" ", n) }

// preferenceLine writes a setting, its value in quotes where YAML needs them.
func preferenceLine(change model.Assignment) string {
	value := change.Value
	if strings.TrimFunc(value, isPlainInYAML) != "" {
		value = `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(value) + `"`
	}
	return change.Field + ": " + value
}

// isPlainInYAML tells of signs that mean nothing to YAML, wherever they stand between others.
func isPlainInYAML(r rune) bool { return r == ' ' || r == '_' || unicode.IsLetter(r) }

// comment is what people wrote behind the value of a line.
func comment(line string) string {
	for _, part := range lexer.Tokenize(line) {
		if part.Type == token.CommentType {
			if at := strings.LastIndex(line, "#"+part.Value); at >= 0 {
				return " " + strings.TrimRight(line[at:], "\r\n")
			}
		}
	}
	return ""
}

// ending is how a line ends.
func ending(line string) string { return line[len(strings.TrimRight(line, "\r\n")):] }
