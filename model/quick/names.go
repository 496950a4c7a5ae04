package quick

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"moot/model"
	"moot/model/alike"
)

func (r *reading) called(team string) string {
	return model.Title(r.view, model.Ref{Kind: model.KindTeam, ID: team})
}

// team is the team that a part of the text names; "" where none is meant surely, which is a problem.
func (r *reading) team(tokens []token) string {
	id, err := r.findTeam(tokens)
	if err != nil {
		r.wrong(tokens, err.Error(), err)
	}
	return id
}

// findTeam finds a team by name, alias or id, also with "team" or "the" about it, else by a beginning that only one has.
func (r *reading) findTeam(tokens []token) (string, error) {
	name := r.words(tokens)
	ref, err := r.find(name)
	if err == nil {
		return ref.ID, nil
	}
	if bare := bareTeam(tokens); len(bare) < len(tokens) {
		if id, err := r.findTeam(bare); err == nil {
			return id, nil
		}
	}
	if found := r.beginning(name); len(found) == 1 {
		return found[0].ID, nil
	} else if len(found) > 1 {
		return "", fmt.Errorf("%q can be %s; write more of it", name, r.either(found))
	}
	return "", err
}

// found is what was found by a name.
type found struct {
	ref model.Ref
	err error
}

// find finds a team by its whole name, another of its names or its id.
func (r *reading) find(name string) (model.Ref, error) {
	known, looked := r.found[name]
	if !looked {
		if r.found == nil {
			r.found = map[string]found{}
		}
		known.ref, known.err = model.Find(r.view, model.KindTeam, name)
		r.found[name] = known
	}
	return known.ref, known.err
}

// bareTeam is "payments" of "the payments team".
func bareTeam(tokens []token) []token {
	for len(tokens) > 1 && tokens[0].is("team", "the") {
		tokens = tokens[1:]
	}
	if last := len(tokens) - 1; last > 0 && tokens[last].is("team") {
		tokens = tokens[:last]
	}
	return tokens
}

// beginning are the teams with a name that begins with a text; those that left count only where no other does.
func (r *reading) beginning(text string) []model.Ref {
	text = model.Fold(text)
	if text == "" {
		return nil
	}
	var here, left []model.Ref
	for team := range teams(r.view) {
		begins := func(name string) bool { return strings.HasPrefix(model.Fold(name), text) }
		switch {
		case !begins(team.Name) && !slices.ContainsFunc(team.Aliases, begins):
		case team.HasLeft(r.by.Today):
			left = append(left, model.RefOf(team))
		default:
			here = append(here, model.RefOf(team))
		}
	}
	if len(here) == 0 {
		return left
	}
	return here
}

func teams(v model.View) iter.Seq[*model.Team] { return all[*model.Team](v, model.KindTeam) }

// all yields the records of a kind. A board lists them; another view looks each up.
func all[R interface {
	*T
	model.Record
}, T any](v model.View, kind model.Kind) iter.Seq[R] {
	return func(yield func(R) bool) {
		if board, ok := v.(*model.Board); ok {
			for i := range board.Count(kind) {
				if !yield(board.At(kind, i).(R)) {
					return
				}
			}
			return
		}
		for id := range v.IDs(kind, "") {
			if record := model.Named[R](v, kind, id); record != nil && !yield(record) {
				return
			}
		}
	}
}

const mostNamed = 4

// either lists what a text can mean.
func (r *reading) either(refs []model.Ref) string {
	var names []string
	for _, ref := range refs[:min(len(refs), mostNamed)] {
		names = append(names, model.Title(r.view, ref))
	}
	if more := len(refs) - mostNamed; more > 0 {
		return fmt.Sprintf("%s or %d more", strings.Join(names, ", "), more)
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

// fitting are the goals of a team, or the outcomes, that a mark means: by id, else by title, else by words that each begin
// one of the title's, joined by - or _: #guest-checkout. Only those that are pursued fit by words; by id, all.
func (r *reading) fitting(kind model.Kind, team, text string, named bool) []model.Ref {
	if ref := (model.Ref{Kind: kind, ID: text}); r.byID(ref, team, named) {
		return []model.Ref{ref}
	}
	folded := model.Fold(text)
	words := markWords(folded)
	var titled, fit []model.Ref
	for ref, title := range r.aims(kind, team) {
		title = model.Fold(title)
		switch {
		case title == folded:
			titled = append(titled, ref)
		case fits(title, words):
			fit = append(fit, ref)
		}
	}
	if len(titled) > 0 {
		return titled
	}
	return fit
}

// byID tells whether there is a record of that id: any that is named as one, else one that is the team's.
func (r *reading) byID(ref model.Ref, team string, named bool) bool {
	switch record := r.view.Get(ref).(type) {
	case *model.Goal:
		return named || record.Team == team
	case *model.Outcome:
		return true
	}
	return false
}

// aims are the goals that a team pursues, or the outcomes that are pursued, with their titles.
func (r *reading) aims(kind model.Kind, team string) iter.Seq2[model.Ref, string] {
	return func(yield func(model.Ref, string) bool) {
		if kind == model.KindOutcome {
			for outcome := range all[*model.Outcome](r.view, kind) {
				if outcome.Active() && !yield(model.RefOf(outcome), outcome.Title) {
					return
				}
			}
			return
		}
		for goal := range r.goalsOf(team) {
			if goal.Active() && !yield(model.RefOf(goal), goal.Title) {
				return
			}
		}
	}
}

// goalsOf yields the goals of a team. A board knows them.
func (r *reading) goalsOf(team string) iter.Seq[*model.Goal] {
	if board, ok := r.view.(*model.Board); ok {
		return slices.Values(board.GoalsOf(team))
	}
	return func(yield func(*model.Goal) bool) {
		for goal := range all[*model.Goal](r.view, model.KindGoal) {
			if team != "" && goal.Team == team && !yield(goal) {
				return
			}
		}
	}
}

// fits tells whether each word of a mark begins a word of a title. Scripts without spaces fit where the mark stands
// anywhere in it.
func fits(title string, words []string) bool {
	for _, word := range words {
		if !beginsWord(title, word) {
			return false
		}
	}
	return len(words) > 0
}

// markWords are the words of a mark: guest-checkout has two.
func markWords(mark string) []string {
	return strings.FieldsFunc(mark, func(sign rune) bool { return sign == '-' || sign == '_' || unicode.IsSpace(sign) })
}

func beginsWord(title, word string) bool {
	dense := strings.ContainsFunc(word, func(sign rune) bool { return sign >= 0x0e00 })
	for from := 0; ; {
		at := strings.Index(title[from:], word)
		if at < 0 {
			return false
		}
		at += from
		before, size := utf8.DecodeLastRuneInString(title[:at])
		if dense || size == 0 || !unicode.IsLetter(before) && !unicode.IsDigit(before) {
			return true
		}
		from = at + len(word)
	}
}

// noticeTeam tells of a team of nearly the same name. One of the same is refused by the model.
func (r *reading) noticeTeam(name string) {
	if notice, found := alike.Team(r.view, name, ""); found {
		r.Notices = append(r.Notices, notice.Text)
	}
}
