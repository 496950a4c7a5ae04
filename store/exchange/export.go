package exchange

import (
	"errors"
	"iter"
	"slices"

	"moot/model"
)

// selection is what of a board is exported: the records that were asked for, and all that they name, so that a file
// never names what it does not have.
type selection struct {
	board  *model.Board
	all    bool
	chosen map[model.Ref]bool
	gone   map[model.Kind][]model.Record // deleted, but named by what is exported
	seen   map[model.Ref]bool
}

// check refuses a part of a board with all of its history: changes are whole, and tell of every record.
func (o ExportOptions) check(history bool) error {
	if history && o.Include != nil {
		return errors.New("the history goes along with the whole board only: leave out either the history or the query")
	}
	return nil
}

// exportedRecord is a record to write; gone marks one that was deleted and that others still name.
type exportedRecord struct {
	model.Record
	gone bool
}

func choose(b *model.Board, options ExportOptions) *selection {
	s := &selection{
		board: b, all: options.Include == nil,
		chosen: map[model.Ref]bool{}, gone: map[model.Kind][]model.Record{}, seen: map[model.Ref]bool{},
	}
	for record := range b.Records() {
		switch {
		case s.all:
			s.follow(record)
		case options.Include(record) && !s.chosen[model.RefOf(record)]:
			s.chosen[model.RefOf(record)] = true
			s.follow(record)
		}
	}
	for _, records := range s.gone {
		slices.SortFunc(records, func(a, b model.Record) int { return model.RefOf(a).Compare(model.RefOf(b)) })
	}
	return s
}

// follow looks at what a record names.
func (s *selection) follow(record model.Record) {
	for ref := range named(record) {
		if s.seen[ref] {
			continue
		}
		s.seen[ref] = true
		live := s.board.Get(ref)
		switch {
		case live == nil:
			if gone := s.board.Gone(ref); gone != nil {
				s.gone[ref.Kind] = append(s.gone[ref.Kind], gone)
			}
		case !s.all && !s.chosen[ref]:
			s.chosen[ref] = true
			s.follow(live)
		}
	}
}

// of yields the records of a kind by id, then the deleted ones.
func (s *selection) of(kind model.Kind) iter.Seq[exportedRecord] {
	return func(yield func(exportedRecord) bool) {
		for i := range s.board.Count(kind) {
			record := s.board.At(kind, i)
			if (s.all || s.chosen[model.RefOf(record)]) && !yield(exportedRecord{Record: record}) {
				return
			}
		}
		for _, record := range s.gone[kind] {
			if !yield(exportedRecord{record, true}) {
				return
			}
		}
	}
}

// has tells whether a live record is exported.
func (s *selection) has(ref model.Ref) bool {
	return s.board.Get(ref) != nil && (s.all || s.chosen[ref])
}

var naming = func() map[model.Kind][]*model.Field {
	fields := map[model.Kind][]*model.Field{}
	for _, kind := range model.Kinds {
		for _, field := range model.Fields(kind) {
			if field.Type == model.Reference || field.Type == model.References || field.Type == model.AnyReference {
				fields[kind] = append(fields[kind], field)
			}
		}
	}
	return fields
}()

// named yields what a record names.
func named(record model.Record) iter.Seq[model.Ref] {
	return func(yield func(model.Ref) bool) {
		for _, field := range naming[record.Kind()] {
			switch p := field.Pointer(record).(type) {
			case *string:
				if *p != "" && !yield(model.Ref{Kind: field.Of, ID: *p}) {
					return
				}
			case *model.Ref:
				if p.ID != "" && !yield(*p) {
					return
				}
			case *[]string:
				for _, id := range *p {
					if !yield(model.Ref{Kind: field.Of, ID: id}) {
						return
					}
				}
			}
		}
	}
}
