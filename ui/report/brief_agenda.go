package report

import (
	"fmt"
	"slices"
	"strings"

	"moot/model"
	"moot/model/agenda"
)

const (
	agendaLists = "moot agenda lists them"
	silentLists = "moot list dependencies --query is:silent lists them"
)

// agendaParts are the dependencies that the forum takes up, in the order in which it does: those that were parked, then
// what to decide, then what is at risk.
func (w *briefWriter) agendaParts() {
	before := len(w.Blocks)
	var parked []Item
	for _, id := range w.in.Agenda.Parked {
		if item, on := w.in.Agenda.Item(id); on && w.in.Concerns(item.Dependency) {
			parked = append(parked, w.item(item))
		}
	}
	w.short("Parked last time, first now", parked, agendaLists)
	for _, group := range []struct {
		of    agenda.Group
		title string
	}{{agenda.Decide, "To decide"}, {agenda.AtRisk, "At risk"}} {
		var items []Item
		for _, item := range w.in.Agenda.Of(group.of) {
			if w.in.Concerns(item.Dependency) && !slices.Contains(w.in.Agenda.Parked, item.Dependency.ID) {
				items = append(items, w.item(item))
			}
		}
		w.short(group.title, items, agendaLists)
	}
	switch {
	case len(w.Blocks) > before:
		w.paragraph("Each of them can also be removed, so that nobody waits for it again: by moving a team boundary, " +
			"platform self-service, a stub, resequencing, or descoping.")
	case w.in.Team != "": // its first sentence said so
	case len(w.in.Agenda.Items) == 0:
		w.paragraph(fmt.Sprintf("The agenda is empty: dependencies come up %d days before they are needed.", w.in.Agenda.Horizon))
	default:
		w.paragraph("Nothing needs a decision, and nothing is at risk.")
	}
}

// item is a dependency on the agenda: why it is there, and under it its dates and who is to move how.
func (w *briefWriter) item(item agenda.Item) Item {
	d, why := item.Dependency, item.Why()
	if state := d.State.String(); !slices.Contains(why, state) {
		why = append([]string{state}, why...)
	}
	return Item{
		Words: w.strong(d).And(spaced(sentence(listed(why...)))),
		Under: []Words{Plain(sentences(w.dates(d), w.move(d)))},
	}
}

func (w *briefWriter) strong(d *model.Dependency) Words {
	return Strong(w.named(d.Consumer, d.Provider, model.Title(w.board, model.RefOf(d))))
}

// dates are the consumer's and the provider's: "Need-by Wed 2 Dec, no commit-by yet".
func (w *briefWriter) dates(d *model.Dependency) string {
	need, promise := "No need-by", "no commit-by yet"
	if d.NeedBy.Known() {
		need = "Need-by " + w.weekday(d.NeedBy)
	}
	switch {
	case d.Proposed.Known():
		promise = "proposed " + w.weekday(d.Proposed)
	case d.CommitBy.Known():
		promise = "commit-by " + w.weekday(d.CommitBy)
	}
	return need + ", " + promise
}

// move is who is to move, and the ways open to them: "Identity is to move: commit to a date, offer a later one, or decline".
func (w *briefWriter) move(d *model.Dependency) string {
	var words []string
	for _, way := range waysOf(d) {
		words = append(words, way.words)
	}
	if len(words) == 0 {
		return ""
	}
	last := len(words) - 1
	text := words[last]
	if last > 0 {
		text = strings.Join(words[:last], ", ") + " or " + text
	}
	return w.team(mover(d)) + " is to move: " + text
}

// silent are the items that nobody has said a word on for two forums or more. A team's inbox has its own promises.
func (w *briefWriter) silent() {
	var items []Item
	for _, d := range w.in.Agenda.Silences() {
		if w.in.Concerns(d) && (w.in.Team == "" || d.Provider != w.in.Team) {
			silence := fmt.Sprintf("silent for %s; %s is to move", count(w.in.Agenda.Silent(d.ID), "forum", "forums"), w.team(mover(d)))
			items = append(items, Item{Words: w.strong(d).And(spaced(sentence(silence)))})
		}
	}
	w.short("Silent: does anybody need a hand?", items, silentLists)
}
