package plain

import (
	"slices"

	"moot/model"
	"moot/model/agenda"
	"moot/model/inbox"
)

// forum is the Forum screen: the forum that is running, what waits for my team, and the agenda.
func (v *view) forum() *page {
	p := newPage("Forum, " + v.boardName())
	p.line("Today is " + v.today.InSentence(v.today) + ". " + v.nextForum())
	v.filtered(p)
	v.meeting(p)
	if !v.holds {
		v.agendaParts(p)
	}
	return p
}

// agendaParts are what waits for my team, the items by group, and who is needed.
func (v *view) agendaParts(p *page) {
	if v.query.Empty() {
		v.waiting(p)
	}
	found := v.parked(p)
	for _, group := range agenda.Groups {
		found += v.group(p, group)
	}
	found += v.silent(p)
	if found == 0 {
		p.part(v.nothing(), 0)
	}
	if v.query.Empty() {
		v.invited(p)
	}
}

// agendaPage is the agenda alone, also while a forum is held.
func (v *view) agendaPage() *page {
	p := newPage("Agenda, " + v.boardName())
	p.line("Today is " + v.today.InSentence(v.today) + ". " + v.nextForum())
	v.filtered(p)
	v.agendaParts(p)
	return p
}

// nothing says why no item is listed.
func (v *view) nothing() string {
	switch {
	case !v.query.Empty():
		return "Nothing on the agenda matches the filter. Dependencies lists every dependency."
	case v.board.Count(model.KindDependency) == 0:
		return "No dependencies yet. The forum talks about what one team needs from another: ask another team for something."
	}
	return "Nothing needs the forum: every promise stands, nothing is due within the horizon, nothing changed."
}

func (v *view) nextForum() string {
	next := v.board.Settings().NextForum
	if !next.Known() {
		return "No next forum is set."
	}
	return "The next forum is on " + v.when(next) + "."
}

// waiting is the inbox of my team, by what is asked of it.
func (v *view) waiting(p *page) {
	if v.inbox == nil {
		return
	}
	p.part("Waits for "+v.name(v.team), len(v.inbox.Items))
	if len(v.inbox.Items) == 0 {
		p.line("All answered.")
	}
	for i, item := range v.inbox.Items {
		if i == 0 || v.inbox.Items[i-1].Kind != item.Kind {
			p.line(item.Kind.Title() + ":")
		}
		p.item(item.Ref, v.waitingLine(item))
	}
}

func (v *view) waitingLine(item inbox.Item) string {
	if d := v.board.Dependency(item.Ref.ID); d != nil && item.Ref.Kind == model.KindDependency {
		return sentences(d.Title, v.pairWords(d), item.Why)
	}
	return sentences(upperFirst(kindWord(item.Ref.Kind))+": "+model.Title(v.board, item.Ref), item.Why)
}

// parked is what the last forum put off until the next.
func (v *view) parked(p *page) int {
	var items []agenda.Item
	for _, id := range v.agenda.Parked {
		if item, on := v.agenda.Item(id); on && v.shows(item.Dependency, item.Position()) {
			items = append(items, item)
		}
	}
	return v.list(p, "Parked on "+v.agenda.ParkedOn.InSentence(v.today), items)
}

func (v *view) group(p *page, group agenda.Group) int {
	var items []agenda.Item
	for _, item := range v.agenda.Of(group) {
		if v.shows(item.Dependency, item.Position()) && !slices.Contains(v.agenda.Parked, item.Dependency.ID) {
			items = append(items, item)
		}
	}
	title := group.Title()
	if group == agenda.Changed && v.agenda.LastForum.Known() {
		title += " since " + v.agenda.LastForum.InSentence(v.today)
	}
	return v.list(p, title, items)
}

// list adds a part of the agenda, and gives how many items it has.
func (v *view) list(p *page, title string, items []agenda.Item) int {
	if len(items) == 0 {
		return 0
	}
	p.part(title, len(items))
	for _, item := range items[:min(len(items), mostOfPart)] {
		p.item(model.RefOf(item.Dependency), v.dependencyLine(item.Dependency, pressing(item)...))
	}
	p.more(len(items)-mostOfPart, "dependency", "dependencies")
	return len(items)
}

// silent is what nobody has said a word of for two forums, and that is on no other part.
func (v *view) silent(p *page) int {
	var apart []*model.Dependency
	for _, d := range v.agenda.SilentApart() {
		if position, known := v.agenda.Position(d.ID); known && v.shows(d, position) {
			apart = append(apart, d)
		}
	}
	if len(apart) == 0 {
		return 0
	}
	p.part("Silent", len(apart))
	for _, d := range apart[:min(len(apart), mostOfPart)] {
		p.item(model.RefOf(d), v.dependencyLine(d, "silent for "+count(v.agenda.Silent(d.ID), "forum", "forums")))
	}
	p.more(len(apart)-mostOfPart, "dependency", "dependencies")
	return len(apart)
}

// invited says which teams are needed, and which may skip.
func (v *view) invited(p *page) {
	if len(v.agenda.Needed)+len(v.agenda.MaySkip) == 0 {
		return
	}
	p.part("Who is needed", 0)
	p.fact("needed", v.names(v.agenda.Needed))
	p.fact("may skip", v.names(v.agenda.MaySkip))
	if v.agenda.Rest > 0 {
		p.line(count(v.agenda.Rest, "other team has", "other teams have") + " nothing here.")
	}
}
