package card

import (
	"fmt"
	"slices"
	"strings"

	"moot/model"
	"moot/store"
	"moot/ui/tui/widget"
)

// history adds what happened to the record, the earliest first, each line with its day and who did it.
func (c *drawing) history(changes []store.Kept) {
	if len(changes) == 0 {
		return
	}
	c.gap()
	var all []event
	width := len("12 Nov")
	for i := len(changes) - 1; i >= 0; i-- {
		for _, event := range events(c.state.Board, changes[i].Change) {
			all = append(all, event)
			width = max(width, len(c.shortDay(event.on)))
		}
	}
	for _, event := range all {
		c.event(event, width)
	}
}

// shortDay is a day without its weekday.
func (c *drawing) shortDay(day model.Date) string {
	if !day.Known() {
		return ""
	}
	return strings.TrimSpace(day.Words(c.state.Today)[4:])
}

// event is a line of a record's history.
type event struct {
	on     model.Date
	what   string
	author string
}

func (c *drawing) event(e event, width int) {
	left := c.theme.Muted.Paint(widget.FitRight(c.shortDay(e.on), width)) + "  " + c.theme.Text.Paint(e.what)
	author := e.author
	if widget.Width(left)+2+widget.Width(author) > c.width {
		author = c.atMostAThird(author)
	}
	c.add(widget.FitBoth(left, c.theme.Muted.Paint(author), c.width))
}

// Follows tells whether a field follows from another one, which tells the story alone.
func Follows(field *model.Field) bool {
	switch field.Name {
	case "first_need_by", "answered", "started", "delivered", "closed", "requested":
		return true
	}
	return false
}

// events are what a change's edits of one record say to people: a line for all that it set, and one for each earlier
// value that it told of. A creation is one word.
func events(board *model.Board, change model.Change) []event {
	for _, edit := range change.Edits {
		if edit.Creates() {
			return []event{{creationDay(change), creation(edit.Field.Kind), who(board, change.Header)}}
		}
	}
	var found []event
	var parts []string
	moved := slices.ContainsFunc(change.Edits, func(e model.Edit) bool { return e.Field.Name == "state" && e.Visible() })
	for _, edit := range change.Edits {
		switch {
		case !edit.Visible() || edit.Field == model.DeletedField(edit.Field.Kind) || Follows(edit.Field) || moved && edit.New == "":
		case edit.Past != nil:
			found = append(found, event{edit.Past.At.Day(), what(edit), edit.Past.Author})
		case edit.Field.Name == "state":
			parts = append([]string{what(edit)}, parts...)
		default:
			parts = append(parts, what(edit))
		}
	}
	if len(parts) > 0 {
		found = append(found, event{change.At.Day(), strings.Join(parts, ", "), who(board, change.Header)})
	}
	return found
}

func creationDay(change model.Change) model.Date {
	for _, edit := range change.Edits {
		if edit.Field.Name == "requested" && edit.New != "" {
			if day, err := model.ParseISO(edit.New); err == nil {
				return day
			}
		}
	}
	return change.At.Day()
}

// who made a change, and for which team; a change of before teams were named by their ids has a name of its own there.
func who(board *model.Board, header model.Header) string {
	if header.Behalf != "" {
		return header.Author + " for " + TeamName(board, header.Behalf)
	}
	return header.Author
}

// what says an edit in words: "need-by 20 Nov → 2 Dec", "state requested → committed".
func what(edit model.Edit) string {
	switch {
	case edit.Field.Type == model.Note:
		return edit.Field.Label() + " written"
	case edit.New == "":
		return fmt.Sprintf("%s %s taken back", edit.Field.Label(), short(edit.Field, edit.Old))
	case edit.Old == "":
		return fmt.Sprintf("%s %s", edit.Field.Label(), short(edit.Field, edit.New))
	case edit.Field.Name == "state":
		return fmt.Sprintf("%s → %s", edit.Old, edit.New)
	}
	return fmt.Sprintf("%s %s → %s", edit.Field.Label(), short(edit.Field, edit.Old), short(edit.Field, edit.New))
}

func short(field *model.Field, text string) string {
	switch field.Type {
	case model.Day:
	case model.Word:
		return strings.ReplaceAll(text, "-", " ")
	default:
		return text
	}
	day, err := model.ParseISO(text)
	if err != nil {
		return text
	}
	return strings.TrimSpace(day.Words(day)[4:])
}

// creation is how a record of a kind comes to be, in a word.
func creation(kind model.Kind) string {
	if kind == model.KindDependency {
		return "asked"
	}
	return "made"
}
