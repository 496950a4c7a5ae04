package exchange

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"moot/model"
)

// changeRecord is a change as JSON has it.
type changeRecord struct {
	ID     string       `json:"id"`
	Stamp  stampRecord  `json:"stamp"`
	At     string       `json:"at"`
	Author string       `json:"author,omitempty"`
	Behalf string       `json:"behalf,omitempty"`
	Forum  string       `json:"forum,omitempty"`
	Undoes string       `json:"undoes,omitempty"`
	About  string       `json:"about,omitempty"`
	Edits  []editRecord `json:"edits"`
}

type stampRecord struct {
	Wall    int64  `json:"wall"`
	Counter uint32 `json:"counter"`
	Replica string `json:"replica"` // hexadecimal: JSON numbers are not exact to 64 bits everywhere
}

type editRecord struct {
	Kind  string      `json:"kind"`
	ID    string      `json:"id"`
	Field string      `json:"field"`
	Old   string      `json:"old,omitempty"`
	New   string      `json:"new,omitempty"`
	Over  []string    `json:"over,omitempty"`
	Past  *pastRecord `json:"past,omitempty"`
}

type pastRecord struct {
	At     string `json:"at"`
	Author string `json:"author,omitempty"`
}

func recordOfChange(change *model.Change) changeRecord {
	record := changeRecord{
		ID:     change.ID.String(),
		Stamp:  stampRecord{change.Stamp.Wall, change.Stamp.Counter, strconv.FormatUint(change.Stamp.Replica, 16)},
		At:     change.At.String(),
		Author: change.Author, Behalf: change.Behalf, Forum: change.Forum,
		Undoes: change.Undoes.String(), About: change.About,
		Edits: make([]editRecord, 0, len(change.Edits)),
	}
	for _, edit := range change.Edits {
		e := editRecord{Kind: edit.Field.Kind.String(), ID: edit.ID, Field: edit.Field.Name, Old: edit.Old, New: edit.New}
		for _, id := range edit.Over {
			e.Over = append(e.Over, id.String())
		}
		if edit.Past != nil {
			e.Past = &pastRecord{edit.Past.At.String(), edit.Past.Author}
		}
		record.Edits = append(record.Edits, e)
	}
	return record
}

// change is the change that the record tells of, without its edits. The error says what of it is none.
func (r *changeRecord) change() (model.Change, error) {
	var change model.Change
	var err error
	if change.ID, err = model.ParseChangeID(r.ID); err != nil {
		return change, err
	}
	if r.Undoes != "" {
		if change.Undoes, err = model.ParseChangeID(r.Undoes); err != nil {
			return change, err
		}
	}
	replica, err := strconv.ParseUint(r.Stamp.Replica, 16, 64)
	if err != nil {
		return change, fmt.Errorf("the replica %q of the stamp is not a hexadecimal number", r.Stamp.Replica)
	}
	change.Stamp = model.Stamp{Wall: r.Stamp.Wall, Counter: r.Stamp.Counter, Replica: replica}
	if change.At, err = model.ParseInstant(r.At); err != nil {
		return change, err
	}
	change.Author, change.Behalf, change.Forum, change.About = clean(r.Author), clean(r.Behalf), clean(r.Forum), clean(r.About)
	return change, nil
}

func clean(text string) string {
	text, _ = model.Clean(text)
	return text
}

func (r *editRecord) edit() (model.Edit, error) {
	kind, ok := model.ParseKind(r.Kind)
	if !ok {
		return model.Edit{}, fmt.Errorf("there is no kind %q", r.Kind)
	}
	field := model.FieldNamed(kind, r.Field)
	if field == nil {
		return model.Edit{}, fmt.Errorf("%s have no field %q", kind.Plural(), r.Field)
	}
	if err := model.CheckID(r.ID); err != nil {
		return model.Edit{}, err
	}
	edit := model.Edit{Field: field, ID: r.ID}
	var err error
	if edit.Old, err = canonical(field, r.Old); err != nil {
		return edit, err
	}
	if edit.New, err = canonical(field, r.New); err != nil {
		return edit, err
	}
	for _, text := range r.Over {
		id, err := model.ParseChangeID(text)
		if err != nil {
			return edit, err
		}
		edit.Over = append(edit.Over, id)
	}
	if r.Past == nil {
		return edit, nil
	}
	edit.Past = &model.Past{Author: clean(r.Past.Author)}
	edit.Past.At, err = model.ParseInstant(r.Past.At)
	return edit, err
}

// canonical cleans a value that a file claims to be canonical; "" stays, also for yes and no: it is "not there yet".
func canonical(field *model.Field, text string) (string, error) {
	if text == "" {
		return "", nil
	}
	if err := model.CheckText(text); err != nil {
		return "", fmt.Errorf("%s: %w", field.Name, err)
	}
	if field.Type == model.Note {
		text, _ = model.CleanNote(text)
	} else {
		text, _ = model.Clean(text)
	}
	return field.Canonical(text)
}

// changes reads the changes of a JSON file.
func (j *jsonReader) changes() error {
	j.out.history = true
	return j.items(keyChanges, func() error {
		change, err := j.change()
		j.out.changes = append(j.out.changes, change)
		return err
	})
}

const notAChange = "it is not a change: %v"

// change reads one change, edit by edit: an import is one change of a million.
func (j *jsonReader) change() (model.Change, error) {
	begin := j.next()
	var record changeRecord
	var edits []model.Edit
	err := j.keys("a change", func(key string, _ int) error {
		if key == keyEdits {
			return j.items(keyEdits, func() error {
				edit, err := j.edit()
				edits = append(edits, edit)
				return err
			})
		}
		start := j.next()
		if err := j.dec.Decode(record.at(key)); err != nil {
			return j.wrong(start, notAChange, err)
		}
		return nil
	})
	if err != nil {
		return model.Change{}, err
	}
	change, err := record.change()
	if err != nil {
		return change, j.wrong(begin, notAChange, err)
	}
	change.Edits, change.Header.Edits = slices.Clone(edits), len(edits)
	return change, nil
}

// at is where a key's value goes. Keys of newer versions go nowhere.
func (r *changeRecord) at(key string) any {
	at, known := map[string]any{
		"id": &r.ID, "stamp": &r.Stamp, "at": &r.At, "author": &r.Author, "behalf": &r.Behalf, "forum": &r.Forum,
		"undoes": &r.Undoes, "about": &r.About,
	}[key]
	if !known {
		return new(json.RawMessage)
	}
	return at
}

func (j *jsonReader) edit() (model.Edit, error) {
	start := j.next()
	var record editRecord
	if err := j.dec.Decode(&record); err != nil {
		return model.Edit{}, j.wrong(start, notAChange, err)
	}
	edit, err := record.edit()
	if err != nil {
		return edit, j.wrong(start, notAChange, err)
	}
	edit.ID, edit.Old, edit.New = j.words.one(edit.ID), j.words.one(edit.Old), j.words.one(edit.New)
	return edit, nil
}

// vocabulary keeps one copy of short texts that come again and again: ids, days, the words of states.
type vocabulary map[string]string

const (
	shortWord = 32
	mostWords = 1 << 16
)

func (v vocabulary) one(text string) string {
	if known, ok := v[text]; ok {
		return known
	}
	if len(text) <= shortWord {
		if len(v) >= mostWords {
			clear(v)
		}
		v[text] = text
	}
	return text
}
