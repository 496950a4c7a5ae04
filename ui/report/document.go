// Package report writes what people read outside the program, in a pull request, an e-mail, a terminal: the brief before
// a forum and its minutes, the plan of all that stands on the board, and tables of what is listed. A report is a
// Document, a list of blocks, which is printed as Markdown or as plain text, or drawn by whoever has colours.
//
// It knows the model and how wide a text is, no screen and no store; the screens and the command line import it.
package report

// Document is a text in blocks.
type Document struct{ Blocks []Block }

// Block is a Heading, a Paragraph, a List or Facts.
type Block interface{ isBlock() }

// Heading begins a part. Level 1 is the document's title, level 2 a section.
type Heading struct {
	Level int
	Text  string
}

// Paragraph is running text.
type Paragraph struct{ Words Words }

// List is points below each other.
type List struct{ Items []Item }

// Item is a point of a list, and what stands under it.
type Item struct {
	Words Words
	Under []Words
}

// Facts are labels and their values, one a line, the values below each other.
type Facts []Fact

// Fact is one of Facts.
type Fact struct{ Label, Value string }

func (Heading) isBlock()   {}
func (Paragraph) isBlock() {}
func (List) isBlock()      {}
func (Facts) isBlock()     {}

// Words are one line of text in spans; there is no line break in it.
type Words []Span

// Span is text in one weight, as people wrote it: nothing of it is markup.
type Span struct {
	Text   string
	Strong bool
}

// Plain and Strong are words of one span.
func Plain(text string) Words  { return Words{{Text: text}} }
func Strong(text string) Words { return Words{{Text: text, Strong: true}} }

// And appends plain text.
func (w Words) And(text string) Words {
	if text == "" {
		return w
	}
	return append(w[:len(w):len(w)], Span{Text: text})
}

// String is the words without their weight.
func (w Words) String() string {
	text := ""
	for _, span := range w {
		text += span.Text
	}
	return text
}

func (d *Document) add(block Block) { d.Blocks = append(d.Blocks, block) }

func (d *Document) paragraph(text string) {
	if text != "" {
		d.add(Paragraph{Plain(text)})
	}
}

// section adds a heading and a list; nothing where the list is empty.
func (d *Document) section(title string, items []Item) {
	if len(items) > 0 {
		d.add(Heading{2, title})
		d.add(List{items})
	}
}
