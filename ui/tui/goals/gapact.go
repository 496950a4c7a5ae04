package goals

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/align"
	"moot/ui/tui/answer"
	"moot/ui/tui/card"
	"moot/ui/tui/keys"
)

// atGap is the row of the list of gaps under the cursor; an empty one where there is none.
func (s *Screen) atGap() *gapRow {
	if at := s.gapRows.Cursor(); at >= 0 && at < len(s.gaps.rows) {
		return &s.gaps.rows[at]
	}
	return &gapRow{}
}

// gapPlace is the record in a row by its place on the board; false for a heading.
func (s *Screen) gapPlace(row int) (model.Kind, int, bool) {
	r := &s.gaps.rows[row]
	return r.ref.Kind, r.place, r.ref.ID != ""
}

// chooseGap puts the cursor on a gap of a record. Where it stands on one already it stays, and once that is mended it is on
// the next row: nothing is waited for.
func (s *Screen) chooseGap(ref model.Ref) {
	s.target = model.Ref{}
	if s.atGap().ref == ref {
		return
	}
	for i := range s.gaps.rows {
		if s.gaps.rows[i].ref == ref {
			s.gapRows.SetCursor(i)
			return
		}
	}
}

// mendedElsewhere are the gaps whose key works on another record than the one that has the gap: its card leads there.
var mendedElsewhere = map[model.GapKind]bool{
	model.GoalOnUncommitted: true, model.GoalOverBudget: true, model.TeamWithManyGoals: true,
}

// mender is the name of the key that mends the gap in a row where the row's record is selected.
func (r *gapRow) mender() string {
	switch key, _ := card.Mend(r.gap.Kind); {
	case r.gap.Accepted():
		return "acknowledge"
	case mendedElsewhere[r.gap.Kind] || key == "":
		return "open"
	default:
		return key
	}
}

// gapOffers are the keys for the gap under the cursor: its card, the key that mends it, to accept it, then all others of
// its record.
func (s *Screen) gapOffers() []keys.Offer {
	row := s.atGap()
	offers := []keys.Offer{keys.Named("open", "card")}
	own := append(answer.AnyOffers(s.state, row.ref), s.edits("create", ""))
	add := func(offer keys.Offer) {
		if _, offered := keys.Find(offers, offer.Key()); !offered {
			offers = append(offers, offer)
		}
	}
	for _, name := range []string{row.mender(), "acknowledge"} {
		if offer, known := keys.Find(own, keys.ByName(name).Key()); known {
			if name == "acknowledge" {
				offer.Verb = acknowledges(row.gap)
			}
			add(offer)
		}
	}
	turns := s.faceOffers()
	for _, offer := range append(turns[:1:1], append(own, turns[1:]...)...) {
		add(offer)
	}
	return append(append(offers, answer.ListOffers()...), s.pair.DivideOffers()...)
}

// acknowledges is what x does to a gap.
func acknowledges(gap align.Gap) string {
	if gap.Accepted() {
		return "take back"
	}
	return "accept for now"
}

// pressGap does what a key does in the list of gaps to the gap, not to its record; false where it does not.
func (s *Screen) pressGap(name string) (tea.Cmd, bool) {
	row := s.atGap()
	switch {
	case row.ref.ID == "":
		return nil, false
	case name == "acknowledge":
		return answer.AcceptGap(s.state, row.gap), true
	case name == "create" && row.gap.Kind == model.OutcomeWithoutGoal:
		return s.createGoal(), true
	}
	return nil, false
}

// copyGaps copies the list as it stands: a table for each kind.
func (s *Screen) copyGaps() tea.Cmd {
	l, title, today := s.gaps, "Gaps", s.state.Today
	if l.query != "" {
		title += ": " + l.query
	}
	return answer.CopyList(answer.Listing{
		Title: title, Columns: []string{"record", "team", "gap"}, Count: len(l.rows),
		Row: func(row int) answer.Line {
			switch r := &l.rows[row]; {
			case r.ref.ID != "":
				return answer.Line{Cells: []string{r.gap.Title, r.who, r.what(today)}}
			default:
				return answer.Line{Heading: r.title}
			}
		},
		What: card.Count(l.open+l.accepted, "gap"),
	})
}

// what is what makes it a gap; of one that is accepted for now first until when, and why.
func (r *gapRow) what(today model.Date) string {
	given := r.gap.Acknowledged
	if given == nil {
		return r.gap.Detail
	}
	until := ""
	if given.Until.Known() {
		until = "until " + given.Until.InSentence(today) + ": "
	}
	return until + given.Reason + " (" + r.gap.Detail + ")"
}

// told is what makes it a gap as it stands in its row.
func (r *gapRow) told(today model.Date) string {
	if r.gap.Accepted() {
		return r.what(today)
	}
	return r.shortly()
}

// shortly is what makes it a gap without what the heading above says already.
func (r *gapRow) shortly() string {
	switch r.gap.Kind {
	case model.GoalOnUncommitted:
		return strings.TrimPrefix(r.gap.Detail, "no promise for ")
	case model.GoalSilent:
		last, _, _ := strings.Cut(r.gap.Detail, ", ")
		return last
	}
	return r.gap.Detail
}
