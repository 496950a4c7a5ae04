package quick

import (
	"fmt"
	"slices"

	"moot/model"
)

const (
	noConsumer = `say which team needs it: "payments needs identity: …"; or set your team once with : and "team"`
	noProvider = `say which team has it: "… needs identity: token exchange"`
	noTitle    = `say what is needed, behind a colon: "… needs identity: token exchange"`
)

// dependency reads "A needs B: what" and "A needs what from B".
func (r *reading) dependency(needs, colon int) {
	r.Kind = model.KindDependency
	consumer := r.consumer(r.tokens[:needs])
	var provider, body []token
	if colon >= 0 {
		provider, body = r.tokens[needs+1:colon], r.tokens[colon+1:]
		if len(provider) > 1 && provider[0].is("from") {
			provider = provider[1:]
		}
	}
	m := &marks{kind: r.Kind, team: consumer}
	if colon < 0 {
		rest := r.day("need_by", r.marks(m, r.tokens[needs+1:]))
		if provider, body = r.from(rest); r.Value("need_by") == "" {
			body = r.day("need_by", body)
		}
	} else {
		body = r.day("need_by", r.marks(m, body))
	}
	id := r.provider(provider)
	if len(r.Problems) == 0 || len(body) > 0 {
		r.title("title", body, noTitle)
	}
	r.keep(m)
	if id != "" && id == consumer {
		r.Notices = append(r.Notices, fmt.Sprintf("%s would need it of itself: such a dependency is its own work, and on no agenda", r.called(id)))
	}
}

// isMine tells whether it is my team that needs: nobody is named, or "we".
func (r *reading) isMine(tokens []token) bool {
	return r.by.Team != "" && (len(tokens) == 0 || len(tokens) == 1 && tokens[0].is("we", "i"))
}

func (r *reading) consumer(tokens []token) string {
	id := r.by.Team
	switch {
	case r.isMine(tokens):
	case len(tokens) == 0:
		r.missing(noConsumer)
	default:
		id = r.team(tokens)
	}
	r.set("consumer", id)
	return id
}

func (r *reading) provider(tokens []token) string {
	if len(tokens) == 0 {
		if len(r.Problems) == 0 {
			r.missing(noProvider)
		}
		return ""
	}
	r.asked = tokens
	id := r.team(tokens)
	r.set("provider", id)
	return id
}

// from parts "token exchange from identity". Where nobody says "from", it may be a provider with nothing behind it yet, or
// one whose colon was forgotten.
func (r *reading) from(tokens []token) (provider, body []token) {
	for i, token := range slices.Backward(tokens) {
		if token.is("from") && i > 0 {
			return tokens[i+1:], tokens[:i]
		}
	}
	for end := len(tokens); end > 0; end-- {
		if id, err := r.findTeam(tokens[:end]); err == nil {
			if end < len(tokens) {
				r.wrong(tokens[end:], fmt.Sprintf("write a colon behind the team: needs %s: %s", r.called(id), r.words(tokens[end:])), nil)
			}
			return tokens[:end], tokens[end:]
		}
	}
	return tokens, nil
}

// goal reads "TEAM: what by then #outcome". Without a team it is my team's, or nobody's.
func (r *reading) goal(team, body []token) {
	r.Kind = model.KindGoal
	id := r.by.Team
	if len(team) > 0 {
		id = r.team(team)
	}
	r.set("team", id)
	m := &marks{kind: r.Kind, team: id}
	r.title("title", r.day("by", r.marks(m, body)), "say what will be different: \"payments: guest checkout under 40 s by 29 jan\"")
	r.keep(m)
}
