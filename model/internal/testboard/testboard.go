// Package testboard makes boards for the tests of the computed views: of records as they are, small ones by chance, and
// large ones. Only tests below model import it.
package testboard

import (
	"fmt"

	"moot/model"
)

// Today is the day around which the boards of this package lie.
var Today = Day("2026-12-02")

// Day reads a date that is one.
func Day(text string) model.Date {
	day, err := model.ParseISO(text)
	if err != nil {
		panic(err)
	}
	return day
}

// In is the day so many days after Today.
func In(days int) model.Date { return Today.Add(days) }

// At is noon of a day.
func At(day model.Date) model.Instant { return model.InstantOf(day.Time().Add(noon)) }

// ID is an entry with an id.
func ID(id string) model.Entry { return model.Entry{ID: id} }

// Of is a board of records.
func Of(records ...model.Record) *model.Board { return model.NewBoard("test", records, nil) }

// Teams are teams whose names are their ids.
func Teams(ids ...string) []model.Record {
	var teams []model.Record
	for _, id := range ids {
		teams = append(teams, &model.Team{Entry: ID(id), Name: id})
	}
	return teams
}

// Goals are active goals.
func Goals(ids ...string) []model.Record {
	var goals []model.Record
	for _, id := range ids {
		goals = append(goals, &model.Goal{Entry: ID(id), Title: id, State: model.GoalActive})
	}
	return goals
}

// Forum is a closed forum on a day.
func Forum(on model.Date) *model.Forum {
	return &model.Forum{Entry: ID("forum " + on.String()), On: on, State: model.ForumClosed}
}

func numbered(prefix string, i int) string { return fmt.Sprintf("%s%d", prefix, i) }
