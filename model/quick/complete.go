package quick

import (
	"iter"
	"slices"
	"strings"
	"unicode"

	"moot/model"
)

// Completion is a way to go on with a line.
type Completion struct {
	Text string // the whole line
	Show string // what it adds, as people call it
	Note string // what tells it from others

	folded string // Show, for the order
}

// How many ways to go on are offered: for each mark all that could be meant by it are looked at.
const (
	mostCompletions = 40
	mostMarks       = 8
)

// Complete gives ways to go on at the end of the text that was read: teams that begin so, the goals or outcomes that a mark
// fits, and the words behind an exclamation mark. What is complete has none.
func (l Line) Complete() []Completion {
	if l.reading == nil {
		return nil
	}
	found := l.reading.complete()
	return found[:min(len(found), mostCompletions)]
}

func (r *reading) complete() []Completion {
	if len(r.tokens) == 0 {
		return nil
	}
	last := r.tokens[len(r.tokens)-1]
	if last.to == len(r.text) && !last.quoted {
		switch {
		case strings.HasPrefix(last.value, "#"):
			return r.completeMark(last)
		case strings.HasPrefix(last.value, "!") && r.Kind == model.KindDependency:
			return r.completeWords(last, "!blocking", "!slowing")
		}
	}
	team, open := r.openTeam()
	if !open {
		return nil
	}
	return r.completeTeam(team)
}

// naming is a team that is being named at the end of the text: where its name begins, and whether it is the one asked.
type naming struct {
	from  int
	asked bool
}

// openTeam finds the team that is being named; false where none is.
func (r *reading) openTeam() (naming, bool) {
	if n := len(r.asked); n > 0 && r.asked[n-1].to == len(r.text) {
		return naming{r.asked[0].from, true}, true
	}
	if slices.ContainsFunc(r.tokens, token.colon) {
		return naming{}, false
	}
	switch last := r.tokens[len(r.tokens)-1]; {
	case r.Kind == 0:
		return naming{r.tokens[0].from, false}, true
	case r.Kind == model.KindDependency && last.is("needs", "need", "from") && last.to < len(r.text):
		return naming{len(r.text), true}, true
	}
	return naming{}, false
}

// completeTeam lists the teams with a name of which a word begins with what stands there: those whose name itself does
// first, then by name.
func (r *reading) completeTeam(open naming) []Completion {
	typed, behind := model.Fold(r.text[open.from:]), " needs "
	if open.asked {
		behind = ": "
		if r.asksFrom(open.from) {
			behind = ""
		}
	}
	var begins, holds []Completion
	for team := range teams(r.view) {
		name := model.Fold(team.Name)
		if team.Name == "" || name == typed && behind == "" || team.HasLeft(r.by.Today) {
			continue
		}
		one := Completion{Text: r.text[:open.from] + written(team.Name) + behind, Show: team.Name, Note: team.Owns, folded: name}
		switch {
		case strings.HasPrefix(name, typed):
			begins = append(begins, one)
		case beginsWord(name, typed) || slices.ContainsFunc(team.Aliases, func(alias string) bool { return strings.HasPrefix(model.Fold(alias), typed) }):
			holds = append(holds, one)
		}
	}
	return append(byName(begins), byName(holds)...)
}

func byName(all []Completion) []Completion {
	slices.SortStableFunc(all, func(a, b Completion) int { return strings.Compare(a.folded, b.folded) })
	return all
}

// asksFrom tells whether the team whose name begins there stands behind "from", at the end of what is asked for.
func (r *reading) asksFrom(from int) bool {
	for i, token := range r.tokens {
		if token.from >= from {
			return i > 1 && r.tokens[i-1].is("from") && !r.tokens[i-2].is("needs", "need")
		}
	}
	return len(r.tokens) > 1 && r.tokens[len(r.tokens)-1].is("from") && !r.tokens[len(r.tokens)-2].is("needs", "need")
}

// written is a team's name, in quotes where it has signs or words of the line in it.
func written(name string) string {
	for _, word := range lex(name) {
		if word.quoted || word.colon() || word.is("needs", "need", "from") || strings.ContainsAny(word.value, `"#!`) {
			return quote(name)
		}
	}
	return name
}

// completeMark lists the goals of the consumer, or the outcomes, that fit what stands behind the #.
func (r *reading) completeMark(last token) []Completion {
	kind, team := model.KindGoal, r.Value("consumer")
	switch r.Kind {
	case model.KindDependency:
	case model.KindGoal:
		kind, team = model.KindOutcome, ""
	default:
		return nil
	}
	typed := model.Fold(strings.TrimPrefix(last.value, "#"))
	if r.byID(model.Ref{Kind: kind, ID: typed}, team, false) {
		return nil
	}
	var found []Completion
	wanted, aims := markWords(typed), slices.Collect(r.pursued(kind, team))
	for _, one := range aims {
		if len(found) == mostMarks {
			break
		}
		if typed != "" && !fits(one.folded, wanted) {
			continue
		}
		mark := "#" + r.handle(one, aims)
		if mark == last.value {
			continue
		}
		found = append(found, Completion{Text: r.text[:last.from] + mark + " ", Show: one.title, Note: mark})
	}
	return found
}

// aim is a goal or an outcome that a mark may mean.
type aim struct {
	ref           model.Ref
	title, folded string
}

func (r *reading) pursued(kind model.Kind, team string) iter.Seq[aim] {
	return func(yield func(aim) bool) {
		for ref, title := range r.aims(kind, team) {
			if !yield(aim{ref, title, model.Fold(title)}) {
				return
			}
		}
	}
}

// mostWords is how many words of a title make a mark at most.
const mostWords = 4

// handle is the fewest first words of a title that fit nothing else; the id where they all do.
func (r *reading) handle(one aim, among []aim) string {
	words := strings.FieldsFunc(one.folded, func(sign rune) bool { return strings.ContainsRune(` -_"#:;`, sign) })
	for n := 1; n <= min(len(words), mostWords); n++ {
		mark := strings.Join(words[:n], "-")
		others := slices.ContainsFunc(among, func(other aim) bool { return other.ref != one.ref && fits(other.folded, words[:n]) })
		byID := model.Ref{Kind: one.ref.Kind, ID: mark}
		if !others && (byID == one.ref || r.view.Get(byID) == nil) && strings.ContainsFunc(mark, unicode.IsLetter) {
			return mark
		}
	}
	return one.ref.Kind.String() + ":" + quoteGaps(one.ref.ID)
}

func quoteGaps(id string) string {
	if strings.ContainsAny(id, " \"") {
		return quote(id)
	}
	return id
}

func (r *reading) completeWords(last token, words ...string) []Completion {
	var found []Completion
	for _, word := range words {
		if strings.HasPrefix(word, model.Fold(last.value)) && !last.is(word) {
			found = append(found, Completion{Text: r.text[:last.from] + word + " ", Show: word})
		}
	}
	return found
}
