package network

import (
	"fmt"
	"strings"

	"moot/model"
	"moot/model/network"
	"moot/ui/tui/card"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// View implements screen.Screen.
func (s *Screen) View() string {
	if s.state.Board == nil || s.pair.Height() <= 0 {
		return s.pair.Blank("")
	}
	return s.pair.View(s.state.Theme, s.mapView, s.pair.CardView)
}

// mapView draws the face, or what was opened from it.
func (s *Screen) mapView() string {
	width, height := s.pair.ListWidth(), s.pair.Height()
	switch {
	case s.bundle != nil:
		return strings.Join(s.bundleView(width, height), "\n")
	case s.survey.dependencies == 0 && s.survey.asked:
		return s.empty()
	}
	lines := []string{s.headLine(width)}
	faces := [...]func(width, height int) []string{onMatrix: s.gridView, onAround: s.aroundView, onStructure: s.structureView}
	if s.survey.asked {
		lines = append(lines, faces[s.face](width, height-headLines)...)
	}
	return strings.Join(padded(lines, width, height), "\n")
}

// headLine says how the network is: "54 open dependencies between 6 teams in 13 pairs · density 43 % · 1 loop · longest chain 2".
func (s *Screen) headLine(width int) string {
	t, m := s.state.Theme, s.survey
	if !m.asked {
		return widget.Fit("  "+t.Muted.Paint("looking …"), width)
	}
	right := s.turned()
	room := width - leftMargin
	parts := s.headParts()
	for len(parts) > 1 && widget.Width(strings.Join(parts, " · "))+widget.Width(right)+2 > room {
		if right != "" {
			right = ""
			continue
		}
		parts = parts[:len(parts)-1]
	}
	return widget.FitBoth("  "+t.Text.Paint(strings.Join(parts, " · ")), t.Muted.Paint(right)+" ", width)
}

// headParts are what the head line says, the first the least dispensable.
func (s *Screen) headParts() []string {
	m := s.survey
	first := fmt.Sprintf("%s %s between %s in %s", widget.Grouped(m.dependencies), strings.TrimSpace(s.scopeWord()+noun(m.dependencies)),
		card.Count(len(m.matrix.Teams), "team"), many(m.pairs, "pair"))
	if m.query != "" {
		first = "filtered: " + first
	}
	parts := []string{first}
	if density, known := m.density(); known {
		parts = append(parts, "density "+percent(density))
	}
	parts = append(parts, loopWords(len(m.loops)))
	if steps := len(m.chain.Steps); steps > 0 {
		parts = append(parts, fmt.Sprintf("longest chain %d", steps))
	}
	return parts
}

// many is a number of things in words, with its thousands set apart.
func many(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return widget.Grouped(n) + " " + noun + "s"
}

func noun(dependencies int) string {
	if dependencies == 1 {
		return "dependency"
	}
	return "dependencies"
}

func loopWords(loops int) string {
	if loops == 0 {
		return "no loop"
	}
	return card.Count(loops, "loop")
}

// percent is a part of a whole in percent, below 10 with one decimal; what is not nothing never reads as nothing.
func percent(part float64) string {
	switch {
	case part > 0 && part < 0.0005:
		return "below 0.1 %"
	case part > 0 && part < 0.0995:
		return fmt.Sprintf("%.1f %%", part*100)
	}
	return fmt.Sprintf("%.0f %%", part*100)
}

// turned tells which face is shown, or what is looked for meanwhile.
func (s *Screen) turned() string {
	switch {
	case s.survey.demand != s.wanted:
		return "looking …"
	case s.search.running():
		return fmt.Sprintf("groups: %d of %d", s.search.done, network.Starts)
	}
	return s.face.String()
}

// empty says what belongs here, and which key adds it.
func (s *Screen) empty() string {
	t, m := s.state.Theme, s.survey
	var lines []string
	say := func(ink theme.Ink, text string) {
		for _, line := range widget.Wrap(text, max(leastLine, min(mostLine, s.pair.ListWidth()-2*leftMargin))) {
			lines = append(lines, ink.Paint(line))
		}
	}
	switch {
	case m.query != "":
		say(t.Strong, "No dependency between teams matches the filter.")
		lines = append(lines, "")
		say(t.Muted, "esc clears it, / changes it.")
	case m.all > 0 && m.scope == network.Open:
		say(t.Strong, "No team waits for another.")
		lines = append(lines, "")
		say(t.Text, "Every dependency between teams is closed. 0 shows who needed whom.")
	default:
		say(t.Strong, "No team needs another yet.")
		lines = append(lines, "")
		say(t.Text, "The map shows who needs whom: a row for each team that needs, a column for each that provides.")
		say(t.Muted, "It draws itself from dependencies between teams.")
		lines = append(lines, "")
		say(t.Text, s.firstStep())
	}
	return s.pair.Blank("\n  " + strings.Join(lines, "\n  "))
}

// firstStep is what one does to have a map: it takes two teams, and a dependency.
func (s *Screen) firstStep() string {
	teams := s.state.Board.Count(model.KindTeam)
	switch {
	case s.state.ReadOnly:
		return "It is open for reading only: moot without --readonly adds one."
	case teams == 0:
		return "It takes two teams, and there is none yet. c asks another team for something, and adds both."
	case teams == 1:
		return "It takes two teams, and there is one. c asks another team for something, and adds it."
	}
	return "Press c to ask another team for something."
}
