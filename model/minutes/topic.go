package minutes

import (
	"cmp"
	"slices"

	"moot/model"
)

// Topic is one record that a forum dealt with, and what became of it there.
type Topic struct {
	Ref   model.Ref // a dependency, a goal, an outcome; a decision on none of them is its own
	Title string
	// Consumer and Provider are a dependency's teams, Team a goal's, by id.
	Consumer, Provider, Team string
	Made, Deleted            bool     // in the forum
	Effects                  []Effect // what lasted, in the order of fields
	Said                     []Said   // the decisions on it, in the order in which they were made
	CheckIns                 []*model.CheckIn
	// Seconds is how long it was talked about: what the forum's record says, else the longest that a decision on it
	// says, for they are counted from when the item was taken up. Not known where neither does.
	Seconds model.Number
}

// Said is a decision in words.
type Said struct {
	Decision *model.Decision
	Who      string // decided: who the record names, else who made the change
	Behalf   string // the team on whose behalf: an id, in older records a name
	// Effects are what the change that carried it out did to the record it is about, in the order of fields, where that
	// change is one of the forum's.
	Effects []Effect
	// Undone tells that the change that carried it out was undone since, though the decision is still written down.
	Undone bool
}

// Effect is what became of a field, by its name; false where it stayed.
func (t Topic) Effect(name string) (Effect, bool) {
	for _, effect := range t.Effects {
		if effect.Field.Name == name {
			return effect, true
		}
	}
	return Effect{}, false
}

// writer holds what minutes are made of.
type writer struct {
	board   *model.Board
	forum   *model.Forum
	ledger  *ledger
	decided map[model.Ref]bool
	noted   map[model.Ref]Topic // of which words were written down, and nothing was decided
}

func newWriter(b *model.Board, f *model.Forum, changes []model.Change) *writer {
	return &writer{board: b, forum: f, ledger: newLedger(b, changes), decided: map[model.Ref]bool{}}
}

// decisions are the topics of the forum's decisions that are still written down.
func (w *writer) decisions() []Topic {
	var records []*model.Decision
	for _, d := range w.board.Decisions() {
		if d.Forum == w.forum.ID {
			records = append(records, d)
		}
	}
	slices.SortFunc(records, func(x, y *model.Decision) int {
		return cmp.Or(cmp.Compare(w.placeOf(x), w.placeOf(y)), cmp.Compare(x.Made, y.Made), cmp.Compare(x.ID, y.ID))
	})
	var topics []Topic
	for _, d := range records {
		ref := about(d)
		at := slices.IndexFunc(topics, func(t Topic) bool { return t.Ref == ref })
		if at < 0 {
			at = len(topics)
			topics = append(topics, w.topic(ref))
			w.decided[ref] = true
		}
		topic := &topics[at]
		topic.Said = append(topic.Said, w.said(d))
		if _, discussed := w.discussed(ref); !discussed && d.Seconds.Known {
			topic.Seconds = model.NumberOf(max(topic.Seconds.Value, d.Seconds.Value))
		}
	}
	return w.keepNotes(topics)
}

// keepNotes puts aside the topics of which only words were written down: nobody decided, and nothing changed.
func (w *writer) keepNotes(topics []Topic) []Topic {
	w.noted = map[model.Ref]Topic{}
	return slices.DeleteFunc(topics, func(t Topic) bool {
		decided := func(s Said) bool {
			return s.Decision.Who != "" || s.Decision.Behalf != "" || s.Decision.Note == "" || s.Undone
		}
		only := t.Ref.Kind == model.KindDependency && t.empty() && !slices.ContainsFunc(t.Said, decided)
		if only {
			for i := range t.Said {
				t.Said[i].Who, t.Said[i].Behalf = "", ""
			}
			w.noted[t.Ref] = t
		}
		return only
	})
}

func about(d *model.Decision) model.Ref {
	switch {
	case d.Dependency != "":
		return model.Ref{Kind: model.KindDependency, ID: d.Dependency}
	case d.Goal != "":
		return model.Ref{Kind: model.KindGoal, ID: d.Goal}
	}
	return model.RefOf(d)
}

// behind is the change that carried a decision out: the one it names, else the one that wrote it down; 0 for none.
func behind(d *model.Decision) model.ChangeID {
	if id, err := model.ParseChangeID(d.Change); err == nil && id != 0 {
		return id
	}
	if d.Origin != nil {
		return d.Origin.ID
	}
	return 0
}

// placeOf is the place of a decision's change among the forum's; one of none comes last.
func (w *writer) placeOf(d *model.Decision) int {
	if place, own := w.ledger.places[behind(d)]; own {
		return place
	}
	return len(w.ledger.places)
}

func (w *writer) said(d *model.Decision) Said {
	change := behind(d)
	said := Said{Decision: d, Who: d.Who, Behalf: d.Behalf, Undone: w.ledger.undone[change]}
	for _, edit := range w.ledger.edits[change] {
		if edit.Ref() == about(d) && edit.Past == nil && edit.Visible() {
			said.Effects = append(said.Effects, Effect{Field: edit.Field, Old: edit.Old, New: edit.New})
		}
	}
	if header := w.ledger.headers[change]; header != nil {
		said.Who, said.Behalf = cmp.Or(said.Who, header.Author), cmp.Or(said.Behalf, header.Behalf)
	}
	return said
}

// undecided are the topics of a kind that the forum changed, or checked in on, without a decision.
func (w *writer) undecided(kind model.Kind) []Topic {
	var topics []Topic
	seen := map[model.Ref]bool{}
	for _, ref := range w.ledger.order {
		if checkIn := w.checkIn(ref); checkIn != nil {
			ref = checkIn.Of
		}
		if ref.Kind != kind || w.decided[ref] || seen[ref] {
			continue
		}
		seen[ref] = true
		if topic := w.topic(ref); !topic.empty() {
			topics = append(topics, topic)
		}
	}
	return topics
}

// empty tells that nothing of what happened lasted.
func (t Topic) empty() bool {
	return len(t.Effects) == 0 && len(t.CheckIns) == 0 && !t.Deleted || t.Made && t.Deleted
}

// checkIn is a check-in that was made in the forum and is still there.
func (w *writer) checkIn(ref model.Ref) *model.CheckIn {
	n := w.ledger.nets[ref]
	if ref.Kind != model.KindCheckIn || n == nil || !n.made {
		return nil
	}
	return model.Named[*model.CheckIn](w.board, ref.Kind, ref.ID)
}

// topics are those of dependencies.
func (w *writer) topics(ids []string, wanted func(id string) bool) []Topic {
	var topics []Topic
	for _, id := range ids {
		if wanted(id) {
			ref := model.Ref{Kind: model.KindDependency, ID: id}
			topic, noted := w.noted[ref]
			if !noted {
				topic = w.topic(ref)
			}
			topics = append(topics, topic)
		}
	}
	return topics
}

// onlyDiscussed tells of a dependency that was talked about whether nothing but words came of it.
func (w *writer) onlyDiscussed(id string) bool {
	ref := model.Ref{Kind: model.KindDependency, ID: id}
	_, noted := w.noted[ref]
	return (noted || !w.decided[ref]) && !slices.Contains(w.forum.Parked, id) && w.topic(ref).empty()
}

// talkedAbout are the dependencies that were taken up, then those of which something was noted out of turn.
func (w *writer) talkedAbout() []string {
	ids := slices.Clone(w.forum.Discussed)
	for _, d := range w.board.Decisions() {
		if _, noted := w.noted[about(d)]; noted && d.Forum == w.forum.ID && !slices.Contains(ids, d.Dependency) {
			ids = append(ids, d.Dependency)
		}
	}
	return ids
}

func (w *writer) topic(ref model.Ref) Topic {
	n := w.ledger.nets[ref]
	topic := Topic{Ref: ref, Title: model.Title(w.board, ref), Effects: n.effects(), Deleted: n.deleted()}
	topic.Made = n != nil && n.made
	switch r := w.record(ref).(type) {
	case *model.Dependency:
		topic.Consumer, topic.Provider = r.Consumer, r.Provider
	case *model.Goal:
		topic.Team = r.Team
	}
	for _, other := range w.ledger.order {
		if checkIn := w.checkIn(other); checkIn != nil && checkIn.Of == ref {
			topic.CheckIns = append(topic.CheckIns, checkIn)
		}
	}
	if seconds, discussed := w.discussed(ref); discussed {
		topic.Seconds = seconds
	}
	return topic
}

// record is a record of the board, also a deleted one; nil where there is none.
func (w *writer) record(ref model.Ref) model.Record {
	if live := w.board.Get(ref); live != nil {
		return live
	}
	return w.board.Gone(ref)
}

// discussed is how many seconds the forum's record says that a dependency was talked about; false where it does not.
func (w *writer) discussed(ref model.Ref) (model.Number, bool) {
	at := slices.Index(w.forum.Discussed, ref.ID)
	if ref.Kind != model.KindDependency || at < 0 {
		return model.Number{}, false
	}
	seconds := secondsAt(w.forum.DiscussedSeconds, at)
	return seconds, seconds.Known
}
