package whatif

import (
	"strconv"
	"strings"

	"moot/model"
)

// Kind is what a step does.
type Kind uint8

// The kinds of step.
const (
	Join        Kind = iota + 1 // two teams become one: what they need of each other is its own work
	SelfService                 // a capability becomes self-service: nobody asks for it any more
	Move                        // a capability moves to a team: what that team asked of others is its own work
)

// Kinds lists the kinds.
var Kinds = []Kind{Join, SelfService, Move}

var kindWords = [...]string{"", "join", "self-service", "move"}

// String is the word before the colon.
func (k Kind) String() string { return kindWords[k] }

// forms are how each kind is written.
var forms = [...]string{"", "join:TEAM,TEAM", "self-service:CAPABILITY", "move:CAPABILITY:TEAM"}

// Form is how steps of the kind are written: "join:TEAM,TEAM".
func (k Kind) Form() string { return forms[k] }

// Lever is what the steps of a kind remove dependencies with.
func (k Kind) Lever() model.Lever {
	if k == SelfService {
		return model.Platformed
	}
	return model.Boundary
}

// Step is one lever pulled.
type Step struct {
	Kind       Kind
	Team       string // Join: the id of the team that is joined into Into. Move: of the team that the capability moves to
	Into       string // Join
	Capability string // SelfService, Move
}

// The signs between the two parts of a step.
const (
	joinSign = ","
	moveSign = ":"
)

// String is what Parse reads, with ids. A part with the sign that ends it, with a semicolon (which would end the step in
// a list of steps), or with a quote where it begins, stands in double quotes, escaped as in JSON.
func (s Step) String() string {
	switch s.Kind {
	case Join:
		return s.Kind.String() + ":" + part(s.Team, joinSign) + joinSign + part(s.Into, joinSign)
	case SelfService:
		return s.Kind.String() + ":" + part(s.Capability, "")
	case Move:
		return s.Kind.String() + ":" + part(s.Capability, moveSign) + moveSign + part(s.Team, moveSign)
	}
	return ""
}

func part(text, sign string) string {
	if strings.HasPrefix(text, `"`) || strings.Contains(text, ";") || sign != "" && strings.Contains(text, sign) {
		return strings.ReplaceAll(strconv.Quote(text), ";", `\u003b`)
	}
	return text
}

// Words say the step to people: "join Search into Data", "make auth tokens self-service", "move fare cache to Search". A team
// that was joined into another goes by the other's name: "join Data (was Search) into Payments".
func (s Step) Words(b *model.Board) string { return newNames(b).words(s) }

// teamName is what a team is called, also once it was joined into another.
func teamName(b *model.Board, id string) string {
	ref := model.Ref{Kind: model.KindTeam, ID: id}
	for _, record := range []model.Record{b.Get(ref), b.Gone(ref)} {
		if team, is := record.(*model.Team); is {
			return team.Title()
		}
	}
	return id
}
