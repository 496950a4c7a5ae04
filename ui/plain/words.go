package plain

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"moot/model"
	"moot/ui/tui/widget"
)

// count is a number of things in words: "1 goal", "1,200 goals".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return widget.Grouped(n) + " " + many
}

func days(n int) string { return count(n, "day", "days") }

// oneLine is people's text with its line breaks as spaces.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// ends are the signs that end a sentence.
const ends = ".!?…。！？:;"

// sentence is a text with an upper first letter and a full stop, where it has no end of its own; "" stays "".
func sentence(text string) string {
	if text = oneLine(text); text == "" {
		return ""
	}
	if last, _ := utf8.DecodeLastRuneInString(text); !strings.ContainsRune(ends, last) {
		text += "."
	}
	return upperFirst(text)
}

// sentences stand behind each other; empty ones are left out.
func sentences(texts ...string) string {
	var all []string
	for _, text := range texts {
		if text = sentence(text); text != "" {
			all = append(all, text)
		}
	}
	return strings.Join(all, " ")
}

// listed are texts with a sign between them; empty ones are left out.
func listed(sign string, texts ...string) string {
	var all []string
	for _, text := range texts {
		if text != "" {
			all = append(all, text)
		}
	}
	return strings.Join(all, sign)
}

func upperFirst(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// spaced is a word of a file as people read it: "at risk".
func spaced(word string) string { return strings.ReplaceAll(word, "-", " ") }

// article is a kind with its article as people say it: "a team", "an outcome".
func article(kind model.Kind) string {
	return strings.Replace(kind.WithArticle(), kind.String(), kindWord(kind), 1)
}

// kindWord is a kind as people say it.
func kindWord(kind model.Kind) string {
	if kind == model.KindCheckIn {
		return "check-in"
	}
	return kind.String()
}

// progressWords say how far a measure is from where it stood to where it should be. What has begun is never 0 %, what is
// not reached never 100 %.
func progressWords(m model.Measure) string {
	progress, known := m.Progress()
	percent := int(math.Round(math.Abs(progress) * 100))
	switch {
	case !known:
		return ""
	case progress < 0:
		return "further away than where it began, by " + model.Percent(-progress) + " of the way"
	case progress == 0:
		return "where it began"
	case percent == 0:
		return "less than 1 % of the way"
	case progress == 1:
		return "at the target"
	case progress > 1:
		return "past the target, " + strconv.Itoa(max(percent, 101)) + " % of the way"
	}
	return strconv.Itoa(min(percent, 99)) + " % of the way"
}

// measureWords tell what is measured, where it stands and how far that is.
func measureWords(m model.Measure) string {
	if m.Name == "" && !m.Current.Known && !m.Target.Known {
		return "no measure"
	}
	name := m.Name
	if name == "" {
		name = "measure"
	}
	words := name + " now " + m.Current.In(m.Unit)
	if m.Baseline.Known || m.Target.Known {
		words += ", from " + m.Baseline.In(m.Unit) + " to " + m.Target.In(m.Unit)
	}
	return listed("; ", words, progressWords(m))
}
