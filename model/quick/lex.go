package quick

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"moot/model"
)

// token is a word of the text, a part in quotes, or the colon that ends who it is about.
type token struct {
	from, to int
	value    string // without quotes
	quoted   bool
}

func (t token) is(words ...string) bool {
	return !t.quoted && slices.Contains(words, model.Fold(t.value))
}

func (t token) colon() bool { return t.is(":", "：") }

// lex parts a text into words, at spaces. Only the first colon outside of quotes and marks is a word of its own, and not
// that of an address.
func lex(text string) []token {
	var tokens []token
	colon := false
	for at := 0; at < len(text); {
		sign, size := utf8.DecodeRuneInString(text[at:])
		if unicode.IsSpace(sign) {
			at += size
			continue
		}
		next := lexOne(text, at, colon)
		colon = colon || next.colon()
		tokens = append(tokens, next)
		at = next.to
	}
	return tokens
}

func lexOne(text string, at int, colon bool) token {
	if value, to, ok := lexQuoted(text, at); ok {
		return token{at, to, value, true}
	}
	if text[at] == '#' {
		return lexMark(text, at)
	}
	for to, sign := range text[at:] {
		switch {
		case unicode.IsSpace(sign):
			return token{at, at + to, text[at : at+to], false}
		case colon || sign != ':' && sign != '：' || strings.HasPrefix(text[at+to:], "://"):
		case to == 0:
			size := utf8.RuneLen(sign)
			return token{at, at + size, text[at : at+size], false}
		default:
			return token{at, at + to, text[at : at+to], false}
		}
	}
	return token{at, len(text), text[at:], false}
}

// lexQuoted reads a part in quotes. One that is not ended is none.
func lexQuoted(text string, at int) (value string, to int, ok bool) {
	if text[at] != '"' {
		return "", 0, false
	}
	var inside strings.Builder
	for i := at + 1; i < len(text); i++ {
		switch {
		case text[i] != '"':
			inside.WriteByte(text[i])
		case strings.HasPrefix(text[i:], `""`):
			inside.WriteByte('"')
			i++
		default:
			return inside.String(), i + 1, true
		}
	}
	return "", 0, false
}

// lexMark reads a word that begins with #, of which a part may be in quotes: #tag:"two words".
func lexMark(text string, at int) token {
	value := strings.Builder{}
	for i := at; ; {
		sign, size := utf8.DecodeRuneInString(text[i:])
		if size == 0 || unicode.IsSpace(sign) {
			return token{at, i, value.String(), false}
		}
		if inside, to, ok := lexQuoted(text, i); ok {
			value.WriteString(inside)
			return token{at, to, value.String(), false}
		}
		value.WriteString(text[i : i+size])
		i += size
	}
}

// words is what tokens say together: what is in quotes where they are one such part, else the text as it stands, without
// what was taken out between them.
func (r *reading) words(tokens []token) string {
	if len(tokens) == 1 && tokens[0].quoted {
		text, _ := model.Clean(tokens[0].value)
		return text
	}
	var parts []string
	for i := 0; i < len(tokens); {
		end := i + 1
		for end < len(tokens) && r.adjoin(tokens[end-1], tokens[end]) {
			end++
		}
		parts = append(parts, r.text[tokens[i].from:tokens[end-1].to])
		i = end
	}
	text, _ := model.Clean(strings.Join(parts, " "))
	return text
}

// adjoin tells whether only spaces stand between two tokens.
func (r *reading) adjoin(a, b token) bool { return strings.TrimSpace(r.text[a.to:b.from]) == "" }
