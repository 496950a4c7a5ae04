package quick

import (
	"slices"
	"strings"

	"moot/model"
)

// Print writes a dependency as the line that Read understands as the same: as people would say it, or, where that could be
// read in another way, in quotes. values are those of a Line without problems, with the days as they stand from by.Today.
func Print(v model.View, values []model.Assignment, by Options) string {
	line := Line{Kind: model.KindDependency, Values: values}
	plain := printing{v, by, func(text string) string { return text }}.line(line)
	if read := Read(v, plain, by); len(read.Problems) == 0 && slices.Equal(read.Values, values) {
		return plain
	}
	return printing{v, by, quote}.line(line)
}

func quote(text string) string { return `"` + strings.ReplaceAll(text, `"`, `""`) + `"` }

// printing writes names and texts in one way.
type printing struct {
	view  model.View
	by    Options
	write func(string) string
}

func (p printing) line(line Line) string {
	parts := []string{
		p.team(line.Value("consumer")), "needs", p.team(line.Value("provider")) + ":", p.write(line.Value("title")),
	}
	if day, err := model.ParseISO(line.Value("need_by")); err == nil {
		parts = append(parts, "by "+p.day(day))
	}
	if goal := line.Value("goal"); goal != "" {
		parts = append(parts, "#goal:"+p.write(goal))
	}
	if impact := line.Value("impact"); impact != "" {
		parts = append(parts, "!"+impact)
	}
	if size := line.Value("size"); size != "" {
		parts = append(parts, "("+size+")")
	}
	for _, tag := range model.SplitList(line.Value("tags")) {
		parts = append(parts, p.tag(tag))
	}
	return strings.Join(parts, " ")
}

// team is the name of a team, or its id where the name means another, or none.
func (p printing) team(id string) string {
	name := model.Title(p.view, model.Ref{Kind: model.KindTeam, ID: id})
	if ref, err := model.Find(p.view, model.KindTeam, name); err != nil || ref.ID != id {
		name = id
	}
	return p.write(name)
}

func (p printing) tag(tag string) string {
	if written := p.write(tag); written != tag {
		return "#tag:" + written
	}
	return "#" + tag
}

// day is a day as people write it, "2 dec", where that means the same.
func (p printing) day(day model.Date) string {
	text := strings.ToLower(day.Time().Format("2 Jan"))
	if read, err := model.ParseDate(text, p.by.Today); err != nil || read != day {
		return day.String()
	}
	return text
}

// exampleDays is how far ahead the example asks for something.
const exampleDays = 10

// Example is a line that would do on this board, with teams of it where there are two.
func Example(v model.View, by Options) string {
	consumer, provider := by.Team, ""
	for team := range teams(v) {
		switch {
		case consumer == "":
			consumer = team.ID
		case provider == "" && team.ID != consumer:
			provider = team.ID
		}
	}
	if provider == "" {
		return "team Payments"
	}
	return Print(v, []model.Assignment{
		{Field: "consumer", Value: consumer}, {Field: "provider", Value: provider}, {Field: "title", Value: "token exchange"},
		{Field: "need_by", Value: by.Today.Add(exampleDays).String()},
	}, by)
}
