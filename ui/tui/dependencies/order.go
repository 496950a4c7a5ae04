package dependencies

import (
	"cmp"
	"encoding/binary"
	"slices"

	"moot/model"
	"moot/ui/tui/card"
)

// order is the column by which rows are ordered. There is none that orders teams by a figure of theirs.
type order uint8

// The orders, in turn.
const (
	byNeedBy order = iota
	byMargin
	byCommitBy
	byState
	byConsumer
	byProvider
	byTitle
	byGoal
	byImpact
	bySize
	orders
)

func (o order) next() order { return (o + 1) % orders }

var orderNames = [...]string{
	byNeedBy: "need-by", byMargin: "margin", byCommitBy: "commit-by", byState: "state", byConsumer: "consumer",
	byProvider: "provider", byTitle: "title", byGoal: "goal", byImpact: "impact", bySize: "size",
}

func (o order) String() string { return orderNames[o] }

// optional tells whether the column of the order is among those that are left out where there is little room.
func (o order) optional() bool {
	return o == byMargin || o == byCommitBy || o == byGoal || o == byImpact || o == bySize
}

// sorter orders the rows of a table.
type sorter struct {
	table *table
	today model.Date
}

// unknown sorts what is not known behind everything, in either direction.
const unknown = int64(1) << 40

// sort orders places by the view's column, then by need-by, then by id. What is not known comes last.
func (s sorter) sort(places []int32) {
	if s.table.order == byConsumer || s.table.order == byProvider || s.table.order == byTitle || s.table.order == byGoal {
		s.byText(places)
		return
	}
	type ranked struct {
		place       int32
		rank, needs int64
	}
	all := make([]ranked, len(places))
	for i, place := range places {
		d := s.table.at(place)
		rank := s.rank(place, d)
		if s.table.reverse && rank != unknown {
			rank = -rank
		}
		all[i] = ranked{place, rank, day(d.NeedBy)}
	}
	slices.SortFunc(all, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.needs, b.needs), cmp.Compare(a.place, b.place))
	})
	for i := range all {
		places[i] = all[i].place
	}
}

func day(d model.Date) int64 {
	if !d.Known() {
		return unknown
	}
	return int64(d)
}

func word(i uint8) int64 {
	if i == 0 {
		return unknown
	}
	return int64(i)
}

func (s sorter) rank(place int32, d *model.Dependency) int64 {
	switch s.table.order {
	case byMargin:
		if margin := s.table.outlook(place).Margin; margin.Known {
			return int64(margin.Value)
		}
		return unknown
	case byCommitBy:
		return day(d.CommitBy)
	case byState:
		return word(uint8(d.State))
	case byImpact:
		return word(uint8(d.Impact))
	case bySize:
		return word(uint8(d.Size))
	}
	return day(d.NeedBy)
}

// worded is a place with its text made ready, and the text's first bytes as a number: most texts differ in those.
type worded struct {
	start uint64
	text  string
	place int32
}

// byText orders by words.
func (s sorter) byText(places []int32) {
	ready := map[string]string{}
	all := make([]worded, len(places))
	for i, place := range places {
		text := s.text(place)
		folded, known := ready[text]
		if !known {
			folded = model.Fold(text)
			ready[text] = folded
		}
		all[i] = worded{start(folded), folded, place}
	}
	slices.SortFunc(all, func(a, b worded) int {
		if (a.text == "") != (b.text == "") {
			return len(b.text) - len(a.text) // the unknown one last
		}
		by := cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.text, b.text))
		if s.table.reverse {
			by = -by
		}
		if by != 0 {
			return by
		}
		return cmp.Or(cmp.Compare(day(s.table.at(a.place).NeedBy), day(s.table.at(b.place).NeedBy)), cmp.Compare(a.place, b.place))
	})
	for i := range all {
		places[i] = all[i].place
	}
}

// start is the first eight bytes of a text, as a number that orders as they do.
func start(text string) uint64 {
	var first [8]byte
	copy(first[:], text)
	return binary.BigEndian.Uint64(first[:])
}

func (s sorter) text(place int32) string {
	d := s.table.at(place)
	switch s.table.order {
	case byConsumer:
		return card.TeamName(s.table.board, d.Consumer)
	case byProvider:
		return card.TeamName(s.table.board, d.Provider)
	case byGoal:
		return goalTitle(s.table.board, d.Goal)
	}
	return d.Title
}

func goalTitle(board *model.Board, id string) string {
	if id == "" {
		return ""
	}
	return model.Title(board, model.Ref{Kind: model.KindGoal, ID: id})
}
