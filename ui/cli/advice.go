package cli

import (
	"errors"
	"strings"

	"moot/model"
	"moot/model/query"
	"moot/store"
)

// advised adds what to do next to a sentence that says only what is wrong, because who wrote it knows no commands.
func advised(err error) error {
	advice := adviceOn(err)
	if advice == "" || strings.Contains(err.Error(), "moot ") {
		return err
	}
	return &fault{strings.TrimSuffix(err.Error(), ".") + "; " + advice, err}
}

func adviceOn(err error) string {
	var unknown *model.LookupError
	var asked *query.Error
	var rule *model.RuleError
	switch {
	case errors.As(err, &unknown):
		return whereListed(unknown)
	case errors.As(err, &asked) && asked.Nearest == "" && !saysWhatIsRight(asked):
		return "moot help query says what can be asked"
	case errors.As(err, &rule) && rule.Ref.Kind == model.KindDependency && strings.Contains(rule.Sentence, "cannot ") && !strings.Contains(rule.Sentence, "it can become"):
		return "moot help states says what can be done when"
	case errors.Is(err, store.ErrNotBoard):
		return "name a board that moot init made; moot import reads other files"
	case errors.Is(err, store.ErrLocked), errors.Is(err, store.ErrConflict):
		return "try again in a moment"
	case errors.Is(err, store.ErrReadOnly):
		return "moot backup OUT makes a copy of your own"
	}
	return ""
}

// saysWhatIsRight tells whether an error of a query lists what may stand there, or shows how it is written.
func saysWhatIsRight(asked *query.Error) bool {
	return strings.Contains(asked.Msg, " is none of ") || strings.Contains(asked.Msg, "; write ")
}

// whereListed says which command lists what a text may have meant; nothing where the sentence names it already.
func whereListed(unknown *model.LookupError) string {
	switch {
	case unknown.Nearest != "" || len(unknown.Candidates) > 0:
		return ""
	case unknown.Kind.Valid():
		return "moot list " + unknown.Kind.Plural() + " lists what there is"
	}
	return "moot list KIND lists what there is, each with its id"
}
