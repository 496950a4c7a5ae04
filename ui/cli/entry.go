package cli

import (
	"moot/model"
	"moot/store"
)

// entry is a change in JSON, as `moot log` and every edit print it.
type entry struct {
	ID     *string     `json:"id"`
	Rev    store.Rev   `json:"rev"`
	At     *string     `json:"at"`
	Author *string     `json:"author"`
	Behalf *string     `json:"behalf"`
	Forum  *string     `json:"forum"`
	Undoes *string     `json:"undoes"`
	About  *string     `json:"about"`
	Merged bool        `json:"merged"`
	Edits  []entryEdit `json:"edits"`
}

type entryEdit struct {
	Kind  string  `json:"kind"`
	ID    string  `json:"id"`
	Field string  `json:"field"`
	Old   *string `json:"old"`
	New   *string `json:"new"`
}

// editResult is what an edit prints: the change it kept, and which records that touched.
type editResult struct {
	entry
	Records []reference `json:"records"`
}

func newEntry(kept store.Kept) entry {
	made := entry{
		ID: textJSON(kept.ID.String()), Rev: kept.Rev,
		Merged: kept.Merged, Edits: []entryEdit{},
	}
	if kept.ID == 0 {
		return made
	}
	made.At, made.Author, made.Behalf = textJSON(kept.At.String()), textJSON(kept.Author), textJSON(kept.Behalf)
	made.Forum, made.Undoes, made.About = textJSON(kept.Forum), textJSON(kept.Undoes.String()), textJSON(kept.About)
	for _, edit := range kept.Edits {
		if edit.Past == nil && (edit.Visible() || edit.Creates()) {
			made.Edits = append(made.Edits, newEntryEdit(edit))
		}
	}
	return made
}

func newEntryEdit(edit model.Edit) entryEdit {
	return entryEdit{
		Kind: edit.Field.Kind.String(), ID: edit.ID, Field: edit.Field.Name,
		Old: textJSON(edit.Old), New: textJSON(edit.New),
	}
}
