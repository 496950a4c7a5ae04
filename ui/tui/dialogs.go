package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// show opens a dialog over what is there.
func (a *app) show(dialog screen.Dialog) tea.Cmd {
	dialog.SetState(a.state)
	dialog.SetSize(a.width, a.height)
	a.dialogs = append(a.dialogs, dialog)
	return dialog.Init()
}

func (a *app) pressDialog(msg tea.KeyPressMsg) tea.Cmd {
	top := a.dialogs[len(a.dialogs)-1]
	if taker, takes := top.(screen.EscTaker); msg.String() == "esc" && !(takes && taker.TakesEsc()) {
		a.close(top)
		return nil
	}
	return a.toDialog(msg)
}

// toDialog gives a message to the topmost dialog, and closes it when it is done.
func (a *app) toDialog(msg tea.Msg) tea.Cmd {
	return a.giveDialog(a.dialogs[len(a.dialogs)-1], msg)
}

func (a *app) giveDialog(dialog screen.Dialog, msg tea.Msg) tea.Cmd {
	done, cmd := dialog.Update(msg)
	if done {
		a.close(dialog)
	}
	return cmd
}

// close takes a dialog off the stack, wherever it stands by now.
func (a *app) close(dialog screen.Dialog) {
	for i := len(a.dialogs) - 1; i >= 0; i-- {
		if a.dialogs[i] == dialog {
			a.dialogs = append(a.dialogs[:i:i], a.dialogs[i+1:]...)
			return
		}
	}
}

// withDialogs draws the topmost dialog over the frame, which steps back.
func (a *app) withDialogs(base string) string {
	if len(a.dialogs) == 0 {
		return base
	}
	top := a.dialogs[len(a.dialogs)-1]
	box := widget.Dialog{Title: top.Title(), Body: top.View()}
	over, at := box.Over(a.state.Theme, widget.Dim(a.withoutBars(base), a.state.Theme.Faint), a.width, a.height-1)
	a.frame.dialog = at
	return over + "\n" + a.bottomLine()
}

// withoutBars takes the bar of the selected row and the scroll bars away: beside a dialog they would seem to be its own.
func (a *app) withoutBars(frame string) string {
	glyphs := a.state.Theme.Glyphs
	return strings.NewReplacer(glyphs.Bar, " ", glyphs.Thumb, " ").Replace(frame)
}

// cursor is the terminal's cursor: in the dialog or filter bar that takes text.
func (a *app) cursor() *tea.Cursor {
	if len(a.dialogs) > 0 {
		typing, takes := a.dialogs[len(a.dialogs)-1].(screen.Cursorer)
		if !takes {
			return nil
		}
		return moved(typing.Cursor(), widget.BodyOf(a.frame.dialog))
	}
	if a.filter != nil {
		return moved(a.filter.input.Cursor(), a.filter.area(a.width, a.height))
	}
	if a.welcome != nil {
		return moved(a.welcome.Cursor(), a.frame.body)
	}
	return nil
}

func moved(cursor *tea.Cursor, by widget.Rect) *tea.Cursor {
	if cursor == nil {
		return nil
	}
	c := *cursor
	c.X, c.Y = c.X+by.X, c.Y+by.Y
	return &c
}
