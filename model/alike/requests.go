package alike

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"moot/model"
)

// Ask is a request that is about to be made.
type Ask struct {
	Provider   string // id of the team that is asked
	Title      string
	Capability string
	Except     string // id of the dependency that asks; "" for a new one
}

// Request is a dependency that asks for nearly the same.
type Request struct {
	*model.Dependency
	// Title: it is its title that is alike; else it only asks for the same capability.
	Title bool
}

// Requests are the dependencies that the provider has already, open, declined, delivered or accepted, for anybody, that ask
// for nearly the same; the removed are left out. First those whose title is alike, of those first what is open, then what
// was accepted, each the newest first.
//
// Two requests are alike where they name the same capability, or where their titles are alike. Of a title the significant
// words count: folded, without words that every request has ("the", "for", "provide", "new"), without the ending of their
// number and form. Two such words are the same also where one slip parts them. Then, with n words shared:
//
//   - the words that have a digit are the same on both sides: "Search API v2" is not "Search API v3"; and
//   - all words of the shorter title are in the longer, which has at most twice as many, and the shorter has two or is as
//     long: "Token exchange" is alike to "Token exchange for guest checkout", "Tokens" is not; or
//   - 2n / (words of the one + words of the other) ≥ 0.8, the coefficient of Dice: one word in five may differ.
//
// It looks at every dependency of the provider, some microseconds each: on a large board ask from a command.
func Requests(b *model.Board, ask Ask) []Request {
	return Among(slices.Values(b.ProvidedBy(ask.Provider)), ask)
}

// Among is Requests among dependencies that need not be of one provider.
func Among(dependencies iter.Seq[*model.Dependency], ask Ask) []Request {
	words, capability := significant(ask.Title), model.Fold(ask.Capability)
	var found []Request
	for d := range dependencies {
		if d.Provider != ask.Provider || d.ID == ask.Except || d.State == model.Removed {
			continue
		}
		switch {
		case titlesAlike(words, significant(d.Title)):
			found = append(found, Request{d, true})
		case capability != "" && model.Fold(d.Capability) == capability:
			found = append(found, Request{d, false})
		}
	}
	slices.SortFunc(found, Request.compare)
	return found
}

func (r Request) compare(other Request) int {
	return cmp.Or(
		model.TrueFirst(r.Title, other.Title), model.TrueFirst(r.Open(), other.Open()),
		-cmp.Compare(r.since(), other.since()), strings.Compare(r.ID, other.ID),
	)
}

// since is the day that tells most of where it stands.
func (r Request) since() model.Date {
	switch r.State {
	case model.Accepted:
		return r.Closed
	case model.Delivered:
		return r.Delivered
	case model.Started:
		return r.Started
	case model.Committed:
		return r.CommitBy
	case model.Declined:
		return r.Answered
	}
	return r.Requested
}

const (
	mostLonger = 2   // times the words of the shorter title
	leastDice  = 0.8 // of shared words
)

func titlesAlike(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 || !sameNumbers(a, b) {
		return false
	}
	shared := 0
	for _, word := range a {
		if slices.ContainsFunc(b, func(other string) bool { return same(word, other) }) {
			shared++
		}
	}
	within := shared == len(a) && len(b) <= mostLonger*len(a) && (len(a) > 1 || len(b) == 1)
	return within || 2*float64(shared)/float64(len(a)+len(b)) >= leastDice
}

// sameNumbers tells whether the words with a digit are the same on both sides.
func sameNumbers(a, b []string) bool { return numbersWithin(a, b) && numbersWithin(b, a) }

func numbersWithin(a, b []string) bool {
	for _, word := range a {
		if strings.ContainsAny(word, "0123456789") && !slices.Contains(b, word) {
			return false
		}
	}
	return true
}

// Words say it, as a sentence has it: "Identity already provides this to Search: Token exchange (4kq7, accepted 12 Nov)".
func (r Request) Words(v model.View, today model.Date) string {
	team := func(id string) string { return model.Title(v, model.Ref{Kind: model.KindTeam, ID: id}) }
	consumer, provider, what := team(r.Consumer), team(r.Provider), "this"
	if !r.Title {
		what = r.Capability
	}
	said := ""
	switch r.State {
	case model.Accepted, model.Delivered:
		said = fmt.Sprintf("%s already provides %s to %s", provider, what, consumer)
	case model.Started:
		said = fmt.Sprintf("%s already works on %s for %s", provider, what, consumer)
	case model.Committed:
		said = fmt.Sprintf("%s already promised %s to %s", provider, what, consumer)
	case model.Declined:
		said = fmt.Sprintf("%s declined %s to %s", provider, what, consumer)
	default:
		said = fmt.Sprintf("%s already asked %s for %s", consumer, provider, what)
	}
	return fmt.Sprintf("%s: %s (%s, %s)", said, r.Dependency.Title, short(v, model.RefOf(r.Dependency)), r.standing(today))
}

func (r Request) standing(today model.Date) string {
	word := r.State.String()
	if r.State == model.Committed {
		word += " by"
	}
	if day := r.since(); day.Known() {
		_, date, _ := strings.Cut(day.InSentence(today), " ") // without the day of the week: most of them are long ago
		return word + " " + date
	}
	return r.State.String()
}

// short is how an id is shown: a board knows how much of it will do.
func short(v model.View, ref model.Ref) string {
	if board, ok := v.(interface{ Short(model.Ref) string }); ok {
		return board.Short(ref)
	}
	return ref.ID
}

// mostSaid is how many requests are named before the rest is counted.
const mostSaid = 2

// Notices are the sentences about what Requests found, a few of them, and how many more there are.
func Notices(v model.View, found []Request, today model.Date) []Notice {
	var notices []Notice
	for _, request := range found[:min(len(found), mostSaid)] {
		notices = append(notices, Notice{model.RefOf(request.Dependency), request.Words(v, today)})
	}
	if more := len(found) - mostSaid; more > 0 {
		notices = append(notices, Notice{Text: fmt.Sprintf("and %d more like it", more)})
	}
	return notices
}
