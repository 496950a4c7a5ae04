package meeting

import (
	"cmp"
	"slices"

	"moot/model"
)

// NextFacilitator is whose turn it is after somebody: the next of the board's usual facilitators, the first after the
// last, or after somebody who is none of them. "" where the board names none.
func NextFacilitator(usual []string, after string) string {
	if len(usual) == 0 {
		return ""
	}
	at := slices.IndexFunc(usual, func(name string) bool { return model.Fold(name) == model.Fold(after) })
	return usual[(at+1)%len(usual)]
}

// InTurn is whose turn it is to facilitate the next forum: after the one who did the last closed forum.
func InTurn(b *model.Board) string {
	last := ""
	if forum := LastClosed(b); forum != nil {
		last = forum.Facilitator
	}
	return NextFacilitator(b.Settings().Facilitators, last)
}

// Running is the forum that is being held; nil when none is. Of several, which only a merge makes, the newest.
func Running(b *model.Board) *model.Forum {
	return newest(b, func(f *model.Forum) bool { return f.State == model.ForumRunning })
}

// LastClosed is the newest forum that was held; nil before the first.
func LastClosed(b *model.Board) *model.Forum {
	return newest(b, func(f *model.Forum) bool { return f.State == model.ForumClosed })
}

// Planned is what is written down already about the next forum; nil where nothing is.
func Planned(b *model.Board) *model.Forum {
	next := b.Settings().NextForum
	return newest(b, func(f *model.Forum) bool { return f.State == model.ForumPlanned && f.On == next && next.Known() })
}

func newest(b *model.Board, is func(*model.Forum) bool) *model.Forum {
	var found *model.Forum
	for _, forum := range b.Forums() {
		if is(forum) && (found == nil || cmp.Or(cmp.Compare(forum.On, found.On), cmp.Compare(forum.Made, found.Made)) >= 0) {
			found = forum
		}
	}
	return found
}

// Minutes is how long the board's forum takes: what its cadence says, else half an hour.
func Minutes(s *model.Settings) int {
	if cadence, known := s.ParsedCadence(); known {
		return cadence.Minutes
	}
	return minutesInAll
}

// After is the day of the forum after one on a day, by the board's cadence; not known without one.
func After(s *model.Settings, day model.Date) model.Date {
	if cadence, known := s.ParsedCadence(); known {
		return cadence.Next(day)
	}
	return 0
}
