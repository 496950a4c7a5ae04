package whatif

import (
	"fmt"
	"slices"
	"strings"

	"moot/model"
)

// Capabilities are those that dependencies ask for and teams own, once whatever their letters' case, by name.
func Capabilities(b *model.Board) []string {
	var names []string
	for _, spellings := range spelled(b) {
		names = append(names, spellings[0])
	}
	slices.SortFunc(names, func(x, y string) int { return strings.Compare(model.Fold(x), model.Fold(y)) })
	return names
}

// spelled are the spellings of each capability, by how it is compared, as they are met.
func spelled(b *model.Board) map[string][]string {
	capabilities := map[string][]string{}
	note := func(capability string) {
		if key := model.Fold(capability); key != "" && !slices.Contains(capabilities[key], capability) {
			capabilities[key] = append(capabilities[key], capability)
		}
	}
	for _, d := range b.Dependencies() {
		note(d.Capability)
	}
	for _, team := range b.Teams() {
		note(team.Owns)
	}
	return capabilities
}

// findCapability is a capability as the board spells it: as it was asked for, where the board has that too.
func findCapability(b *model.Board, text string) (string, error) {
	all := spelled(b)
	spellings := all[model.Fold(text)]
	switch {
	case slices.Contains(spellings, text):
		return text, nil
	case len(spellings) > 0:
		return spellings[0], nil
	}
	sentence := fmt.Sprintf("no dependency asks for a capability %q, and no team owns it", text)
	near, found := model.Nearest(text, Capabilities(b))
	if found {
		sentence += fmt.Sprintf("; did you mean %q?", near)
	}
	return "", &model.RuleError{Sentence: sentence}
}
