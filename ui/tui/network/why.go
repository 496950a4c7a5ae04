package network

import (
	"cmp"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/network"
	"moot/ui/tui/form"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// why opens what tells how the figures of the map are computed, with this board's numbers.
func (s *Screen) why() tea.Cmd {
	if s.survey.dependencies == 0 {
		return nil
	}
	sentences := append(append(s.whyCell(), s.whyDensity()...), s.whyWait()...)
	sentences = append(append(sentences, s.whyOrder()...), s.whyGroups()...)
	return screen.Send(screen.Show{Dialog: form.Tell("Why these figures", func(state screen.State, width int) []string {
		var lines []string
		for _, sentence := range sentences {
			for _, line := range widget.Wrap(sentence, width) {
				lines = append(lines, state.Theme.Text.Paint(line))
			}
		}
		return lines
	})})
}

// mostTold is how many dependencies of a cell are told one by one.
const mostTold = 12

// whyCell adds up the days of the cell under the cursor; nothing where there is none.
func (s *Screen) whyCell() []string {
	g := &s.grid
	c := g.cell()
	if s.face != onMatrix || c.Dependencies == 0 {
		return nil
	}
	sentences := []string{fmt.Sprintf("%s needs %s of %s:", s.names.name(g.consumer()), widget.Grouped(int(c.Dependencies)), s.names.name(g.provider()))}
	between := network.Between(s.survey.board, s.survey.scope, g.consumer(), g.provider())
	for _, d := range between[:min(len(between), mostTold)] {
		sentences = append(sentences, "  "+cmp.Or(d.Title, d.ID)+": "+waitedFor(d, s.survey.today))
	}
	if more := len(between) - mostTold; more > 0 {
		sentences = append(sentences, fmt.Sprintf("  and %s more", widget.Grouped(more)))
	}
	return append(sentences, fmt.Sprintf("Together %s waited.", many(c.Wait, "day")), "")
}

// waitedFor says how many days of a dependency count as waiting, and why.
func waitedFor(d *model.Dependency, today model.Date) string {
	switch {
	case !d.Open():
		return "closed, nobody waits"
	case d.Standing():
		return "standing, nobody waits for it to end"
	case !d.Requested.Known():
		return "no day of request, not counted"
	}
	return many(max(0, today.Sub(d.Requested)), "day") + " since " + d.Requested.InSentence(today)
}

func (s *Screen) whyDensity() []string {
	m, teams, open := s.survey, len(s.survey.matrix.Teams), ""
	if s.scopeWord() != "" {
		open = ", neither accepted nor removed"
	}
	sentences := []string{
		fmt.Sprintf("Counted are %s %s between two teams%s. A team without any has no row.", widget.Grouped(m.dependencies), noun(m.dependencies), open), "",
	}
	if density, known := m.density(); known {
		sentences = append(sentences, "Density = pairs that need each other / all pairs there could be, each way",
			fmt.Sprintf("        = %s / (%d × %d) = %s", widget.Grouped(m.pairs), teams, teams-1, percent(density)))
	}
	return append(sentences, "")
}

func (s *Screen) whyWait() []string {
	m := s.survey
	if !m.scale.Waits {
		return []string{"No dependency waits: all are standing, or have no day of request. The shade tells how many there are instead.", ""}
	}
	wait, unknown := 0, 0
	for _, row := range m.matrix.Rows {
		for _, cell := range row {
			wait += cell.Wait
			unknown += int(cell.Unknown)
		}
	}
	words := fmt.Sprintf("Wait = the days from request to today, summed over open dependencies that are not standing = %s days.", widget.Grouped(wait))
	if m.standing > 0 {
		words += fmt.Sprintf(" %s standing: nobody waits for them to end.", are(m.standing))
	}
	if unknown > 0 {
		words += fmt.Sprintf(" %s without a day of request and left out.", are(unknown))
	}
	return []string{words, "Each shade is about as many times the one before, from the least wait of a cell to the most.", ""}
}

func are(n int) string {
	if n == 1 {
		return "1 is"
	}
	return widget.Grouped(n) + " are"
}

func (s *Screen) whyOrder() []string {
	sentences := []string{"Order: teams stand so that needs point to the right, above the diagonal. Who waits for each other in a loop stands together; " +
		"so do teams of one group; else by name. No figure orders teams."}
	if loops := s.survey.loops; len(loops) > 0 {
		var words []string
		for _, loop := range loops {
			words = append(words, fmt.Sprint(len(loop.teams)))
		}
		sentences = append(sentences, fmt.Sprintf("%s, of %s teams: what lies below the diagonal goes back.", capital(loopWords(len(loops))), strings.Join(words, ", ")))
	}
	return append(sentences, "")
}

func capital(words string) string { return strings.ToUpper(words[:1]) + words[1:] }

func (s *Screen) whyGroups() []string {
	g := s.survey.grouping
	if g == nil || g.Modularity == nil {
		return []string{"Groups: not found yet."}
	}
	return []string{
		"Modularity Q = the part of dependencies inside groups − the part that chance would put there (Leicht and Newman 2008)",
		fmt.Sprintf("             = %.2f, the best of %d beginnings; %d of them came to it.", *g.Modularity, g.Starts, g.Agree),
	}
}
