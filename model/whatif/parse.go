package whatif

import (
	"fmt"
	"strconv"
	"strings"

	"moot/model"
)

// Parse reads a step as the command line has it: "join:search,data", "self-service:auth tokens", "move:fare cache:search".
// Teams are found by id, name or alias, capabilities whatever their letters' case; what is not known is refused with the
// nearest that is. Names may hold the sign between the parts, as long as one way to read them fits; in double quotes, as
// String writes them, there is no doubt.
func Parse(b *model.Board, text string) (Step, error) {
	step, err := Recall(b, text)
	if err == nil && step.Senseless(b) {
		return Step{}, sameTeam(b, newNames(b).now(step.Team))
	}
	return step, err
}

// Recall reads a step that was tried some time ago: also where its two teams are one by now. A team that was joined into
// another since keeps its id.
func Recall(b *model.Board, text string) (Step, error) {
	text, _ = model.Clean(text)
	word, rest, _ := strings.Cut(text, ":")
	for _, kind := range Kinds {
		if model.Fold(word) == kind.String() {
			return parseKind(b, kind, strings.TrimSpace(rest))
		}
	}
	return Step{}, unknownKind(text, word)
}

func unknownKind(text, word string) error {
	words := make([]string, len(Kinds))
	for i, kind := range Kinds {
		words[i] = kind.String()
	}
	sentence := fmt.Sprintf("%q is no step that can be tried; write %s, %s or %s", text, Join.Form(), SelfService.Form(), Move.Form())
	if near, found := model.Nearest(word, words); found {
		sentence += fmt.Sprintf(" (did you mean %q?)", near)
	}
	return &model.RuleError{Sentence: sentence}
}

func parseKind(b *model.Board, kind Kind, rest string) (Step, error) {
	switch kind {
	case SelfService:
		capability, err := parseCapability(b, rest)
		return Step{Kind: kind, Capability: capability}, err
	case Join:
		return choose(kind, rest, joinSign, func(team, into string) (Step, error) { return readJoin(b, team, into) })
	}
	return choose(kind, rest, moveSign, func(capability, team string) (Step, error) { return readMove(b, capability, team) })
}

func parseCapability(b *model.Board, text string) (string, error) {
	if quoted, err := strconv.Unquote(text); err == nil && strings.HasPrefix(text, `"`) {
		if capability, err := findCapability(b, quoted); err == nil {
			return capability, nil
		}
	}
	if text == "" {
		return "", &model.RuleError{Sentence: "which capability becomes self-service? Write " + SelfService.Form()}
	}
	return findCapability(b, text)
}

func readJoin(b *model.Board, team, into string) (Step, error) {
	from, err := findTeam(b, team)
	if err != nil {
		return Step{}, err
	}
	to, err := findTeam(b, into)
	return Step{Kind: Join, Team: from, Into: to}, err
}

func readMove(b *model.Board, text, team string) (Step, error) {
	if text == "" {
		return Step{}, &model.RuleError{Sentence: "which capability moves? Write " + Move.Form()}
	}
	capability, err := findCapability(b, text)
	if err != nil {
		return Step{}, err
	}
	to, err := findTeam(b, team)
	return Step{Kind: Move, Capability: capability, Team: to}, err
}

// findTeam is the id of a team that is on the board, or that was joined into one that is.
func findTeam(b *model.Board, text string) (string, error) {
	ref, err := model.Find(b, model.KindTeam, text)
	if err == nil && b.Gone(model.Ref{Kind: model.KindTeam, ID: text}) != nil {
		return text, nil
	}
	return ref.ID, err
}

// choose reads two parts. Where each is quoted or without the sign there is one way to read them; else every place of the
// sign is tried, and one must fit.
func choose(kind Kind, text, sign string, read func(first, second string) (Step, error)) (Step, error) {
	var failed error
	if first, second, plain := plainParts(text, sign); plain {
		step, err := read(first, second)
		if err == nil || strings.Count(text, sign) == 1 {
			return step, err
		}
		failed = err
	}
	var found []Step
	for at := range len(text) {
		if !strings.HasPrefix(text[at:], sign) {
			continue
		}
		switch step, err := read(strings.TrimSpace(text[:at]), strings.TrimSpace(text[at+len(sign):])); {
		case err == nil:
			found = append(found, step)
		case failed == nil:
			failed = err
		}
	}
	return only(kind, text, found, failed)
}

// only is the one step that a text can mean.
func only(kind Kind, text string, found []Step, failed error) (Step, error) {
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(found) > 1:
		return Step{}, &model.RuleError{Sentence: fmt.Sprintf("%q can mean %s or %s; write one of them", text, found[0], found[1])}
	case failed != nil:
		return Step{}, failed
	}
	return Step{}, &model.RuleError{Sentence: fmt.Sprintf("%s:%s lacks a part; write %s", kind, text, kind.Form())}
}

// plainParts cuts a text in two where each part is quoted, or does not hold the sign.
func plainParts(text, sign string) (first, second string, plain bool) {
	first, rest, plain := plainPart(text, sign)
	if !plain || !strings.HasPrefix(rest, sign) {
		return "", "", false
	}
	second, rest, plain = plainPart(strings.TrimPrefix(rest, sign), sign)
	return first, second, plain && rest == ""
}

// plainPart is what stands before the sign or the end, unquoted, and the rest.
func plainPart(text, sign string) (part, rest string, plain bool) {
	text = strings.TrimSpace(text)
	if strings.HasPrefix(text, `"`) {
		quoted, err := strconv.QuotedPrefix(text)
		if err != nil {
			return "", "", false
		}
		part, err = strconv.Unquote(quoted)
		return part, strings.TrimSpace(text[len(quoted):]), err == nil
	}
	if at := strings.Index(text, sign); at >= 0 {
		return strings.TrimSpace(text[:at]), text[at:], true
	}
	return text, "", true
}
