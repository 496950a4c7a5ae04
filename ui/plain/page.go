package plain

import (
	"strconv"
	"strings"

	"moot/model"
	"moot/model/align"
	"moot/ui/report"
)

// page is a screen as lines. Items that commands can act on are numbered, each record once.
type page struct {
	lines   []string
	items   []model.Ref
	numbers map[model.Ref]int
	gaps    []align.Gap // what the numbers stand for on the page of gaps, where a record has as many as it has gaps
}

func newPage(title string) *page {
	return &page{lines: []string{title}, numbers: map[model.Ref]int{}}
}

// line adds a line; nothing where there is nothing to say.
func (p *page) line(text string) {
	if text != "" {
		p.lines = append(p.lines, text)
	}
}

// part begins a part of the page with its title, and how many items it has where that is known.
func (p *page) part(title string, items int) {
	if items > 0 {
		title += ", " + count(items, "item", "items")
	}
	p.lines = append(p.lines, "", title)
}

// apart leaves a line empty.
func (p *page) apart() { p.lines = append(p.lines, "") }

// item adds a line with a number that stands for a record.
func (p *page) item(ref model.Ref, text string) {
	number, listed := p.numbers[ref]
	if !listed {
		p.items = append(p.items, ref)
		number = len(p.items)
		p.numbers[ref] = number
	}
	p.lines = append(p.lines, strconv.Itoa(number)+". "+text)
}

// gap adds a line with a number of its own that stands for a gap.
func (p *page) gap(gap align.Gap, text string) {
	p.items, p.gaps = append(p.items, gap.Ref()), append(p.gaps, gap)
	p.lines = append(p.lines, strconv.Itoa(len(p.items))+". "+text)
}

// fact adds a label with what belongs to it; nothing where there is nothing.
func (p *page) fact(label, text string) {
	if text != "" {
		p.lines = append(p.lines, upperFirst(label)+": "+oneLine(text))
	}
}

// more counts what is not listed, and says how to get at it.
func (p *page) more(left int, one, many string) {
	if left > 0 {
		p.lines = append(p.lines, "And "+count(left, "more "+one, "more "+many)+"; filter with a query, for example team:NAME or is:late.")
	}
}

// arrows are the signs of documents that a voice would read as signs.
var arrows = strings.NewReplacer(" ← ", " needs from ", " → ", " to ")

// document adds a report, a line for each thing that it tells.
func (p *page) document(document *report.Document) {
	for _, block := range document.Blocks {
		switch block := block.(type) {
		case report.Heading:
			p.lines = append(p.lines, "", arrows.Replace(block.Text))
		case report.Paragraph:
			p.line(arrows.Replace(block.Words.String()))
		case report.List:
			for _, item := range block.Items {
				p.line(arrows.Replace(pointWords(item.Words)))
				for _, under := range item.Under {
					p.line(arrows.Replace(under.String()))
				}
			}
		case report.Facts:
			for _, fact := range block {
				p.fact(fact.Label, arrows.Replace(fact.Value))
			}
		}
	}
}

// pointWords are the words of a point; what is told of its name stands behind a colon.
func pointWords(words report.Words) string {
	if len(words) < 2 || !words[0].Strong {
		return words.String()
	}
	told := strings.TrimSpace(words[1:].String())
	if strings.HasPrefix(told, "(") {
		return words[0].Text + " " + told
	}
	return words[0].Text + ": " + told
}
