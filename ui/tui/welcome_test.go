package tui

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"moot/model"
	"moot/store"
	"moot/ui/demo"
)

// firstRun opens the program without a board.
func firstRun(t *testing.T, width, height int, change func(*Options)) *robot {
	return newRobot(t, nil, width, height, func(o *Options) {
		o.Store = nil
		change(o)
	})
}

func TestFirstRunNamesABoardAndItsTeams(t *testing.T) {
	var teams []string
	r := firstRun(t, 80, 24, func(o *Options) {
		o.Create = func(ctx context.Context, name string, names []string) (store.Store, error) {
			teams = names
			s := emptyStore(t)
			_, _, err := s.Commit(ctx, func(view model.View) (model.Change, error) {
				return model.Set(view, model.Ref{Kind: model.KindBoard, ID: model.BoardID},
					[]model.Assignment{{Field: "name", Value: name}}, testDay)
			})
			return s, err
		}
	})
	r.see("Start a board", "Look around an example", "Import a folder").press("enter").see("What is the board called?")
	r.press("enter").see("a board needs a name")
	r.write("Harbour").press("enter").see("Which teams come to Harbour?").write("Quay, Cranes;Tugs").press("enter")
	r.see("Harbour", "No dependencies yet", "c ask")
	if want := []string{"Quay", "Cranes", "Tugs"}; !slices.Equal(teams, want) {
		t.Errorf("the teams are %q, want %q", teams, want)
	}
}

func TestFirstRunGoesBackStepByStep(t *testing.T) {
	r := firstRun(t, 80, 24, func(*Options) {})
	r.see("Start a board").press("enter").see("called?").write("Harbour").press("enter").see("Which teams")
	r.press("esc").see("called?", "Harbour").press("esc").see("Start a board")
}

func TestFirstRunLooksAroundTheExample(t *testing.T) {
	r := firstRun(t, 112, 32, func(o *Options) {
		o.Example = func(ctx context.Context) (store.Store, error) {
			s := emptyStore(t)
			return s, demo.Build(ctx, s, testDay)
		}
	})
	r.see("Start a board").press("down", "enter").see("Northwind Travel (example)", "Decide")
}

func TestFirstRunSaysWhyAFolderCannotBeImported(t *testing.T) {
	r := firstRun(t, 80, 24, func(o *Options) {
		o.Import = func(_ context.Context, folder string) (store.Store, error) {
			return nil, fmt.Errorf("%s has no file that moot knows: %w", folder, errors.New("nothing to import"))
		}
	})
	r.see("Start a board").press("down", "down", "enter").see("Which folder")
	r.press("enter").see("which folder? It holds teams.csv")
	r.write("nowhere").press("enter").see("nowhere has no file that moot knows", "> nowhere")
}

func TestFirstRunAtEverySize(t *testing.T) {
	for _, size := range sizes {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			r := firstRun(t, size[0], size[1], func(*Options) {})
			r.see("Start a board")
			checkFrame(t, r.screen(), size[0], size[1])
			r.golden()
		})
	}
}
