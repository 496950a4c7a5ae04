package board

import (
	"strings"
	"testing"

	"moot/model"
	"moot/model/timeline"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
	"moot/ui/tui/widget"
)

func TestTheHeadSaysWhichRowsAreSeen(t *testing.T) {
	s := uitest.OpenScreen(New(nil), thirty(t), 80, 20)
	all := len(of(s).sight.rows)
	lineOf(t, s, "rows 1–")
	s.Press("last")
	last := widget.Grouped(all)
	lineOf(t, s, "–"+last+" of "+last+" · by provider")
	if words := of(open(t, 112, 28)).rowsWords(); words != "" {
		t.Errorf("where all rows are seen it says %q", words)
	}
}

func TestALineBeginsBehindItsOwnCardAndMeetsNothing(t *testing.T) {
	for _, size := range sizes {
		b := of(uitest.OpenScreen(New(nil), thirty(t), size[0], size[1]))
		trails := 0
		for _, row := range b.sight.rows {
			p := b.place(row)
			for _, own := range p.trails {
				trails++
				c := &p.cells[own.column]
				for column := own.column + 1; column < b.grid.count() && b.grid.xs[column] <= own.to; column++ {
					for at, line := range p.cells[column].lines {
						if line == own.line {
							t.Errorf("%v: the line of %s runs into card %d of column %d", size, own.item.Dependency.ID, at, column)
						}
					}
				}
				if at := c.at(own.line); c.line(at) != own.line || c.items[at].Dependency.ID != own.item.Dependency.ID {
					t.Errorf("%v: the line of %s is not on the line of its card", size, own.item.Dependency.ID)
				}
			}
		}
		if trails == 0 {
			t.Errorf("%v: no line trails: the test shows nothing", size)
		}
	}
}

func TestNoEndOfALineTouchesACutTitle(t *testing.T) {
	for _, size := range sizes {
		view := uitest.Plain(uitest.OpenScreen(New(nil), thirty(t), size[0], size[1]).View())
		for _, mark := range []string{"…┘", "…▸", "…─"} {
			if strings.Contains(view, mark) {
				t.Errorf("%v: %s stands in\n%s", size, mark, view)
			}
		}
	}
}

func TestTheFootFitsAndKeepsWhatMatters(t *testing.T) {
	s := on(t, open(t, 60, 20), "fares")
	for _, line := range of(s).told()[1:] {
		if width := widget.Width(line); width > 58 {
			t.Errorf("%d cells: %q", width, line)
		}
	}
	lineOf(t, s, "need-by 4 Dec · offered 11 Dec · a week later")
}

func TestWhatIsInALoopIsNamedOnce(t *testing.T) {
	records := []model.Record{
		&model.Team{Entry: model.Entry{ID: "a"}, Name: "Asks"}, &model.Team{Entry: model.Entry{ID: "b"}, Name: "Builds"},
		&model.Goal{Entry: model.Entry{ID: "goal-a"}, Title: "A goal", Team: "a"},
		&model.Goal{Entry: model.Entry{ID: "goal-b"}, Title: "Another", Team: "b"},
	}
	today := day(t, uitest.Today)
	for _, pair := range [][2]string{{"a", "b"}, {"b", "a"}} {
		records = append(records, &model.Dependency{
			Entry: model.Entry{ID: pair[0]}, Title: "From " + pair[1], Consumer: pair[0], Provider: pair[1], State: model.Requested,
			Requested: today, NeedBy: today.Add(7), Goal: "goal-" + pair[0], ProviderGoal: "goal-" + pair[1],
		})
	}
	s := on(t, uitest.OpenScreen(New(nil), uitest.StateOf(model.NewBoard("loop", records, nil), today), 80, 20), "a")
	if line := lineOf(t, s, "in a loop with From a"); strings.Contains(line, "waits for") || strings.Contains(line, "holds up") {
		t.Errorf("it is named twice: %q", line)
	}
}

func TestBesideTheCardTheFootSaysOnlyWhatThatDoesNot(t *testing.T) {
	s := on(t, uitest.OpenScreen(quick(), uitest.State(uitest.Board(t)), 200, 56), "tokens")
	if got := of(s).told(); len(got) != 1 || got[0] != "" {
		t.Errorf("the foot says %q", got)
	}
	nudge(s, "drag-later", 2)
	lineOf(t, s, "need-by Wed 2 Dec → Fri 4 Dec")
}

func TestRowsWithNothingComeBehind(t *testing.T) {
	store := uitest.Board(t)
	store.Add(model.KindDependency, "loose", "title", "Some day", "consumer", "pay", "provider", "tokyo", "state", "requested")
	s := uitest.OpenScreen(New(nil), uitest.State(store), 112, 28).Press("all")
	b := of(s)
	for place, row := range b.sight.rows {
		loose := len(b.row(row).Items) > b.row(row).Dated()
		if has := loose || b.row(row).Before(b.window.Start(b.window.Count)) > 0; has != (place < b.sight.first) {
			t.Errorf("row %d, %s, has something: %v", place, b.row(row).Name, has)
		}
		if at, there := b.sight.place(row); !there || at != place {
			t.Errorf("row %d is found at %d", place, at)
		}
	}
	if b.sight.first == len(b.sight.rows) {
		t.Error("every row has something: the test shows nothing")
	}
	if from, to := b.grid.span(b.grid.loose()); to-from < mostLoose {
		t.Errorf("what has no need-by has %d cells", to-from)
	}
}

func TestTheBoardOpensWhereSomethingIs(t *testing.T) {
	for _, c := range []struct{ needBy, first, says string }{
		{"2027-06-11", "2027-06-07", "these begin where something is"},
		{"2026-03-04", "2026-03-02", "these weeks begin where something was last"},
	} {
		state := many(t, 1)
		for _, d := range state.Board.Dependencies() {
			d.NeedBy = day(t, c.needBy)
		}
		s := uitest.OpenScreen(New(nil), uitest.StateOf(state.Board, state.Today), 112, 28)
		if got := of(s).window.First.String(); got != c.first || s.Selected().ID == "" {
			t.Errorf("%s: it opens at %s, with %q", c.needBy, got, s.Selected().ID)
		}
		if got := uitest.Sent[screen.Say](t, s.Sent).Text; !strings.HasSuffix(got, c.says) {
			t.Errorf("%s: it says %q", c.needBy, got)
		}
	}
}

func TestNamesOfRowsStayApart(t *testing.T) {
	l := &layout{board: model.NewBoard("b", nil, nil), places: map[string]int{}, shared: map[string]bool{}}
	names := []string{"Accessibility audit and advice", "Accessibility of documents", "Accessibility tooling", "Billing"}
	for _, name := range names {
		l.rows = append(l.rows, timeline.Row{ID: name, Name: name})
	}
	l.measure()
	for _, width := range []int{80, 112, 140} {
		seen := map[string]bool{}
		room := l.nameWidth(width)
		for _, name := range names {
			cut := widget.Shortly(name, room)
			if l.apart > room {
				cut = cutWithin(name, room)
			}
			if seen[cut] || widget.Width(cut) > room || room > width/3 {
				t.Errorf("on %d cells %s is %q in %d", width, name, cut, room)
			}
			seen[cut] = true
		}
	}
}

func TestTheBottomLineHasTheKeysOfTheBoard(t *testing.T) {
	s := on(t, open(t, 112, 28), "tokens")
	for width, wanted := range map[int][]string{80: {"enter", "a", "H"}, 112: {"enter", "a", "p", "H", "[", "v", "z"}, 200: {"v", "z", "w", "0"}} {
		_, hits := keys.Line(of(s).state.Theme, s.Offers(), width)
		for _, key := range wanted {
			found := false
			for _, hit := range hits {
				found = found || hit.Key == key
			}
			if !found {
				t.Errorf("on %d cells %s is not there", width, key)
			}
		}
	}
	seen := map[string]bool{}
	for _, offer := range s.Offers() {
		if seen[offer.Name] {
			t.Errorf("%s is offered twice", offer.Name)
		}
		seen[offer.Name] = true
	}
}
