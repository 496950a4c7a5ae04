package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"

	"github.com/spf13/cobra"

	"moot/store"
)

// checkFileCommand is the hidden command that checks one file in a process of its own.
const checkFileCommand = "check-file"

func newCheck(s *session) *cobra.Command {
	return &cobra.Command{
		Use:   "check [PATH]",
		Short: "Check the board for damage",
		Long: `Read the whole board and check every value, every page and every reference. It changes nothing. Exit code 0: sound;
1: damaged, with what is wrong and what to do; 3: it could not be checked.`,
		Example:           "moot check",
		Args:              takes(0, 1),
		ValidArgsFunction: completeFiles,
		RunE: func(command *cobra.Command, args []string) error {
			if len(args) > 0 {
				s.board = args[0]
			}
			path, err := s.path()
			if err != nil {
				return err
			}
			found, err := s.checkInChild(command.Context(), path)
			if err != nil {
				return err
			}
			return s.printFindings(found)
		},
	}
}

// findings is what a check found out, as the child process hands it back and as --json prints it.
type findings struct {
	Board    string         `json:"board"`
	Sound    bool           `json:"sound"`
	Bytes    int64          `json:"bytes"`
	Layout   uint64         `json:"layout"`
	Revision store.Rev      `json:"revision"`
	Changes  int            `json:"changes"`
	Edits    int            `json:"edits"`
	Records  map[string]int `json:"records"`
	Facts    map[string]int `json:"facts"`
	Problems []string       `json:"problems"`
}

// childAnswer is what the child says: what it found, or why it could not check at all.
type childAnswer struct {
	findings
	Refused string `json:"refused,omitempty"`
}

// checkInChild checks the file in a process of its own: a damaged file may take the process that reads it down.
func (s *session) checkInChild(ctx context.Context, path string) (findings, error) {
	folder, err := os.MkdirTemp("", "moot-check-*")
	if err != nil {
		return findings{}, noRoomToCheck(path, os.TempDir(), err)
	}
	defer os.RemoveAll(folder)
	output, ran := runChild(ctx, folder, path)
	if ctx.Err() != nil {
		return findings{}, ctx.Err()
	}
	var answer childAnswer
	switch err := json.Unmarshal(output, &answer); {
	case err != nil:
		return findings{Board: path, Problems: []string{"reading it brought the program down: " + reason(ran)}}, nil
	case answer.Refused != "":
		return findings{}, errors.New(strings.ReplaceAll(answer.Refused, folder, os.TempDir()))
	}
	return answer.findings, nil
}

// noRoomToCheck says why a copy of a board cannot be made in folder.
func noRoomToCheck(board, folder string, err error) error {
	return &fault{fmt.Sprintf("%s cannot be checked: that works on a copy in %s, where nothing can be written: %s. "+
		"The variable TMPDIR names another folder", board, folder, inWords(err)), err}
}

// runChild runs the hidden command. What it leaves behind when it goes down stays in folder.
func runChild(ctx context.Context, folder, path string) ([]byte, error) {
	program, err := os.Executable()
	if err != nil {
		return nil, err
	}
	child := exec.CommandContext(ctx, program, checkFileCommand, "--", path)
	child.Env = append(os.Environ(), "TMPDIR="+folder, "TMP="+folder, "TEMP="+folder)
	return child.Output()
}

func reason(err error) string {
	if err == nil {
		return "it gave no answer"
	}
	return err.Error()
}

func (s *session) printFindings(found findings) error {
	if s.json {
		if err := s.printJSON(found); err != nil {
			return err
		}
	} else {
		s.findingsText(found)
	}
	if !found.Sound {
		return partial()
	}
	return nil
}

func (s *session) findingsText(found findings) {
	if found.Sound {
		s.printf("%s is sound: %s, %s\n", found.Board, plural(total(found.Records), "record", "records"),
			plural(found.Changes, "change", "changes"))
		return
	}
	s.printf("%s is damaged:\n", found.Board)
	for _, problem := range found.Problems {
		s.printf("  %s\n", problem)
	}
	s.printf("\nNothing was changed. %s Keep the damaged file until that is done.\n", wayBack(found.Board))
}

// wayBack says what to do about a damaged board: there are daily copies, or there are none.
func wayBack(board string) string {
	copies := dailyCopies(board)
	if len(copies) == 0 {
		return "There are no daily copies beside it. Put a backup of your own in the place of the board, or make\n" +
			"a new board and import your last export into it."
	}
	return fmt.Sprintf("There are %s beside it. Check the newest one with\n  moot check %s\nand put it in the place of the board.",
		plural(len(copies), "daily copy", "daily copies"), quotedArgument(copies[0]))
}

func total(counts map[string]int) int {
	sum := 0
	for _, n := range counts {
		sum += n
	}
	return sum
}
