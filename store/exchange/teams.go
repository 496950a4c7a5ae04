package exchange

import (
	"fmt"
	"slices"
	"strings"

	"moot/model"
)

// team is a team of the board or of the files, as references find it.
type team struct {
	id      string
	name    string
	board   *model.Team // nil: not on the board
	work    *work       // nil: not in the files
	same    *team       // the team that this is another spelling of
	spelled []string    // other spellings of it in the files
}

// usable tells whether records may name the team: not when its row is faulty and the board has none.
func (t *team) usable() bool {
	return t.board != nil || t.work == nil || !t.work.is(rowFaulty)
}

// directory finds teams by what people write: id, then name, then alias; case and outer space do not count.
type directory struct {
	all     []*team
	byID    map[string]*team
	ids     map[string][]*team // folded
	names   map[string][]*team
	aliases map[string][]*team
	created []*team
}

func newDirectory(view model.View) *directory {
	d := &directory{
		byID: map[string]*team{}, ids: map[string][]*team{}, names: map[string][]*team{}, aliases: map[string][]*team{},
	}
	for id := range view.IDs(model.KindTeam, "") {
		record := model.Named[*model.Team](view, model.KindTeam, id)
		if record == nil {
			continue
		}
		t := &team{id: id, name: record.Name, board: record}
		d.add(t)
		d.addNames(t, record.Name, record.Aliases)
	}
	return d
}

func (d *directory) add(t *team) {
	d.all = append(d.all, t)
	d.byID[t.id] = t
	d.ids[model.Fold(t.id)] = append(d.ids[model.Fold(t.id)], t)
}

func (d *directory) addNames(t *team, name string, aliases []string) {
	into := func(index map[string][]*team, text string) {
		if folded := model.Fold(text); folded != "" && !slices.Contains(index[folded], t) {
			index[folded] = append(index[folded], t)
		}
	}
	into(d.names, name)
	for _, alias := range aliases {
		into(d.aliases, alias)
	}
}

// find is the team that text means; more than one when two bear the name.
func (d *directory) find(text string) []*team {
	if t := d.byID[text]; t != nil {
		return []*team{t.root()}
	}
	folded := model.Fold(text)
	for _, index := range []map[string][]*team{d.ids, d.names, d.aliases} {
		if found := roots(index[folded]); len(found) > 0 {
			return found
		}
	}
	return nil
}

func (t *team) root() *team {
	for t.same != nil {
		t = t.same
	}
	return t
}

func roots(teams []*team) []*team {
	var found []*team
	for _, t := range teams {
		if root := t.root(); !slices.Contains(found, root) {
			found = append(found, root)
		}
	}
	return found
}

// create makes a team that a row names and nobody has.
func (d *directory) create(name string) *team {
	id := name
	if model.CheckID(id) != nil {
		id = model.ContentID("team", model.Fold(name))
	}
	t := &team{id: id, name: name}
	d.add(t)
	d.addNames(t, name, nil)
	d.created = append(d.created, t)
	return t
}

// makes tells whether ref is a team that is made because rows name it.
func (d *directory) makes(ref model.Ref) bool {
	return ref.Kind == model.KindTeam && slices.ContainsFunc(d.created, func(t *team) bool { return t.id == ref.ID })
}

// candidates are the words that a misspelt team could have been.
func (d *directory) candidates() []string {
	var words []string
	for _, t := range d.all {
		if words = append(words, t.id); t.name != t.id && t.name != "" {
			words = append(words, t.name)
		}
	}
	return words
}

// identifyTeams gives every row of teams its id, then joins spellings.
func (p *planner) identifyTeams() {
	s := sheetOf(model.KindTeam)
	rows := p.table(s).rows
	all := p.prepareWorks(model.KindTeam)
	for i := range rows {
		w := &all.list[i]
		w.id = p.teamID(w, s)
		if w.id == "" || !p.enter(all, i, s) {
			continue
		}
		t := p.teams.byID[w.id]
		if t == nil {
			t = &team{id: w.id}
			p.teams.add(t)
		}
		t.work = w
		if name := w.row.text(s.byName["name"]); name != "" {
			t.name = name
		}
		p.teams.addNames(t, w.row.text(s.byName["name"]), model.SplitList(w.row.text(s.byName["aliases"])))
	}
	for i := range all.list {
		p.joinSpelling(&all.list[i], s)
	}
	p.noteSpellings()
}

// teamID is the row's id; without one that of the board's team of that name, else one made of the name.
func (p *planner) teamID(w *work, s *sheet) string {
	if w.row.id != "" {
		return w.row.id
	}
	name := w.row.text(s.byName["name"])
	if name == "" {
		if !w.is(rowFaulty) {
			p.fault(w, p.cellPlace(w.row, s.byName["name"]), s.byName["name"], "a team needs a name or an id")
		}
		return ""
	}
	known := slices.DeleteFunc(slices.Clone(p.teams.names[model.Fold(name)]), func(t *team) bool { return t.board == nil })
	switch len(known) {
	case 0:
		return model.ContentID("team", model.Fold(name))
	case 1:
		return known[0].id
	}
	p.fault(w, p.cellPlace(w.row, s.byName["name"]), s.byName["name"], "%s; give the row an id", ambiguousTeam("name", name, known))
	return ""
}

func ambiguousTeam(what, text string, among []*team) string {
	var ids []string
	for _, t := range among {
		ids = append(ids, fmt.Sprintf("%q", t.id))
	}
	return fmt.Sprintf("%s %q is borne by %s teams: %s", what, text, map[bool]string{true: "two", false: "several"}[len(ids) == 2], strings.Join(ids, " and "))
}

// joinSpelling reads the column that names the team this row is another spelling of.
func (p *planner) joinSpelling(w *work, s *sheet) {
	c := s.byName[nameSame]
	text := w.row.text(c)
	own := p.teams.byID[w.id]
	if text == "" || own == nil || own.work != w || w.is(rowFaulty) {
		return
	}
	found := p.teams.find(text)
	switch place := p.cellPlace(w.row, c); {
	case len(found) == 0:
		p.fault(w, place, c, "%s", p.notTeam("the other spelling", text))
	case len(found) > 1:
		p.fault(w, place, c, "%s; write its id", ambiguousTeam("the name", text, found))
	case found[0] == own:
	case own.board != nil:
		p.fault(w, place, c, "%q is a team of its own on the board; join the two first: moot join %q %q", own.id, own.id, found[0].id)
	default:
		own.same = found[0]
		w.same = found[0]
	}
}

// noteSpellings makes the other spellings of a team its aliases, so that later imports know them.
func (p *planner) noteSpellings() {
	for _, t := range p.teams.all {
		if t.same == nil {
			continue
		}
		root := t.root()
		root.spelled = append(root.spelled, t.id)
		if t.name != "" && model.Fold(t.name) != model.Fold(t.id) {
			root.spelled = append(root.spelled, t.name)
		}
	}
	field := model.FieldNamed(model.KindTeam, "aliases")
	column := sheetOf(model.KindTeam).byName["aliases"]
	for _, t := range p.teams.all {
		if len(t.spelled) > 0 {
			p.follow(model.Ref{Kind: model.KindTeam, ID: t.id}, field, strings.Join(t.aliases(column), ";"))
		}
	}
}

// aliases are what the file says or the board has, and the other spellings.
func (t *team) aliases(column *column) []string {
	var aliases []string
	switch {
	case t.work != nil && t.work.row.has(column):
		aliases = model.SplitList(t.work.row.text(column))
	case t.board != nil:
		aliases = slices.Clone(t.board.Aliases)
	}
	known := func(spelling string) bool {
		same := func(other string) bool { return model.Fold(other) == model.Fold(spelling) }
		return same(t.id) || same(t.name) || slices.ContainsFunc(aliases, same)
	}
	for _, spelling := range t.spelled {
		if !known(spelling) && !strings.Contains(spelling, ";") {
			aliases = append(aliases, spelling)
		}
	}
	return aliases
}

// follow notes a value that follows from other rows.
func (p *planner) follow(ref model.Ref, field *model.Field, text string) {
	if p.extra[ref] == nil {
		p.extra[ref] = map[*model.Field]string{}
	}
	p.extra[ref][field] = text
}
