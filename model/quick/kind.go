package quick

import (
	"slices"

	"moot/model"
)

// keywords begin a line that names what it makes.
var keywords = map[string]model.Kind{
	"goal": model.KindGoal, "outcome": model.KindOutcome, "action": model.KindAction, "team": model.KindTeam,
}

const nothing = `say who needs what of whom: "payments needs identity: token exchange by 2 dec"; or "payments: …" for a goal`

// read finds what the line makes. A team that needs something comes first, so that a team may be called like a keyword.
func (r *reading) read() {
	colon := slices.IndexFunc(r.tokens, token.colon)
	head := r.tokens
	if colon >= 0 {
		head = r.tokens[:colon]
	}
	needs, sure := r.needs(head)
	kind, keyword := r.keyword(colon)
	switch {
	case len(r.tokens) == 0:
		r.missing(nothing)
	case needs >= 0 && (sure || !keyword):
		r.dependency(needs, colon)
	case keyword:
		r.made(kind, colon)
	case colon >= 0:
		r.goal(head, r.tokens[colon+1:])
	default:
		r.wrong(r.tokens, nothing, nil)
	}
}

// needs finds the word that parts who needs from whom it is needed: the first behind the whole name of a team, else behind
// the beginning of one, else the first.
func (r *reading) needs(head []token) (at int, sure bool) {
	at = -1
	for i, token := range head {
		if !token.is("needs", "need") {
			continue
		}
		if r.isMine(head[:i]) {
			return i, true
		}
		if _, err := r.find(r.words(head[:i])); err == nil {
			return i, true
		}
		if _, err := r.findTeam(head[:i]); err == nil && !sure {
			at, sure = i, true
		} else if at < 0 {
			at = i
		}
	}
	return at, sure
}

// keyword is what the first word makes. "team loyalty: …" is a goal of a team; only "team: loyalty" and "team loyalty"
// make one.
func (r *reading) keyword(colon int) (model.Kind, bool) {
	if len(r.tokens) < 2 || r.tokens[0].quoted {
		return 0, false
	}
	kind, known := keywords[model.Fold(r.tokens[0].value)]
	if kind == model.KindTeam && colon > 1 {
		return 0, false
	}
	return kind, known
}

// made reads a line with a keyword.
func (r *reading) made(kind model.Kind, colon int) {
	rest := r.tokens[1:]
	if colon == 1 {
		rest = r.tokens[2:]
	}
	switch kind {
	case model.KindGoal:
		if colon > 1 {
			r.goal(r.tokens[1:colon], r.tokens[colon+1:])
			return
		}
		r.goal(nil, rest)
	case model.KindOutcome:
		r.Kind = kind
		r.title("title", r.day("by", rest), "say what will be better, for whom")
	case model.KindAction:
		r.Kind = kind
		if colon > 1 {
			r.set("owner", r.words(r.tokens[1:colon]))
			rest = r.tokens[colon+1:]
		}
		r.title("text", r.day("due", rest), "say what will be done")
	case model.KindTeam:
		r.Kind = kind
		r.title("name", rest, "say what the team is called")
		r.noticeTeam(r.Value("name"))
	}
}

// title takes what is left as the text that says it.
func (r *reading) title(field string, tokens []token, missing string) {
	words := r.words(tokens)
	if words == "" {
		r.missing(missing)
		return
	}
	r.set(field, words)
}
