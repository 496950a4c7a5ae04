package card

import (
	"fmt"
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
	for i := len(changes) - 1; i >= 0; i-- {
		for _, event := range events(changes[i].Change) {
			c.event(event)
		}
	}
}

// event is a line of a record's history.
type event struct {
	on     model.Date
	what   string
	author string
}

func (c *drawing) event(e event) {
	day := ""
	if e.on.Known() {
		day = strings.TrimSpace(e.on.Words(c.state.Today)[4:])
	}
	left := c.theme.Muted.Paint(widget.FitRight(day, 6)) + "  " + c.theme.Text.Paint(e.what)
	c.add(widget.FitBoth(left, c.theme.Muted.Paint(e.author), c.width))
}

// quiet are the fields that follow from another one, which tells the story alone.
var quiet = map[string]bool{
	"first_need_by": true, "answered": true, "started": true, "delivered": true, "closed": true, "requested": true,
	"deleted": true,
}

// events are what a change's edits of one record say to people; a creation is one line.
func events(change model.Change) []event {
	for _, edit := range change.Edits {
		if edit.Creates() {
			return []event{{creationDay(change), "made", who(change.Header)}}
		}
	}
	var found []event
	for _, edit := range change.Edits {
		if !edit.Visible() || quiet[edit.Field.Name] {
			continue
		}
		on, author := change.At.Day(), who(change.Header)
		if edit.Past != nil {
			on, author = edit.Past.At.Day(), edit.Past.Author
		}
		found = append(found, event{on, what(edit), author})
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

func who(header model.Header) string {
	if header.Behalf != "" {
		return header.Author + " for " + header.Behalf
	}
	return header.Author
}

// what says an edit in words: "need-by 20 Nov → 2 Dec", "state requested → committed".
func what(edit model.Edit) string {
	switch {
	case edit.Field.Name == "deleted" && edit.New == "yes":
		return "deleted"
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
	if field.Type != model.Day {
		return text
	}
	day, err := model.ParseISO(text)
	if err != nil {
		return text
	}
	return strings.TrimSpace(day.Words(day)[4:])
}
