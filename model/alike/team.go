package alike

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"moot/model"
)

// Notice is what is on the board already, and the words to say it.
type Notice struct {
	Ref  model.Ref
	Text string
}

// Team tells of a team that is called the same or nearly the same: but for case, spaces, punctuation, a plural, the word
// "team", or one slip of the fingers in a word of six letters or more. A name that is the same comes before one that is
// nearly. except is the id of the team that asks; "" for a new one.
func Team(v model.View, name, except string) (Notice, bool) {
	asked := named(name)
	if asked.joined == "" {
		return Notice{}, false
	}
	best, near := Notice{}, false
	for id := range v.IDs(model.KindTeam, "") {
		team := model.Named[*model.Team](v, model.KindTeam, id)
		if team == nil || id == except {
			continue
		}
		for i, other := range append([]string{team.Name}, team.Aliases...) {
			switch known := named(other); {
			case known.joined == asked.joined:
				return teamNotice(team, other, i > 0), true
			case !near && asked.nearly(known):
				best, near = teamNotice(team, other, i > 0), true
			}
		}
	}
	return best, near
}

func teamNotice(team *model.Team, name string, alias bool) Notice {
	text := fmt.Sprintf("there is a team %s already", team.Title())
	if alias {
		text = fmt.Sprintf("the team %s is also called %s", team.Title(), name)
	}
	return Notice{model.RefOf(team), text}
}

// teamName is a name for comparing: its words in the singular without "team" and the like, and the same without spaces.
type teamName struct {
	words  []string
	joined string
}

var teamWords = set("team teams squad squads the")

func named(name string) teamName {
	all := strings.FieldsFunc(model.Fold(name), isGap)
	words := slices.DeleteFunc(slices.Clone(all), func(word string) bool { return teamWords[word] })
	if len(words) == 0 {
		words = all
	}
	for i, word := range words {
		words[i] = singular(word)
	}
	return teamName{words, singular(strings.Join(words, ""))}
}

// nearly tells whether two names of as many words differ by one slip in one of them.
func (n teamName) nearly(other teamName) bool {
	if len(n.words) != len(other.words) {
		return false
	}
	slips := 0
	for i, word := range n.words {
		switch {
		case word == other.words[i]:
		case oneSlip(word, other.words[i]):
			slips++
		default:
			return false
		}
	}
	return slips == 1
}

func isGap(sign rune) bool {
	return !unicode.IsLetter(sign) && !unicode.IsDigit(sign) && !unicode.IsMark(sign)
}

// SameTeam tells whether two names would be taken for one team, as Team does.
func SameTeam(a, b string) bool {
	one, other := named(a), named(b)
	return one.joined != "" && (one.joined == other.joined || one.nearly(other))
}
