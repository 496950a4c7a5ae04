package query

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"moot/model"
)

// Parse reads a query. The error is an *Error.
func Parse(text string) (Query, error) {
	p := parser{text: text}
	for p.skipSpace(); p.at < len(text); p.skipSpace() {
		if err := p.term(); err != nil {
			return Query{}, err
		}
	}
	return Query{terms: p.terms, spans: p.spans, text: printTerms(p.terms)}, nil
}

type parser struct {
	text  string
	at    int
	terms []Term
	spans [][]span
}

func (p *parser) skipSpace() {
	p.at = len(p.text) - len(strings.TrimLeftFunc(p.text[p.at:], unicode.IsSpace))
}

// term reads one condition. It returns *Error as error so that nil stays nil.
func (p *parser) term() error {
	not := p.negation()
	start := p.at
	name, op := p.keyAndOp()
	if op == "" {
		return p.word(not)
	}
	key, known := keyNamed(strings.ToLower(name))
	if !known {
		where := span{start, len(name)}
		return where.errorf("%q is not a key; to look for the text itself, put it in quotes", name).near(likelyKey(name), keyNames())
	}
	if !key.takes(op) {
		return span{start + len(name), len(op)}.errorf("%s is written %s", key.Name, key.form())
	}
	return p.values(Term{Not: not, Key: key.Name, Op: op}, key, span{start, p.at - start})
}

// negation reads the minus in front of a term; one by itself is a word.
func (p *parser) negation() bool {
	rest, minus := strings.CutPrefix(p.text[p.at:], "-")
	next, _ := utf8.DecodeRuneInString(rest)
	if !minus || rest == "" || unicode.IsSpace(next) {
		return false
	}
	p.at++
	return true
}

// keyAndOp reads a key and its sign; "" and no step ahead where the term is a word.
func (p *parser) keyAndOp() (name, op string) {
	rest := p.text[p.at:]
	end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && r != '_' && r != '-' })
	if end <= 0 {
		return "", ""
	}
	for _, op := range []string{"<=", ">=", "<", ">", ":"} {
		if strings.HasPrefix(rest[end:], op) {
			p.at += end + len(op)
			return rest[:end], op
		}
	}
	return "", ""
}

// word reads a word up to the next space. One without any text asks for nothing.
func (p *parser) word(not bool) error {
	start := p.at
	word, err := p.chunk("")
	if err != nil {
		return err
	}
	if word != "" {
		p.add(Term{Not: not, Op: ":", Values: []string{word}}, []span{{start, p.at - start}})
	}
	return nil
}

func (p *parser) add(term Term, spans []span) {
	p.terms, p.spans = append(p.terms, term), append(p.spans, spans)
}

// values reads the values after a key.
func (p *parser) values(term Term, key *Key, head span) error {
	var spans []span
	for more := true; more; {
		start := p.at
		value, err := p.chunk(",")
		if err != nil {
			return err
		}
		where := span{start, p.at - start}
		if value != "" {
			canonical, problem := key.canonical(value, where)
			if problem != nil {
				return problem
			}
			term.Values, spans = append(term.Values, canonical), append(spans, where)
		}
		if more = strings.HasPrefix(p.text[p.at:], ","); more {
			p.at++
		}
	}
	switch {
	case len(term.Values) == 0:
		return head.errorf("%s needs a value: %s", key.Name, key.form())
	case term.Op != ":" && len(term.Values) > 1:
		return spans[1].errorf("%s takes one value: %s", key.Name, key.form())
	}
	p.add(term, spans)
	return nil
}

// chunk reads text up to a space or one of the stops, neither of which ends it inside quotes.
func (p *parser) chunk(stops string) (string, error) {
	var b strings.Builder
	for p.at < len(p.text) {
		r, size := utf8.DecodeRuneInString(p.text[p.at:])
		switch {
		case r == '"':
			if err := p.quoted(&b); err != nil {
				return "", err
			}
			continue
		case unicode.IsSpace(r) || strings.ContainsRune(stops, r):
			return b.String(), nil
		}
		b.WriteString(p.text[p.at : p.at+size])
		p.at += size
	}
	return b.String(), nil
}

// quoted reads from one double quote to the next; two in a row are one of the text.
func (p *parser) quoted(b *strings.Builder) error {
	start := p.at
	p.at++
	for {
		end := strings.IndexByte(p.text[p.at:], '"')
		if end < 0 {
			return span{start, len(p.text) - start}.errorf("the quote that opens here is not closed")
		}
		b.WriteString(p.text[p.at : p.at+end])
		p.at += end + 1
		if !strings.HasPrefix(p.text[p.at:], `"`) {
			return nil
		}
		b.WriteByte('"')
		p.at++
	}
}

// likelyKey is the key for a word that people may use for it, else the word.
func likelyKey(word string) string {
	switch model.Fold(word) {
	case "consumer", "needs", "by":
		return "from"
	case "provider", "provides":
		return "to"
	case "need_by", "needby", "need-by", "due", "before", "after":
		return "need"
	case "has":
		return "is"
	case "tags", "label":
		return "tag"
	case "status":
		return "state"
	case "slack":
		return "margin"
	}
	return word
}
