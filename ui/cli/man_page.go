package cli

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"moot/model"
)

// manPage is a page of the manual in the language of man(7).
type manPage struct {
	name    string // "moot-ask"
	section int    // 1 for commands, 7 for what is no command
	text    strings.Builder
}

func (p *manPage) file() string { return fmt.Sprintf("%s.%d", p.name, p.section) }

// newManPage begins a page: its head, and the line by which man -k finds it.
func newManPage(name string, section int, on model.Date, about string) *manPage {
	p := &manPage{name: name, section: section}
	fmt.Fprintf(&p.text, ".TH %s %d \"%s\" \"moot\" \"moot\"\n", roffEscape(strings.ToUpper(name)), section, on)
	p.heading("Name")
	p.line(roffEscape(name) + ` \- ` + roffEscape(about))
	return p
}

func (p *manPage) heading(text string) { p.text.WriteString(".SH " + strings.ToUpper(text) + "\n") }

// line writes a line in the language itself.
func (p *manPage) line(text string) { p.text.WriteString(text + "\n") }

// paragraphs write running text; an indented or an empty line begins anew.
func (p *manPage) paragraphs(text string) {
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			p.line(".PP")
		}
		p.line(roffEscape(strings.TrimSpace(line)))
	}
}

// verbatim writes lines as they stand.
func (p *manPage) verbatim(text string) {
	p.line(".nf")
	for line := range strings.Lines(strings.Trim(text, "\n") + "\n") {
		p.line(roffEscape(strings.TrimRight(line, "\n")))
	}
	p.line(".fi")
}

// flag writes an option and what it does.
func (p *manPage) flag(flag *pflag.Flag) {
	name := `\-\-` + roffEscape(flag.Name)
	if flag.Shorthand != "" {
		name = `\-` + flag.Shorthand + ", " + name
	}
	value := ""
	if flag.Value.Type() != "bool" {
		value = ` \fI` + roffEscape(flag.Value.Type()) + `\fR`
	}
	p.line(".TP\n" + `\fB` + name + `\fR` + value)
	p.line(roffEscape(flag.Usage))
}

func (p *manPage) seeAlso(pages ...string) {
	p.heading("See also")
	p.line(roffEscape(strings.Join(pages, ", ")))
}

// roffEscape writes text so that it is read as it is: the escape sign, the hyphen, which would be drawn as another sign
// than the one that is typed, and what is a command at the beginning of a line.
func roffEscape(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(text)
	if strings.HasPrefix(text, ".") || strings.HasPrefix(text, "'") {
		text = `\&` + text
	}
	return roffSigns(text)
}

// roffSigns writes what is not ASCII by its number: not every system reads its manual as UTF-8.
func roffSigns(text string) string {
	var out strings.Builder
	for _, r := range text {
		if r > unicode.MaxASCII {
			fmt.Fprintf(&out, `\[u%04X]`, r)
		} else {
			out.WriteRune(r)
		}
	}
	return out.String()
}

// commandPage is the page of a command: moot-ask(1).
func commandPage(command *cobra.Command, on model.Date) *manPage {
	p := newManPage("moot-"+command.Name(), 1, on, lowerFirst(command.Short))
	p.heading("Synopsis")
	p.line(`\fBmoot ` + roffEscape(command.Name()) + `\fR` + roffEscape(strings.TrimPrefix(command.Use, command.Name())) + ` [\fIoptions\fR]`)
	p.heading("Description")
	p.paragraphs(firstOf(command.Long, command.Short+"."))
	if command.HasAvailableLocalFlags() {
		p.heading("Options")
		p.line("Those that every command has are in moot(1).")
		command.LocalNonPersistentFlags().VisitAll(func(flag *pflag.Flag) {
			if !flag.Hidden && flag.Name != "help" {
				p.flag(flag)
			}
		})
	}
	if command.Example != "" {
		p.heading("Examples")
		p.verbatim(command.Example)
	}
	p.heading("Exit status")
	p.line(exitStatus)
	p.seeAlso("moot(1)", "moot-query(7)", "moot-states(7)")
	return p
}

// topicPage is the page of a topic: moot-query(7).
func topicPage(of topic, on model.Date) *manPage {
	text, _ := topicText(of.name)
	_, body, _ := strings.Cut(text, "\n") // its first line is the title, which a page has above
	p := newManPage("moot-"+of.name, 7, on, of.about)
	p.heading("Description")
	p.verbatim(body)
	p.seeAlso("moot(1)")
	return p
}

func firstOf(text, otherwise string) string {
	if text != "" {
		return text
	}
	return otherwise
}
