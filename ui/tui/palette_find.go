package tui

import (
	"cmp"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/sahilm/fuzzy"

	"moot/model"
	"moot/ui/tui/screen"
)

// finding is a row of the palette: a command, or a command with what it asks for.
type finding struct {
	command
	answer *screen.Answer
}

// words are what the row says: "Remove …" asks, "Remove  platform self-service" does not any more.
func (f finding) words() string {
	switch {
	case f.answer != nil:
		return f.title + "  " + f.answer.Words
	case f.asks():
		return f.title + " …"
	}
	return f.title
}

// asks tells whether the row's command asks for something that the palette can complete.
func (f finding) asks() bool { return f.answer == nil && f.ask != nil && f.why == "" }

// completed is what the line becomes when the row is completed into it.
func (f finding) completed() string {
	switch {
	case f.answer != nil:
		return f.title + " " + f.answer.Words
	case f.asks():
		return f.title + " "
	}
	return f.title
}

func (f finding) do() tea.Cmd {
	if f.answer != nil {
		return f.answer.Give()
	}
	return f.run()
}

// find ranks the commands by what is typed, those with their answers among them; everything while nothing is.
func find(commands []command, typed string) []finding {
	if strings.TrimSpace(typed) == "" {
		return findings(commands)
	}
	clear, loose := ranked(commands, typed)
	answered := answered(commands, typed)
	if len(clear)+len(answered) > 0 { // letters in their order are a guess: for where words find nothing
		loose = nil
	}
	// The words of a command that are done, with what it asks for behind them, come before others that only hold the words.
	done := strings.HasSuffix(typed, " ")
	at := 0
	for !done && at < len(clear) && clear[at].fits(typed) >= fitsTitle {
		at++
	}
	rows := append(findings(clear[:at]), answered...)
	return append(append(rows, findings(clear[at:])...), findings(loose)...)
}

func findings(commands []command) []finding {
	found := make([]finding, len(commands))
	for i, command := range commands {
		found[i] = finding{command: command}
	}
	return found
}

// ranked are the commands that answer what is typed: the best fit first, what can act before what cannot, and otherwise as
// they come, which is recent first. Those that only hold the letters of it in their titles come last, the closest first.
func ranked(commands []command, typed string) (clear, loose []command) {
	fits := map[string]int{} // by title, once for each: sorting asks again and again
	var rest []command
	for _, command := range commands {
		if fit := command.fits(typed); fit > fitsLetters {
			fits[command.title] = fit
			clear = append(clear, command)
		} else {
			rest = append(rest, command)
		}
	}
	slices.SortStableFunc(clear, func(a, b command) int {
		return cmp.Or(fits[b.title]-fits[a.title], min(1, len(a.why))-min(1, len(b.why)))
	})
	for _, match := range fuzzy.FindFrom(strings.TrimSpace(typed), commandTitles(rest)) {
		loose = append(loose, rest[match.Index])
	}
	return clear, loose
}

type commandTitles []command

func (c commandTitles) String(i int) string { return c[i].title }
func (c commandTitles) Len() int            { return len(c) }

// The most commands whose answers are listed, and the most answers of each where several are.
const (
	mostAsked    = 4
	mostAnswered = 6
)

// answered are the commands whose words begin what is typed, with the answers that fit the rest of it: the more words a
// command takes of it, the earlier.
func answered(commands []command, typed string) []finding {
	var rows []finding
	asked := 0
	seen := map[string]bool{}
	for _, split := range splits(typed) {
		for _, asks := range commands {
			if !asks.asks && asks.ask == nil || seen[asks.title] || !asks.begins(split.head) {
				continue
			}
			if asked == mostAsked {
				return rows
			}
			asked++
			seen[asks.title] = true
			rows = append(rows, answersOf(asks, split.rest)...)
		}
	}
	if asked > 1 {
		return rows
	}
	return rows[:min(len(rows), screen.MostAnswers)]
}

// answersOf are the answers to what a command asks; of one that cannot act now it is the command itself, which says why.
func answersOf(asks command, typed string) []finding {
	if asks.why != "" {
		return []finding{{command: asks}}
	}
	if asks.ask == nil {
		return nil
	}
	asker := asks.ask()
	if asker == nil {
		return nil
	}
	var rows []finding
	for _, answer := range asker.Answers(typed) {
		row := finding{command: asks, answer: &answer}
		row.help, row.key = answer.Help, ""
		rows = append(rows, row)
	}
	return rows
}

// split is what is typed, cut into the words of a command, folded, and what stands behind them.
type split struct{ head, rest string }

// splits are all ways to cut what is typed behind a word, the longest head first.
func splits(typed string) []split {
	var all []split
	for at := len(typed) - 1; at > 0; at-- {
		if typed[at] != ' ' || typed[at-1] == ' ' {
			continue
		}
		all = append(all, split{model.Fold(strings.TrimSpace(typed[:at])), strings.TrimSpace(typed[at:])})
	}
	return all
}
