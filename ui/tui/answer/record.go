package answer

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/card"
	"moot/ui/tui/form"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
)

// RecordOffers are the keys that work on any selected record: edit, note, link, copy, open its link, accept a gap of
// it, action, delete.
func RecordOffers(state screen.State, ref model.Ref) []keys.Offer {
	if state.Board == nil || ref.ID == "" {
		return nil
	}
	record := state.Board.Get(ref)
	if record == nil {
		return nil
	}
	var offers []keys.Offer
	if len(model.Clashes(record)) > 0 {
		offers = append(offers, edits(state, "settle"))
	}
	offers = append(offers, edits(state, "edit"))
	if model.FieldNamed(ref.Kind, "note") != nil {
		offers = append(offers, edits(state, "note"))
	}
	if linkField(ref.Kind) != nil {
		offers = append(offers, edits(state, "link"))
	}
	offers = append(offers, keys.Can("copy"))
	if field := model.FieldNamed(ref.Kind, "link"); field != nil {
		if field.Get(record) == "" {
			offers = append(offers, keys.Cannot("browse", "it has no link: add one with e"))
		} else {
			offers = append(offers, keys.Can("browse"))
		}
	}
	if offer, has := acknowledgeOffer(state, ref); has {
		offers = append(offers, offer)
	}
	return append(offers, edits(state, "action"), edits(state, "delete"))
}

func edits(state screen.State, name string) keys.Offer {
	if state.ReadOnly {
		return keys.Cannot(name, screen.ReadOnly)
	}
	return keys.Can(name)
}

// PressRecord does what a key of RecordOffers does to the record; false when it is none of them.
func PressRecord(state screen.State, name string, ref model.Ref) (tea.Cmd, bool) {
	record := state.Board.Get(ref)
	if record == nil {
		return nil, false
	}
	switch name {
	case "edit":
		return screen.Send(screen.Show{Dialog: form.Record(state, ref.Kind, record, nil)}), true
	case "settle":
		return settle(state, record)
	case "note":
		return note(state, record), true
	case "link":
		return link(state, record), true
	case "copy":
		return screen.Send(screen.Copy{Text: card.Markdown(state, ref), What: ref.Kind.String() + " as Markdown"}), true
	case "browse":
		return screen.Send(screen.Browse{Address: model.FieldNamed(ref.Kind, "link").Get(record)}), true
	case "action":
		text := model.Assignment{Field: "text", Value: model.Title(state.Board, ref) + ": "}
		return screen.Send(screen.Show{Dialog: form.Record(state, model.KindAction, nil, []model.Assignment{text})}), true
	case "acknowledge":
		return acknowledge(state, ref), true
	case "delete":
		return remind(state, record), true
	}
	return nil, false
}

// note writes the record's note anew, starting from what it is.
func note(state screen.State, record model.Record) tea.Cmd {
	ref, today := model.RefOf(record), state.Today
	field := model.FieldNamed(ref.Kind, "note")
	title := "Note on " + model.Title(state.Board, ref)
	return screen.Send(screen.Show{Dialog: form.Write(state, title, "note", field.Get(record), func(text string) tea.Cmd {
		return set("noted", state, ref, today, model.Assignment{Field: "note", Value: text})
	})})
}

func set(what string, state screen.State, ref model.Ref, today model.Date, values ...model.Assignment) tea.Cmd {
	return screen.Send(screen.Commit{
		What: what + ": " + model.Title(state.Board, ref), Select: ref,
		Edit: func(view model.View) (model.Change, error) { return model.Set(view, ref, values, today) },
	})
}

// remind asks before a record is deleted, and says what is usually better.
func remind(state screen.State, record model.Record) tea.Cmd {
	ref := model.RefOf(record)
	text := "It goes from every screen; undo (u) brings it back."
	if ref.Kind == model.KindDependency {
		text += " If it was a real dependency that went away, remove it with its lever (r) instead: that is counted."
	}
	title := model.Title(state.Board, ref)
	question := form.YesNo{Title: "Delete " + title + "?", Text: text, Yes: "delete it", No: "keep it"}
	question.Submit = func() tea.Cmd {
		return screen.Send(screen.Commit{
			What: "deleted: " + title,
			Edit: func(view model.View) (model.Change, error) { return model.Delete(view, ref) },
		})
	}
	return screen.Send(screen.Show{Dialog: question.Dialog()})
}
