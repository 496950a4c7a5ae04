package plain

import (
	"fmt"
	"strings"

	"moot/model"
	"moot/ui/report"
)

// copy prints records as Markdown, for pasting into an issue or a message. Its lines are not broken.
func (s *session) copy(typed string) error {
	refs, rest, err := s.several(typed)
	if err == nil && refs == nil {
		var ref model.Ref
		ref, rest, err = s.target(typed)
		refs = []model.Ref{ref}
	}
	switch {
	case err != nil:
		return err
	case rest != "":
		return fmt.Errorf("%q names no record; copy takes numbers, an id or a name", typed)
	}
	for _, ref := range refs {
		fmt.Fprintln(s.out, strings.TrimSuffix(arrows.Replace(report.Record(s.view.board, ref)), "\n"))
	}
	s.it = refs[0]
	return nil
}
