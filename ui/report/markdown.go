package report

import (
	"regexp"
	"strings"
)

// Markdown is the document as CommonMark, as pull requests and wikis show it.
func (d *Document) Markdown() string {
	var out strings.Builder
	for i, block := range d.Blocks {
		if i > 0 {
			out.WriteByte('\n')
		}
		switch block := block.(type) {
		case Heading:
			out.WriteString(strings.Repeat("#", block.Level) + " " + Escape(block.Text) + "\n")
		case Paragraph:
			out.WriteString(block.Words.markdown() + "\n")
		case List:
			for _, item := range block.Items {
				out.WriteString("- " + item.Words.markdown() + "\n")
				for _, under := range item.Under {
					out.WriteString("  - " + under.markdown() + "\n")
				}
			}
		case Facts:
			for _, fact := range block {
				out.WriteString("- " + Escape(fact.Label) + ": " + Escape(fact.Value) + "\n")
			}
		}
	}
	return out.String()
}

// beginsBlock is what means a list, a quotation or a heading at the beginning of a line only.
var beginsBlock = regexp.MustCompile(`^(?:[-+=>~|]|[0-9]+[.)])`)

func (w Words) markdown() string {
	var out strings.Builder
	for _, span := range w {
		text := Escape(span.Text)
		if trimmed := strings.TrimSpace(text); span.Strong && trimmed != "" {
			text = "**" + trimmed + "**"
		}
		out.WriteString(text)
	}
	line := out.String()
	if start := beginsBlock.FindString(line); start != "" {
		line = start[:len(start)-1] + `\` + line[len(start)-1:]
	}
	return line
}

var signs = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", `\<`, "#", `\#`,
	"~", `\~`, "&", `\&`, "|", `\|`)

// Escape writes text so that Markdown shows it as it is.
func Escape(text string) string { return signs.Replace(text) }
