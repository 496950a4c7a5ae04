package tui

import (
	"slices"
	"strings"
	"sync"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
)

// command is something the palette can do: by a key that the screen offers, or without one.
type command struct {
	title string // "Remove", "New team"; no two commands have the same
	also  string // other names, which find it too: what its key is called elsewhere, and what people may call it
	asks  bool   // it asks for one thing, also where it cannot act now
	help  string // what it does, in a line
	key   string // as people read it; "" where it has none
	why   string // why it cannot act now
	run   func() tea.Cmd
	// ask gives the dialog that running it opens, where that asks for one thing: the palette then completes it. nil where
	// it asks nothing.
	ask func() screen.Asker
}

// shows makes a command of a dialog, which the palette can ask in its place where the dialog asks for one thing.
func (a *app) shows(title, help, why string, dialog func() screen.Dialog) command {
	return command{
		title: title, help: help, why: why,
		run: func() tea.Cmd { return a.show(dialog()) },
		ask: func() screen.Asker { asker, _ := dialog().(screen.Asker); return asker },
	}
}

// askedOnce makes what a command asks for be gathered once, however often it is looked at.
func (c command) askedOnce() command {
	if c.ask != nil {
		c.ask = sync.OnceValue(c.ask)
	}
	return c
}

// synonyms are words that people may look for a key by, where they are none of its own.
var synonyms = map[string]string{
	"agree": "accept yes", "decline": "decline reject", "start": "begin", "deliver": "done finish", "remove": "cancel lever",
	"filter": "search find query", "views": "bookmarks", "copy": "markdown share export", "copy-list": "markdown share export",
	"undo": "revert", "settings": "preferences options configure", "quit": "exit leave", "create": "new add ask", "quick": "one line add",
	"check-in": "progress update", "forum": "meeting", "help": "help reference shortcuts", "why": "explain", "action": "todo task",
	"note": "comment", "link": "connect", "mark": "select", "mark-all": "select everything",
	"view": "tree matrix gaps alignment white space", "all": "closed met dropped achieved", "acknowledge": "acknowledge gap",
	"what-if": "try lever simulate boundary",
}

// asking are the bindings that open a dialog which asks for one thing, and change nothing before it is answered.
var asking = map[string]bool{"propose": true, "decline": true, "remove": true, "risk": true, "link": true, "settle": true}

// ofOffer makes a command of a key that is offered.
func (a *app) ofOffer(offer keys.Offer) command {
	made := command{
		title: upperFirst(offer.Verb), also: keys.ByName(offer.Name).Verb + " " + synonyms[offer.Name],
		help: offer.Long, key: offer.Show, why: offer.Why, asks: asking[offer.Name],
		run: func() tea.Cmd { return a.do(offer.Name, offer.Key()) },
	}
	if made.asks && offer.Why == "" {
		made.ask = func() screen.Asker { return askerOf(made.run()) }
	}
	return made
}

// askerOf is the dialog that a command opens; nil where it does something else, or asks for more than one thing.
func askerOf(cmd tea.Cmd) screen.Asker {
	if cmd == nil {
		return nil
	}
	show, shows := cmd().(screen.Show)
	if !shows {
		return nil
	}
	asker, _ := show.Dialog.(screen.Asker)
	return asker
}

// How well a command answers what is typed.
const (
	fitsLetters = iota // its letters do, at best
	fitsWords          // each word of it begins a word of the command
	fitsTitle          // it stands in the title, from a word on
	fitsStart          // the title begins with it
)

func (c command) fits(typed string) int {
	typed = model.Fold(strings.TrimSpace(typed))
	title, also := model.Fold(c.title), model.Fold(c.also)
	switch {
	case strings.HasPrefix(title, typed), strings.HasPrefix(also, typed), strings.Contains(also, " "+typed):
		return fitsStart
	case strings.Contains(" "+title, " "+typed):
		return fitsTitle
	case beginWords(typed, title+" "+also+" "+model.Fold(c.help)):
		return fitsWords
	}
	return fitsLetters
}

// beginWords tells whether each word of what is typed begins a word of the text.
func beginWords(typed, text string) bool {
	words := strings.Fields(text)
	for begun := range strings.FieldsSeq(typed) {
		if !slices.ContainsFunc(words, func(word string) bool { return strings.HasPrefix(word, begun) }) {
			return false
		}
	}
	return true
}

// begins tells whether the command is called by what is typed, as far as that goes.
func (c command) begins(typed string) bool {
	return strings.HasPrefix(model.Fold(c.title), typed) || strings.Contains(" "+model.Fold(c.also), " "+typed)
}
