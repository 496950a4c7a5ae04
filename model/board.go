package model

import (
	"iter"
	"slices"
	"strings"
	"sync"
)

// Board is an immutable snapshot of every record, shared by all who look at it; Apply makes a new one. Its slices and
// records must not be altered. It is a View.
type Board struct {
	id      string
	shelves [len(kindNames)]shelf
	gone    map[Ref]Record
	log     []*Header // in the order in which this copy kept them
	clashes []Ref
	teams   func() map[string][]string
	related related
	said    func() map[Ref][]*CheckIn // by what they are of
}

// NewBoard makes a board of records, which may come in any order and include deleted ones, and of the headers of its
// changes in the order in which this copy kept them.
func NewBoard(id string, records []Record, log []*Header) *Board {
	board := &Board{id: id, gone: map[Ref]Record{}, log: log}
	var byKind [len(kindNames)][]Record
	for _, record := range records {
		if record.Base().Deleted {
			board.gone[RefOf(record)] = record
			continue
		}
		byKind[record.Kind()] = append(byKind[record.Kind()], record)
		if len(record.Base().Heads) > 1 && len(Clashes(record)) > 0 {
			board.clashes = append(board.clashes, RefOf(record))
		}
	}
	for _, kind := range Kinds {
		board.shelves[kind] = newShelf(kind, byKind[kind])
	}
	slices.SortFunc(board.clashes, Ref.Compare)
	board.index()
	return board
}

// ID is the board's own id, the same on every copy.
func (b *Board) ID() string { return b.id }

// Clashes are the records that a person has something to settle on, by kind and id.
func (b *Board) Clashes() []Ref { return b.clashes }

func shelfIn[R Record](b *Board, kind Kind) []R {
	if b.shelves[kind] == nil {
		return nil
	}
	return b.shelves[kind].(shelfOf[R])
}

// Settings is the board's own record; an empty one where nothing was set yet.
func (b *Board) Settings() *Settings {
	if all := shelfIn[*Settings](b, KindBoard); len(all) > 0 {
		return all[0]
	}
	return &Settings{Entry: Entry{ID: BoardID}}
}

// Teams are the live teams by id; the same holds for the methods below.
func (b *Board) Teams() []*Team { return shelfIn[*Team](b, KindTeam) }

// Outcomes are the live outcomes by id.
func (b *Board) Outcomes() []*Outcome { return shelfIn[*Outcome](b, KindOutcome) }

// Guardrails are the live guardrails by id.
func (b *Board) Guardrails() []*Guardrail { return shelfIn[*Guardrail](b, KindGuardrail) }

// Goals are the live goals by id.
func (b *Board) Goals() []*Goal { return shelfIn[*Goal](b, KindGoal) }

// CheckIns are the live check-ins by id.
func (b *Board) CheckIns() []*CheckIn { return shelfIn[*CheckIn](b, KindCheckIn) }

// Dependencies are the live dependencies by id.
func (b *Board) Dependencies() []*Dependency { return shelfIn[*Dependency](b, KindDependency) }

// Forums are the live forums by id.
func (b *Board) Forums() []*Forum { return shelfIn[*Forum](b, KindForum) }

// Decisions are the live decisions by id.
func (b *Board) Decisions() []*Decision { return shelfIn[*Decision](b, KindDecision) }

// Actions are the live actions by id.
func (b *Board) Actions() []*Action { return shelfIn[*Action](b, KindAction) }

// Acknowledgements are the live acknowledgements by id.
func (b *Board) Acknowledgements() []*Acknowledgement {
	return shelfIn[*Acknowledgement](b, KindAcknowledgement)
}

// Team is the live team of an id, or nil; the same holds for the methods below.
func (b *Board) Team(id string) *Team { return Named[*Team](b, KindTeam, id) }

// Outcome is the live outcome of an id, or nil.
func (b *Board) Outcome(id string) *Outcome { return Named[*Outcome](b, KindOutcome, id) }

// Goal is the live goal of an id, or nil.
func (b *Board) Goal(id string) *Goal { return Named[*Goal](b, KindGoal, id) }

// Dependency is the live dependency of an id, or nil.
func (b *Board) Dependency(id string) *Dependency { return Named[*Dependency](b, KindDependency, id) }

// Count is how many live records of a kind there are.
func (b *Board) Count(kind Kind) int {
	if !kind.Valid() || b.shelves[kind] == nil {
		return 0
	}
	return b.shelves[kind].size()
}

// At is the i-th live record of a kind by id, 0 ≤ i < Count.
func (b *Board) At(kind Kind, i int) Record { return b.shelves[kind].at(i) }

// Place is the i for which At gives a live record; false where there is none of this name.
func (b *Board) Place(ref Ref) (int, bool) {
	if b.Count(ref.Kind) == 0 {
		return 0, false
	}
	return b.shelves[ref.Kind].find(ref.ID)
}

// Records yields every live record, by kind, then id.
func (b *Board) Records() iter.Seq[Record] {
	return func(yield func(Record) bool) {
		for _, kind := range Kinds {
			for i := range b.Count(kind) {
				if !yield(b.At(kind, i)) {
					return
				}
			}
		}
	}
}

// Get implements View.
func (b *Board) Get(ref Ref) Record {
	if b.Count(ref.Kind) == 0 {
		return nil
	}
	shelf := b.shelves[ref.Kind]
	if i, found := shelf.find(ref.ID); found {
		return shelf.at(i)
	}
	return nil
}

// Gone implements View.
func (b *Board) Gone(ref Ref) Record { return b.gone[ref] }

// IDs implements View.
func (b *Board) IDs(kind Kind, prefix string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if b.Count(kind) == 0 {
			return
		}
		shelf := b.shelves[kind]
		i, _ := shelf.find(prefix)
		for ; i < shelf.size(); i++ {
			id := shelf.at(i).Base().ID
			if !strings.HasPrefix(id, prefix) || !yield(id) {
				return
			}
		}
	}
}

// Naming implements View.
func (b *Board) Naming(ref Ref) iter.Seq[Record] {
	return func(yield func(Record) bool) {
		for _, kind := range Kinds {
			if !CanName(kind, ref.Kind) {
				continue
			}
			for i := range b.Count(kind) {
				if r := b.At(kind, i); Names(r, ref) && !yield(r) {
					return
				}
			}
		}
	}
}

// Log implements View.
func (b *Board) Log() iter.Seq[*Header] {
	return func(yield func(*Header) bool) {
		for _, header := range slices.Backward(b.log) {
			if !yield(header) {
				return
			}
		}
	}
}

// Change implements View: a Board holds no edits, so it knows none.
func (b *Board) Change(ChangeID) (Change, bool) { return Change{}, false }

// Short is the shortest prefix of an id that people may use for it.
func (b *Board) Short(ref Ref) string {
	if b.Count(ref.Kind) == 0 {
		return ref.ID
	}
	shelf := b.shelves[ref.Kind]
	i, found := shelf.find(ref.ID)
	before, after := "", ""
	if i > 0 {
		before = shelf.at(i - 1).Base().ID
	}
	if found {
		i++
	}
	if i < shelf.size() {
		after = shelf.at(i).Base().ID
	}
	return ShortestPrefix(ref.ID, before, after)
}

// index prepares what is looked up by something else than an id; each is made when it is first asked for.
func (b *Board) index() {
	b.indexTeams()
	checkIns := b.CheckIns()
	b.related = relatedOf(b)
	b.said = sync.OnceValue(func() map[Ref][]*CheckIn {
		byRecord := map[Ref][]*CheckIn{}
		for _, checkIn := range checkIns {
			byRecord[checkIn.Of] = append(byRecord[checkIn.Of], checkIn)
		}
		for _, said := range byRecord {
			slices.SortFunc(said, (*CheckIn).later)
		}
		return byRecord
	})
}

// CheckInsOf are the live check-ins of a goal or an outcome, by day, those of one day as they were said. It must not be altered.
func (b *Board) CheckInsOf(ref Ref) []*CheckIn { return b.said()[ref] }

// LastCheckIn is the newest check-in on a goal or an outcome up to a day; nil where there is none.
func (b *Board) LastCheckIn(ref Ref, on Date) *CheckIn {
	for _, said := range slices.Backward(b.CheckInsOf(ref)) {
		if said.On <= on {
			return said
		}
	}
	return nil
}

func (b *Board) indexTeams() {
	teams := b.Teams()
	b.teams = sync.OnceValue(func() map[string][]string {
		names := map[string][]string{}
		for _, team := range teams {
			addTeamName(names, team.Name, team.ID)
			for _, alias := range team.Aliases {
				addTeamName(names, alias, team.ID)
			}
		}
		return names
	})
}

func addTeamName(names map[string][]string, name, id string) {
	if name = Fold(name); name != "" && !slices.Contains(names[name], id) {
		names[name] = append(names[name], id)
	}
}

// TeamsNamed are the ids of the teams that bear a name or an alias, whatever its case.
func (b *Board) TeamsNamed(name string) []string { return b.teams()[Fold(name)] }
