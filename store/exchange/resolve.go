package exchange

import (
	"fmt"
	"slices"
	"strings"

	"moot/model"
)

// reference is what a row wrote to name a record of a kind; 0 is any kind.
type reference struct {
	kind model.Kind
	text string
}

// resolution is the record that a reference means, or why it means none: the end of a sentence that begins with the
// column.
type resolution struct {
	ref model.Ref
	why string
}

// resolve finds the record that a text names. Answers are kept: files name the same few records again and again.
func (p *planner) resolve(kind model.Kind, text string) resolution {
	key := reference{kind, text}
	if known, ok := p.resolved[key]; ok {
		return known
	}
	var found resolution
	switch kind {
	case model.KindTeam:
		found = p.resolveTeam(text)
	case 0:
		found = p.resolveAmong(anyKinds, text)
	case goalOrOutcome:
		found = p.resolveAmong(checkedKinds, text)
	default:
		found = p.resolveRecord(kind, text)
	}
	p.resolved[key] = found
	return found
}

func (p *planner) resolveTeam(text string) resolution {
	found := p.teams.find(text)
	switch {
	case len(found) > 1:
		return resolution{why: ambiguousTeam("", text, found)[1:] + "; write its id"}
	case len(found) == 1 && found[0].usable():
		return resolution{ref: model.Ref{Kind: model.KindTeam, ID: found[0].id}}
	case len(found) == 1:
		return resolution{why: p.leftOutWhy(text, found[0].work)}
	case p.options.CreateMissing:
		return resolution{ref: model.Ref{Kind: model.KindTeam, ID: p.teams.create(text).id}}
	case p.view.Gone(model.Ref{Kind: model.KindTeam, ID: text}) != nil:
		return resolution{why: fmt.Sprintf("%q was deleted from the board", text)}
	}
	return resolution{why: p.notTeam("", text)[1:]}
}

func (p *planner) notTeam(what, text string) string {
	sentence := fmt.Sprintf("%s %q is not a team", what, text)
	return sentence + p.suggest(text, p.teams.candidates)
}

func (p *planner) leftOutWhy(text string, w *work) string {
	return fmt.Sprintf("%q is left out: it has a problem on line %d of %s", text, w.row.line, p.origins[w.row.origin].name)
}

// mostCandidates is the number of names beyond which nobody is asked "did you mean".
const mostCandidates = 20_000

// suggest is "; did you mean …?", or nothing.
func (p *planner) suggest(text string, candidates func() []string) string {
	if p.problems.full() {
		return ""
	}
	among := candidates()
	if len(among) > mostCandidates {
		return ""
	}
	if near, ok := model.Nearest(text, among); ok {
		return fmt.Sprintf("; did you mean %q?", near)
	}
	return ""
}

// resolveRecord finds a record by id, else an outcome or goal by a title that no other bears.
func (p *planner) resolveRecord(kind model.Kind, text string) resolution {
	if found := p.recordByID(kind, text); found.why == "" || found.ref.ID != "" {
		return resolution{ref: found.ref, why: found.why}
	}
	if ids := p.titled(kind)[model.Fold(text)]; len(ids) == 1 {
		return p.recordByID(kind, ids[0])
	} else if len(ids) > 1 {
		return resolution{why: fmt.Sprintf("%q is the title of %d %s%s; write the id", text, len(ids), kind.Plural(), p.linesOf(kind, ids))}
	}
	ref := model.Ref{Kind: kind, ID: text}
	if p.view.Gone(ref) != nil {
		return resolution{why: fmt.Sprintf("%q was deleted from the board", text)}
	}
	why := fmt.Sprintf("%q is not %s", text, article(kind.String()))
	return resolution{why: why + p.suggest(text, func() []string { return p.ids(kind) })}
}

// mostLines is how many lines are named before the rest is left out.
const mostLines = 4

// linesOf names the lines of the files where records stand: " (lines 2 and 7)"; nothing of those that only the board has.
func (p *planner) linesOf(kind model.Kind, ids []string) string {
	var lines []string
	for _, id := range ids[:min(len(ids), mostLines)] {
		if i, filed := p.works[kind].byID[id]; filed {
			lines = append(lines, fmt.Sprint(p.works[kind].list[i].row.line))
		}
	}
	if len(lines) < 2 {
		return ""
	}
	return " (on lines " + strings.Join(lines[:len(lines)-1], ", ") + " and " + lines[len(lines)-1] + ")"
}

// recordByID finds a record by its id. Where the files have it, but faulty, both ref and why are set.
func (p *planner) recordByID(kind model.Kind, id string) resolution {
	ref := model.Ref{Kind: kind, ID: id}
	i, filed := p.works[kind].byID[id]
	if filed && !p.works[kind].list[i].is(rowFaulty) || p.view.Get(ref) != nil {
		return resolution{ref: ref}
	}
	if filed {
		return resolution{ref: ref, why: p.leftOutWhy(id, &p.works[kind].list[i])}
	}
	if kind == model.KindTeam && p.teams.byID[id] != nil && p.teams.byID[id].usable() {
		return resolution{ref: ref}
	}
	return resolution{why: "unknown"}
}

func (p *planner) ids(kind model.Kind) []string {
	ids := slices.Collect(p.view.IDs(kind, ""))
	for id := range p.works[kind].byID {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// titled are the ids of outcomes or goals by title.
func (p *planner) titled(kind model.Kind) map[string][]string {
	if index := p.titles[kind]; index != nil {
		return index
	}
	index := map[string][]string{}
	p.titles[kind] = index
	if kind != model.KindOutcome && kind != model.KindGoal {
		return index
	}
	title := sheetOf(kind).byName["title"]
	add := func(text, id string) {
		if folded := model.Fold(text); folded != "" && !slices.Contains(index[folded], id) {
			index[folded] = append(index[folded], id)
		}
	}
	for id := range p.view.IDs(kind, "") {
		if record := p.view.Get(model.Ref{Kind: kind, ID: id}); record != nil {
			add(title.field.Get(record), id)
		}
	}
	for i := range p.works[kind].list {
		add(p.works[kind].list[i].row.text(title), p.works[kind].list[i].id)
	}
	return index
}

// anyKinds are tried in this order where a reference does not say its kind.
var anyKinds = []model.Kind{
	model.KindGoal, model.KindOutcome, model.KindDependency, model.KindTeam, model.KindGuardrail, model.KindAction,
	model.KindForum, model.KindDecision, model.KindCheckIn, model.KindAcknowledgement,
}

// checkedKinds are what a check-in can be of.
var checkedKinds = []model.Kind{model.KindGoal, model.KindOutcome}

// resolveAmong finds a record of one of some kinds, written as kind:id or by its id alone.
func (p *planner) resolveAmong(kinds []model.Kind, text string) resolution {
	ref, spelled := model.ParseRef(text)
	spelled = spelled && slices.Contains(kinds, ref.Kind)
	if spelled {
		if found := p.resolve(ref.Kind, ref.ID); found.why == "" {
			return found
		}
	}
	var found []model.Ref
	faulty := ""
	for _, kind := range kinds {
		switch by := p.recordByID(kind, text); {
		case by.why == "":
			found = append(found, by.ref)
		case by.ref.ID != "":
			faulty = by.why
		}
	}
	switch {
	case len(found) == 1:
		return resolution{ref: found[0]}
	case len(found) > 1:
		return resolution{why: fmt.Sprintf("%q is the id of %s and of %s; write it as %s", text,
			article(found[0].Kind.String()), article(found[1].Kind.String()), found[0])}
	case faulty != "":
		return resolution{why: faulty}
	case spelled:
		return p.resolve(ref.Kind, ref.ID)
	case len(kinds) == len(checkedKinds):
		return resolution{why: fmt.Sprintf("%q is neither a goal nor an outcome", text)}
	}
	return resolution{why: fmt.Sprintf("%q is no record; write it as kind:id, e.g. goal:4kq7", text)}
}

// value is a cell's canonical value on this board: references as ids. why is the end of a sentence that begins with
// the column.
func (p *planner) value(c *column, text string) (value, why string) {
	if text == "" {
		return "", ""
	}
	switch c.shape {
	case shapeReference:
		found := p.resolve(c.of, text)
		return found.ref.ID, found.why
	case shapeAnyReference:
		found := p.resolve(c.of, text)
		return found.ref.String(), found.why
	case shapeReferences:
		return p.values(c, text)
	}
	return text, ""
}

func (p *planner) values(c *column, text string) (value, why string) {
	parts := model.SplitList(text)
	same := true
	for i, part := range parts {
		found := p.resolve(c.of, part)
		if found.why != "" {
			return "", found.why
		}
		same = same && parts[i] == found.ref.ID
		parts[i] = found.ref.ID
	}
	if same && !hasTwice(parts) {
		return text, ""
	}
	var once []string
	for _, part := range parts {
		if !slices.Contains(once, part) {
			once = append(once, part)
		}
	}
	return strings.Join(once, ";"), ""
}

func hasTwice(parts []string) bool {
	for i, part := range parts {
		if slices.Contains(parts[:i], part) {
			return true
		}
	}
	return false
}
