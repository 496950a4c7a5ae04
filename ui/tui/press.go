package tui

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/card"
	"moot/ui/tui/form"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
)

// press handles a key: the topmost of dialog, filter bar and screen gets it.
func (a *app) press(msg tea.KeyPressMsg) tea.Cmd {
	told := a.hintSeen()
	a.message.text = ""
	return tea.Batch(told, a.pressTop(msg))
}

func (a *app) pressTop(msg tea.KeyPressMsg) tea.Cmd {
	key := msg.String()
	switch {
	case key == "ctrl+c":
		return a.do("quit-now", key)
	case len(a.dialogs) > 0:
		return a.pressDialog(msg)
	case a.filter != nil:
		return a.pressFilter(msg)
	case a.welcome != nil && a.welcome.Typing():
		return a.welcome.Update(msg)
	}
	return a.pressKey(key)
}

// pressKey looks a key up among what is offered and does it, or says why it cannot.
func (a *app) pressKey(key string) tea.Cmd {
	if offer, offered := keys.Find(a.offers(), key); offered {
		if offer.Why != "" {
			return a.warn(offer.Why)
		}
		return a.do(offer.Name, key)
	}
	binding, known := keys.Of(key)
	switch {
	case !known:
		return nil
	case a.everywhere(binding):
		return a.do(binding.Name, key)
	case a.away() && a.reading && a.loadErr == nil:
		return a.say(fmt.Sprintf("still reading the board: %s (%s) works in a moment", binding.Show, binding.Verb), screen.Plain)
	case a.away():
		return a.say(fmt.Sprintf("%s (%s) works once there is a board", binding.Show, binding.Long), screen.Plain)
	}
	return a.say(binding.Show+" "+binding.Verb+" "+keys.Elsewhere(binding), screen.Plain)
}

// withoutBoard are the app's own keys that work before there is a board.
var withoutBoard = map[string]bool{"do": true, "help": true, "quit": true, "quit-now": true, "save": true}

// everywhere tells whether a key works though it is not offered: those that move, and the app's own.
func (a *app) everywhere(binding keys.Binding) bool {
	switch {
	case binding.Group == keys.Moving && binding.Name != "screen":
		return true
	case a.away():
		return withoutBoard[binding.Name]
	}
	return binding.In(keys.Global) && binding.Name != "view"
}

// partings are the app's own keys before which a screen sends what it still holds: a date that is being moved.
var partings = map[string]bool{"quit": true, "quit-now": true, "undo": true, "redo": true}

// again is a key that comes again once the screen has sent what it held.
type again struct{ name, key string }

// do carries out a binding by name: the app's own, else the screen's.
func (a *app) do(name, key string) tea.Cmd {
	if partings[name] {
		if held := a.screen().Update(screen.Leave{}); held != nil {
			return tea.Sequence(held, screen.Send(again{name, key}))
		}
	}
	switch name {
	case "quit", "quit-now":
		return leaveSoon()
	case "screen":
		return a.toScreen(key)
	case "filter":
		return a.openFilter()
	case "views":
		return a.show(newViews(a))
	case "do":
		return a.show(newPalette(a))
	case "help":
		return a.show(newHelp(a))
	case "quick":
		return a.show(form.Quick(a.state))
	case "settings":
		return a.chooseSettings()
	case "what-if":
		if _, own := keys.Find(a.screen().Offers(), key); !own { // a screen knows better what is under its cursor
			return a.tryLevers(screen.WhatIf{About: a.screen().Selected()})
		}
	case "undo":
		return a.enqueue(a.undoIntent(screen.Undo{}, a.options.Author))
	case "redo":
		return a.enqueue(a.redoIntent(a.options.Author))
	case "save":
		if _, offered := keys.Find(a.screen().Offers(), key); !offered || a.saves.failed != nil {
			return a.trySaving()
		}
	case "back":
		if _, offered := keys.Find(a.screen().Offers(), "esc"); !offered && !a.state.Query.Empty() {
			return a.setQueryText("")
		}
	}
	return a.screen().Update(screen.Press{Name: name})
}

func (a *app) trySaving() tea.Cmd {
	if a.loadErr != nil {
		a.loadErr = nil
		return a.read()
	}
	return a.retry()
}

func (a *app) toScreen(key string) tea.Cmd {
	var there []string
	for i, tab := range a.tabs {
		if fmt.Sprint(tab.number) == key {
			a.current = i
			if tab.name == "dependencies" {
				return tea.Batch(a.refresh(), a.hintOnMany())
			}
			return a.refresh()
		}
		there = append(there, fmt.Sprintf("%d %s", tab.number, tab.title))
	}
	return a.say("the screens are "+strings.Join(there, ", "), screen.Plain)
}

// leaving comes a moment after the key that asks for it: what was pressed just before is in the queue by then.
type leaving struct{}

const leaveTime = 20 * time.Millisecond

func leaveSoon() tea.Cmd {
	return tea.Tick(leaveTime, func(time.Time) tea.Msg { return leaving{} })
}

// quit leaves once everything is saved; what could not be saved is asked about.
func (a *app) quit() tea.Cmd {
	switch {
	case a.saves.failed != nil:
		text := card.Count(len(a.saves.queue), "change") + " could not be saved when it was tried last: " + sentence(a.saves.failed) +
			". ctrl+s tries again."
		return a.show(form.YesNo{
			Title: "Leave without saving?", Text: text, Yes: "leave and lose them", No: "stay", Careful: true,
			Submit: func() tea.Cmd { return tea.Quit },
		}.Dialog())
	case len(a.saves.queue) > 0:
		a.saves.quit = true
		return a.say("saving, then leaving …", screen.Plain)
	}
	return tea.Quit
}

// toInput passes a paste on to whoever takes text.
func (a *app) toInput(msg tea.PasteMsg) tea.Cmd {
	msg.Content, _ = model.CleanNote(msg.Content) // what is pasted is shown before it is saved: clean at this door too
	switch {
	case len(a.dialogs) > 0:
		return a.toDialog(msg)
	case a.filter != nil:
		return a.filterChanged(a.filter.update(msg))
	case a.welcome != nil:
		return a.welcome.Update(msg)
	}
	return nil
}
