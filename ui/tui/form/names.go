package form

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"moot/model"
	"moot/ui/tui/widget"
)

// names are the records of a kind by what people call them. Where two are called the same, each bears its id.
type names struct {
	board *model.Board
	kind  model.Kind
	all   []named
	byID  map[string]string
	ids   map[string]string // by folded name
}

// named is a record, as it is listed.
type named struct {
	id, name, note, folded string
	team                   string // of a goal
	over                   bool   // it is closed, so it is named last
}

func namesOf(board *model.Board, kind model.Kind) *names {
	n := &names{board: board, kind: kind, byID: map[string]string{}, ids: map[string]string{}}
	count := map[string]int{}
	for i := range board.Count(kind) {
		record := board.At(kind, i)
		name := strings.ReplaceAll(model.Title(board, model.RefOf(record)), ";", ",")
		count[model.Fold(name)]++
		n.all = append(n.all, describe(board, record, name))
	}
	for i := range n.all {
		entry := &n.all[i]
		if count[model.Fold(entry.name)] > 1 {
			entry.name += " (" + board.Short(model.Ref{Kind: kind, ID: entry.id}) + ")"
		}
		entry.folded = model.Fold(entry.name)
		n.byID[entry.id] = entry.name
		n.ids[entry.folded] = entry.id
	}
	return n
}

// describe adds what tells records of one kind apart: a goal's team, what a team owns.
func describe(board *model.Board, record model.Record, name string) named {
	entry := named{id: record.Base().ID, name: name}
	switch r := record.(type) {
	case *model.Goal:
		entry.team, entry.over = r.Team, !r.Active()
		if r.Team != "" {
			entry.note = model.Title(board, model.Ref{Kind: model.KindTeam, ID: r.Team})
		}
	case *model.Team:
		entry.note, entry.over = r.Owns, r.Left.Known()
	case *model.Outcome:
		entry.note, entry.over = r.Measure.Name, !r.Active()
	}
	return entry
}

// name is what a record is called; an id that names none stays as it is.
func (n *names) name(id string) string {
	if name, known := n.byID[id]; known {
		return name
	}
	return id
}

// keep takes an id for granted that a record has but nothing bears: what it named was deleted.
func (n *names) keep(id string) { n.ids[model.Fold(id)] = id }

// find is the id of the record that a text means; "" for the empty text.
func (n *names) find(text string) (string, error) {
	text, _ = model.Clean(text)
	if text == "" {
		return "", nil
	}
	if id, known := n.ids[model.Fold(text)]; known {
		return id, nil
	}
	ref, err := model.Find(n.board, n.kind, text)
	if err != nil {
		return text, n.orMake(err)
	}
	return ref.ID, nil
}

// orMake says how a record is made that is not there, where none with nearly that name is.
func (n *names) orMake(err error) error {
	var unknown *model.LookupError
	if !errors.As(err, &unknown) || unknown.Nearest != "" || len(unknown.Candidates) > 0 {
		return err
	}
	switch n.kind {
	case model.KindTeam, model.KindGoal, model.KindOutcome:
		return fmt.Errorf("%w; esc, then “: new %s” makes one", err, n.kind)
	}
	return err
}

// rank is where a record stands among those that match: first what goes on, then the likely team's, then those whose
// name begins with the text, or a word of whose name does.
func (e *named) rank(folded, likely string) int {
	rank := 0
	if e.over {
		rank += 8
	}
	if likely != "" && e.team != likely {
		rank += 4
	}
	switch {
	case strings.HasPrefix(e.folded, folded):
	case strings.Contains(e.folded, " "+folded):
		rank++
	case strings.Contains(e.folded, folded):
		rank += 2
	default:
		rank += 3
	}
	return rank
}

// matching are the records whose name or note holds every word of a text, by rank. Nothing is offered for a text that names one already.
func (n *names) matching(text, likely string) []widget.Suggestion {
	folded := model.Fold(text)
	if _, known := n.ids[folded]; known {
		return nil
	}
	words := strings.Fields(folded)
	type ranked struct {
		entry *named
		rank  int
	}
	var found []ranked
	for i := range n.all {
		entry := &n.all[i]
		if !holdsAll(entry.folded, words) && !holdsAll(entry.folded+" "+model.Fold(entry.note), words) {
			continue
		}
		found = append(found, ranked{entry, entry.rank(folded, likely)})
	}
	slices.SortStableFunc(found, func(a, b ranked) int { return a.rank - b.rank })
	var given []widget.Suggestion
	for _, hit := range found[:min(len(found), mostSuggested)] {
		given = append(given, widget.Suggestion{Value: hit.entry.name, Note: hit.entry.note})
	}
	return given
}
