package demo

import (
	"embed"
	"fmt"
	"io/fs"
	"regexp"
	"strings"

	"moot/model"
)

//go:embed story
var stories embed.FS

// told is the whole story.
type told struct {
	blocks []*block
	events []*event // in the order of the files

	calendar calendar
}

// block is one record of the story, in the order of the files:
//
//	dependency split-payment  Checkout ← Payments  Split payment
//	  goal: one-page  impact: blocking  need_by: +1 fri
//	  why: Groups pay from several cards. The sale is on {+2 fri}.
//	  -6 wed 10:40  Nadia Karim  asks
//
// The first line has the kind, a key by which other blocks name the record, who it is about, and its title. Fields and
// what happened follow, indented; everything is separated by two spaces or more. A day
// in braces is written out in a text: "11 December".
type block struct {
	ref    model.Ref // with the key for an id
	fields []model.Assignment
}

var (
	gaps   = regexp.MustCompile(` {2,}`)
	daying = regexp.MustCompile(`^[-+]?\d+ [a-z]{3} \d`)
)

func readStory(files fs.FS, c calendar) (told, error) {
	all := told{calendar: c}
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		return all.read(name, string(text))
	})
	return all, err
}

func (t *told) read(name, text string) error {
	number := 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimRight(line, " \n")
		if line == "" || line[0] == '#' {
			continue
		}
		if err := t.readLine(fmt.Sprintf("%s:%d", name, number), line); err != nil {
			return fmt.Errorf("%s:%d: %w", name, number, err)
		}
	}
	return nil
}

func (t *told) readLine(source, line string) error {
	line, err := t.calendar.writeOut(line)
	if err != nil {
		return err
	}
	columns := gaps.Split(strings.TrimLeft(line, " "), -1)
	if line[0] != ' ' {
		made, err := readHead(columns)
		t.blocks = append(t.blocks, made)
		return err
	}
	if len(t.blocks) == 0 {
		return fmt.Errorf("%q belongs to no record", line)
	}
	about := t.blocks[len(t.blocks)-1]
	if !daying.MatchString(columns[0]) {
		return about.readFields(columns)
	}
	happens, err := readEvent(columns)
	if err != nil {
		return err
	}
	happens.source, happens.block = source, about
	t.events = append(t.events, happens)
	return nil
}

// titleFields are the fields that the title of a block's first line goes to.
var titleFields = map[model.Kind]string{
	model.KindBoard: "name", model.KindTeam: "name", model.KindAction: "text", model.KindAcknowledgement: "gap",
}

func readHead(columns []string) (*block, error) {
	name, key, _ := strings.Cut(columns[0], " ")
	kind, known := model.ParseKind(name)
	if !known || key == "" {
		return &block{}, fmt.Errorf("%q is not a kind and a key", columns[0])
	}
	made := &block{ref: model.Ref{Kind: kind, ID: key}}
	rest := columns[1:]
	switch {
	case kind == model.KindDependency && len(rest) > 1:
		consumer, provider, _ := strings.Cut(rest[0], " ← ")
		made.set("consumer", consumer)
		made.set("provider", provider)
		rest = rest[1:]
	case kind == model.KindGoal && len(rest) > 1:
		made.set("team", rest[0])
		rest = rest[1:]
	}
	if len(rest) > 0 {
		title := titleFields[kind]
		if title == "" {
			title = "title"
		}
		made.set(title, rest[0])
	}
	return made, nil
}

func (b *block) set(field, value string) {
	b.fields = append(b.fields, model.Assignment{Field: field, Value: value})
}

func (b *block) readFields(columns []string) error {
	for _, column := range columns {
		field, value, found := strings.Cut(column, ": ")
		if !found {
			return fmt.Errorf("%q is neither a field nor a moment", column)
		}
		b.set(field, value)
	}
	return nil
}
