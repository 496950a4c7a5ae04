package cli

import (
	"bufio"
	"io"
	"slices"
	"strings"

	"moot/model"
)

// mostLine is how long a line of check-ins may be, in bytes: a note is at most a tenth of it.
const mostLine = 1 << 20

// readCheckins reads check-ins, one to a line: ID VALUE [HEALTH] [NOTE].
func readCheckins(from io.Reader) ([]checkinLine, error) {
	var lines []checkinLine
	scanner := bufio.NewScanner(from)
	scanner.Buffer(nil, mostLine)
	for number := 1; scanner.Scan(); number++ {
		text, _ := model.Clean(scanner.Text())
		if text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		line, err := readCheckin(text)
		line.number = number
		if err != nil {
			return nil, line.wrong(err)
		}
		lines = append(lines, line)
	}
	if err := scanner.Err(); err != nil {
		return nil, usage("standard input: %w; give it a check-in to a line: ID VALUE [HEALTH] [NOTE]", err)
	}
	if len(lines) == 0 {
		return nil, usage("standard input has no check-in; write one to a line: ID VALUE [HEALTH] [NOTE]")
	}
	return lines, nil
}

func readCheckin(text string) (line checkinLine, err error) {
	rest := text
	if line.of, rest, _, err = cutWord(rest); err != nil {
		return line, err
	}
	if line.value, rest, line.quoted, err = cutWord(rest); err != nil {
		return line, err
	}
	if line.value == "" {
		return line, usage("%q has no value; write ID VALUE [HEALTH] [NOTE], with - for no figure", text)
	}
	if word, after, quoted, err := cutWord(rest); err == nil && word != "" && !quoted {
		known, err := healthWord(word)
		if err != nil {
			return line, err
		}
		if known {
			line.health, rest = model.Fold(word), after
		}
	}
	line.note = unquoted(rest)
	return line, nil
}

// healthWord tells whether a word is a health. One that was most likely meant to be one is refused: it would go unseen in
// the note.
func healthWord(word string) (bool, error) {
	healths := slices.DeleteFunc(slices.Clone(healthField().Words), func(health string) bool { return health == "" })
	if slices.Contains(healths, model.Fold(word)) {
		return true, nil
	}
	near, is := model.Nearest(word, healths)
	if is && (strings.Contains(word, "-") || len(word) >= len(near)-1) { // a note may well begin with "on" or "known"
		return false, usage("%q is no health; did you mean %s? A note that begins so stands in quotes", word, near)
	}
	return false, nil
}

// cutWord takes the first word off a line: up to a space, or what stands in quotes.
func cutWord(text string) (word, rest string, quoted bool, err error) {
	text = strings.TrimSpace(text)
	if text == "" || text[0] != '"' && text[0] != '\'' {
		word, rest, _ = strings.Cut(text, " ")
		return word, strings.TrimSpace(rest), false, nil
	}
	word, rest, closed := strings.Cut(text[1:], text[:1])
	if !closed {
		return "", "", true, usage("a quote that begins at %s does not end; write another %s behind what it is about", text, text[:1])
	}
	return word, strings.TrimSpace(rest), true, nil
}

// unquoted is a note without the quotes that somebody put around all of it.
func unquoted(text string) string {
	if word, rest, quoted, err := cutWord(text); err == nil && quoted && rest == "" {
		return word
	}
	return text
}

// torn refuses a line whose value goes on in its note: 52 s, without quotes, would be 52 and a note about s.
func (l checkinLine) torn(unit string) error {
	next, _, _ := strings.Cut(l.note, " ")
	if l.number == 0 || l.quoted || l.health != "" || next == "" || l.value == "-" {
		return nil
	}
	whole := l.value + " " + next
	if _, err := model.ParseQuantity(whole, unit); err == nil {
		return usage("%s is a value of two words; write it in quotes: %s %q", whole, l.of, whole)
	}
	return nil
}
