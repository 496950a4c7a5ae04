package form

import (
	"strings"

	"moot/model"
	"moot/model/quick"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// The lines that the quick line likes to have, the ways to go on of those, and the cells of its labels.
const (
	quickHeight = 12
	quickWays   = 5
	quickLabel  = 9
)

func (q *quickLine) inner() int { return q.within(mostWide) }

// ways is how many ways to go on are listed: a small terminal has to show what is understood too.
func (q *quickLine) ways() int { return max(1, min(quickWays, q.height/3)) }

// View implements screen.Dialog. Where not all fits, what is understood gives way to what is wrong.
func (q *quickLine) View() string {
	lines := strings.Split(q.input.View(), "\n")
	height := min(quickHeight, q.height)
	room := max(0, height-len(lines))
	told, said := q.understood(), q.messages()
	said = firstLines(said, max(room-len(told), room/2), q.inner(), q.state.Theme.Glyphs.Ellipsis)
	told = told[:min(len(told), room-len(said))]
	gaps := room - len(told) - len(said)
	if gaps > 0 {
		lines = append(lines, "")
	}
	lines = append(lines, told...)
	if gaps > 1 && len(said) > 0 {
		lines = append(lines, "")
	}
	return strings.Join(padded(pad(append(lines, said...), height), q.inner(), q.height), "\n")
}

// understood is what the line means so far, a field in each row; what can be said, while it is empty.
func (q *quickLine) understood() []string {
	if strings.TrimSpace(q.input.Value()) == "" {
		return q.teach()
	}
	if !q.line.Kind.Valid() {
		return nil
	}
	inks := q.state.Theme
	rows := []string{q.makes()}
	for _, value := range q.line.Values {
		switch value.Field {
		case "consumer", "provider", "team", "owner":
			continue
		}
		field := model.FieldNamed(q.line.Kind, value.Field)
		rows = append(rows, q.row(field.Label(), q.shown(field, value.Value), inks.Text))
	}
	if q.line.Kind == model.KindDependency && len(q.line.Problems) == 0 && q.line.Value("need_by") == "" {
		rows = append(rows, q.row("need-by", "none yet; by fri would set it", inks.Muted))
	}
	return rows
}

func (q *quickLine) row(label, text string, ink theme.Ink) string {
	return q.state.Theme.Muted.Paint(widget.Fit(label, quickLabel)) + ink.Paint(widget.Fit(text, max(0, q.inner()-quickLabel)))
}

// makes is the first row: who asks whom, or what is made for whom.
func (q *quickLine) makes() string {
	inks := q.state.Theme
	name := func(field string) string {
		if id := q.line.Value(field); id != "" {
			return model.Title(q.state.Board, model.Ref{Kind: model.KindTeam, ID: id})
		}
		return "?"
	}
	switch q.line.Kind {
	case model.KindDependency:
		return q.row("asks", name("consumer")+" "+inks.Glyphs.Left+" "+name("provider"), inks.Strong)
	case model.KindGoal:
		if q.line.Value("team") == "" {
			return q.row("makes", "a goal of no team yet", inks.Strong)
		}
		return q.row("makes", "a goal of "+name("team"), inks.Strong)
	case model.KindAction:
		if owner := q.line.Value("owner"); owner != "" {
			return q.row("makes", "an action for "+owner, inks.Strong)
		}
		return q.row("makes", "an action", inks.Strong)
	case model.KindOutcome:
		return q.row("makes", "an outcome", inks.Strong)
	}
	return q.row("makes", "a "+q.line.Kind.String(), inks.Strong)
}

// shown is a value as people read it.
func (q *quickLine) shown(field *model.Field, value string) string {
	switch field.Type {
	case model.Day:
		if day, err := model.ParseISO(value); err == nil {
			return dayWords(day, q.state.Today)
		}
	case model.Reference, model.References:
		var titles []string
		for _, id := range model.SplitList(value) {
			titles = append(titles, model.Title(q.state.Board, model.Ref{Kind: field.Of, ID: id}))
		}
		return strings.Join(titles, "; ")
	}
	return strings.ReplaceAll(value, ";", "; ")
}

// teach says what can be said, the likeliest first.
func (q *quickLine) teach() []string {
	inks := q.state.Theme
	if q.inner() < leastTaught {
		return q.teachBriefly()
	}
	mine := "needs identity: token exchange"
	if q.state.Team == "" {
		mine = "payments " + mine
	}
	var rows []string
	for _, one := range [][2]string{
		{"ask", mine + " by 2 dec"},
		{"more", "… #goal #tag !blocking (small)"},
		{"goal", "payments: guest checkout by 29 jan #outcome"},
		{"outcome", "outcome more travellers finish booking"},
		{"action", "action ben: show the sandbox by fri"},
		{"team", "team loyalty"},
	} {
		rows = append(rows, inks.Muted.Paint(widget.Fit(one[0], quickLabel)+widget.Fit(one[1], max(0, q.inner()-quickLabel))))
	}
	return rows
}

// leastTaught is the width that the examples ask for; a narrower line shows short ones, whole.
const leastTaught = 60

func (q *quickLine) teachBriefly() []string {
	ask := "payments needs identity: tokens"
	if q.state.Team != "" {
		ask = "needs identity: tokens by fri"
	}
	var rows []string
	for _, text := range []string{ask, "action ben: show it by fri", "team loyalty"} {
		rows = append(rows, q.state.Theme.Muted.Paint(text))
	}
	return rows
}

// messages are what is wrong or missing, and what speaks against it. What may still become right as it is typed is only
// hinted at.
func (q *quickLine) messages() []string {
	inks := q.state.Theme
	var lines []string
	for _, problem := range q.line.Problems {
		switch {
		case q.toldWrong(problem):
			lines = append(lines, q.said(problem.Text, inks.Bad)...)
		case q.told():
			lines = append(lines, q.said(problem.Text, inks.Muted)...)
		}
	}
	if words := q.noDay(); words != "" && len(lines) == 0 && len(q.input.Suggestions()) == 0 {
		lines = append(lines, q.said(words, inks.Muted)...)
	}
	for _, notice := range q.line.Notices {
		lines = append(lines, q.notice(inks.Glyphs.Risk, notice)...)
	}
	for i, notice := range q.alikes.notices {
		mark := inks.Glyphs.Risk
		if i > 0 {
			mark = " "
		}
		lines = append(lines, q.notice(mark, notice.Text)...)
	}
	if len(q.alikes.notices) > 0 && len(q.line.Problems) == 0 {
		lines = append(lines, q.said("  enter asks all the same, esc leaves it", inks.Muted)...)
	}
	return lines
}

// noDay tells that what ends a title as a day would is none; "" where nothing does.
func (q *quickLine) noDay() string {
	title := q.named()
	at := strings.LastIndex(title, " by ")
	if at < 0 || strings.Contains(q.input.Value(), `"`) || q.line.Value("need_by")+q.line.Value("by")+q.line.Value("due") != "" {
		return ""
	}
	words := strings.Fields(title[at:])
	if len(words) < 2 || len(words) > mostDayWords {
		return ""
	}
	return "“" + strings.Join(words, " ") + "” is no day: it stands in the title"
}

// mostDayWords is how many words a day is said in: "by next fri".
const mostDayWords = 3

// notice is a sentence behind a mark, with further lines under the first.
func (q *quickLine) notice(mark, words string) []string {
	lines := widget.Wrap(words, max(1, q.inner()-2))
	for i, line := range lines {
		lines[i] = q.state.Theme.Warn.Paint(widget.Fit(mark, 2) + line)
		mark = ""
	}
	return lines
}

// told tells whether problems are told before enter is pressed: not while there are ways to go on.
func (q *quickLine) told() bool { return q.input.Value() != "" && len(q.input.Suggestions()) == 0 }

// toldWrong tells whether a problem is told as something that is wrong.
func (q *quickLine) toldWrong(problem quick.Problem) bool {
	return q.tried || q.told() && !q.unfinished(problem)
}

// unfinished tells of a problem that going on with the line would solve.
func (q *quickLine) unfinished(problem quick.Problem) bool {
	return !q.line.Kind.Valid() || problem.From == problem.To
}

func (q *quickLine) said(words string, ink theme.Ink) []string {
	lines := widget.Wrap(words, q.inner())
	for i, line := range lines {
		lines[i] = ink.Paint(line)
	}
	return lines
}
