package cli

import (
	"crypto/rand"
	"fmt"

	"github.com/spf13/cobra"

	"moot/model"
)

func newCheckin(s *session) *cobra.Command {
	health, note := "", ""
	command := &cobra.Command{
		Use:   "checkin ID VALUE",
		Short: "Check in on a goal or an outcome",
		Long: `Note where the measure of a goal or an outcome stands today. The newest check-in sets its current value and its
health. VALUE may have its unit, or another unit of time: "2 min" is 120 where seconds are measured. VALUE "-" checks in
without a figure: no progress is news too. Before a negative value write --, as in: moot checkin 4kq7 -- -3

moot checkin - reads many from standard input, one to a line: ID VALUE [HEALTH] [NOTE]. A value with spaces stands in quotes;
a line that begins with # is passed over. They are one change, all or nothing.`,
		Example: `moot checkin goal:4kq7 52 --health at-risk --note "3-D Secure adds eight seconds"
moot checkin goal:4kq7 "2 min"
moot checkin goal:4kq7 - --note "no progress, everyone at the migration"
moot checkin - < friday.txt`,
		Args:              takes(1, 2),
		ValidArgsFunction: s.completeIDs(model.KindGoal, model.KindOutcome),
	}
	command.Flags().StringVar(&health, "health", "", "how it stands: on-track, at-risk, off-track or unknown")
	command.Flags().StringVar(&note, "note", "", "a line on why")
	s.completeFlag(command, "health", healthField())
	command.RunE = func(command *cobra.Command, args []string) error {
		lines, err := s.checkinLines(command, args, health, note)
		if err != nil {
			return err
		}
		return s.checkin(command, lines)
	}
	return command
}

// checkinLines are the check-ins of the arguments, or those of standard input.
func (s *session) checkinLines(command *cobra.Command, args []string, health, note string) ([]checkinLine, error) {
	switch {
	case len(args) == 2:
		return []checkinLine{{of: args[0], value: args[1], health: health, note: note}}, nil
	case args[0] != "-":
		return nil, usage("checkin needs VALUE; see %s --help", command.CommandPath())
	case health != "" || note != "":
		return nil, usage("--health and --note are of one check-in; write them on the lines: ID VALUE [HEALTH] [NOTE]")
	}
	return readCheckins(s.In)
}

func healthField() *model.Field { return model.FieldNamed(model.KindCheckIn, "health") }

// checkinLine is a check-in as it was typed.
type checkinLine struct {
	number                  int // in the file; 0: it is the arguments
	of, value, health, note string
	quoted                  bool // the value was
}

// checkin keeps check-ins as one change, and says where each measure stands now.
func (s *session) checkin(command *cobra.Command, lines []checkinLine) error {
	var told []string
	author := s.author(command.Context())
	err := s.edit(command, func(view model.View) (model.Change, error) {
		var all model.Change
		told = nil
		first := map[model.Ref]int{}
		for _, line := range lines {
			of, made, err := s.understood(view, line, first)
			if err != nil {
				return model.Change{}, line.wrong(err)
			}
			change, err := model.CheckInOn(view, of, made.Value, made.Health, made.Note, author, model.NewID(rand.Reader), s.today)
			if err != nil {
				return model.Change{}, line.wrong(err)
			}
			all.Edits = append(all.Edits, change.Edits...)
			made.Of, made.On = of, s.today
			if words := model.StandingAfter(view, change, made, s.today); words != "" {
				told = append(told, "  "+short(view, of)+"  "+words)
			}
		}
		return all, nil
	})
	if err == nil && !s.json {
		for _, line := range told {
			s.println(line)
		}
	}
	return err
}

// understood finds what a line is of, and reads what it says in the unit of its measure. first remembers on which line each
// record is: twice in one change nobody could tell which one is the newest.
func (s *session) understood(view model.View, line checkinLine, first map[model.Ref]int) (model.Ref, *model.CheckIn, error) {
	of, err := findAmong(view, line.of, model.KindGoal, model.KindOutcome)
	if err != nil {
		return of, nil, err
	}
	if before, twice := first[of]; twice {
		return of, nil, usage("%s is on line %d already; write it once", line.of, before)
	}
	first[of] = line.number
	made, err := line.read(model.MeasureOf(view.Get(of)).Unit)
	return of, made, err
}

// read understands a check-in whose measure has this unit.
func (l checkinLine) read(unit string) (*model.CheckIn, error) {
	checkin := &model.CheckIn{Note: l.note}
	if l.value != "-" {
		number, err := model.ParseQuantity(l.value, unit)
		switch {
		case err != nil:
			return nil, usage("VALUE: %w, or - for no figure", err)
		case !number.Known:
			return nil, usage("VALUE is empty; write a number, or - for no figure")
		}
		checkin.Value = number
	}
	if err := healthField().Set(checkin, l.health); err != nil {
		return nil, usage("--%w", err)
	}
	return checkin, l.torn(unit)
}

// wrong is an error with the line that it is of.
func (l checkinLine) wrong(err error) error {
	if l.number == 0 {
		return err
	}
	return &exit{exitCode(err), fmt.Errorf("line %d: %w", l.number, err)}
}

// findAmong looks up the record of one of these kinds that a person named.
func findAmong(view model.View, named string, kinds ...model.Kind) (model.Ref, error) {
	ref, err := model.FindAny(view, named)
	if err != nil {
		return model.Ref{}, err
	}
	for _, kind := range kinds {
		if ref.Kind == kind {
			return ref, nil
		}
	}
	return model.Ref{}, usage("%s is %s; name %s", named, ref.Kind.WithArticle(), orList(kinds))
}

func orList(kinds []model.Kind) string {
	text := ""
	for i, kind := range kinds {
		if i > 0 {
			text += " or "
		}
		text += kind.WithArticle()
	}
	return text
}
