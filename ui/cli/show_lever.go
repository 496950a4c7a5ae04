package cli

import (
	"moot/model"
	"moot/model/lever"
)

// leverLines are the levers that would make a dependency unnecessary, or what several teams ask of a team, each with its
// figure.
func (s *session) leverLines(board *model.Board, of model.Ref) {
	label := "lever"
	for _, one := range lever.NewFinder(board, s.today).Of(of) {
		if of.Kind == model.KindDependency || one.Capability != "" {
			s.fact(label, one.Question(board))
			label = ""
		}
	}
}

// sinceThen are the figures of an action's steps, when it was taken on and now.
func (s *session) sinceThen(board *model.Board, a *model.Action) {
	label := "then, now"
	for _, look := range lever.NewFinder(board, s.today).LookBack(a) {
		s.fact(label, look.Words(board, s.today))
		label = ""
	}
}
