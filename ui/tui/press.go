package tui

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/form"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
)

// press handles a key: the topmost of dialog, filter bar and screen gets it.
func (a *app) press(msg tea.KeyPressMsg) tea.Cmd {
	a.message.text = ""
	key := msg.String()
	switch {
	case key == "ctrl+c":
		return leaveSoon()
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
			return a.say(offer.Why, screen.Warn)
		}
		return a.do(offer.Name, key)
	}
	binding, known := keys.Of(key)
	switch {
	case !known:
		return nil
	case binding.Group == keys.Moving || binding.In(keys.Global) && binding.Name != "view":
		return a.do(binding.Name, key)
	}
	return a.say(fmt.Sprintf("%s (%s) does nothing here", binding.Show, binding.Long), screen.Plain)
}

// do carries out a binding by name: the app's own, else the screen's.
func (a *app) do(name, key string) tea.Cmd {
	switch name {
	case "quit", "quit-now":
		return leaveSoon()
	case "screen":
		return a.toScreen(key)
	case "filter":
		return a.openFilter()
	case "do":
		return a.show(newPalette(a))
	case "help":
		return a.show(newHelp(a))
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
		text := fmt.Sprintf("%d change(s) could not be saved: %s.", len(a.saves.queue), sentence(a.saves.failed))
		return a.show(form.Confirm("Leave without saving?", text, "leave and lose them", func() tea.Cmd { return tea.Quit }))
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
