package tui

import (
	"net/url"
	"os/exec"
	"runtime"

	tea "charm.land/bubbletea/v2"

	"moot/ui/tui/screen"
)

// browse opens a web address with what the desktop has for it. Where there is no desktop (over SSH, say) the address
// goes to the clipboard instead. Only http and https are opened: a board may come from somebody else.
func (a *app) browse(address string) tea.Cmd {
	link, err := url.Parse(address)
	if err != nil || link.Scheme != "http" && link.Scheme != "https" || link.Host == "" {
		return a.say("not a web address: "+address, screen.Warn)
	}
	opener := desktopOpener(a.options.Env)
	if opener == "" {
		return tea.Batch(tea.SetClipboard(address), a.say("copied "+address, screen.Good))
	}
	return func() tea.Msg {
		command := exec.Command(opener, link.String())
		if err := command.Start(); err != nil {
			return screen.Say{Text: "cannot open " + address + ": " + err.Error(), Tone: screen.Warn}
		}
		go func() { _ = command.Wait() }() // reaped; its success is for the person to see
		return screen.Say{Text: "opened " + address, Tone: screen.Good}
	}
}

func desktopOpener(env func(string) string) string {
	name := ""
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name = "explorer"
	default:
		if env("DISPLAY") != "" || env("WAYLAND_DISPLAY") != "" {
			name = "xdg-open"
		}
	}
	if name == "" {
		return ""
	}
	path, err := exec.LookPath(name)
	if err != nil {
		return ""
	}
	return path
}
