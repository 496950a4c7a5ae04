package store

import (
	"context"
	"errors"

	"moot/model"
)

// RefusedError is an edit that the rules refuse, or that no record can hold: there is nothing to try again. Any other error
// of Attempt tells that the edit could not be kept.
type RefusedError struct{ Err error }

// Error is the sentence of what is wrong.
func (e *RefusedError) Error() string { return e.Err.Error() }

// Unwrap gives what is wrong.
func (e *RefusedError) Unwrap() error { return e.Err }

// Attempt is Commit for people: a change that names no author is made by author, and so are the check-ins and
// acknowledgements in it that name none. What the rules refuse, a *RefusedError, can be told from what failed.
func Attempt(ctx context.Context, into Store, author string, edit func(model.View) (model.Change, error)) (model.Change, Rev, error) {
	change, rev, err := into.Commit(ctx, func(view model.View) (model.Change, error) {
		change, err := edit(view)
		if err != nil {
			return change, &RefusedError{err}
		}
		if change.Author == "" {
			change.Author = author
		}
		return model.Sign(view, change, change.Author), nil
	})
	var refused *RefusedError
	var unfit *model.UnfitError
	if errors.As(err, &unfit) && !errors.As(err, &refused) {
		err = &RefusedError{unfit}
	}
	return change, rev, err
}
