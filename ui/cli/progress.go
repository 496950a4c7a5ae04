package cli

import (
	"fmt"
	"io"

	"moot/store/exchange"
	"moot/ui/tui/widget"
)

// progress shows how far a long import has come, on a terminal only.
type progress struct {
	to    io.Writer // nil: nobody looks
	width int
	shown bool
}

func (s *session) newProgress() *progress {
	if !s.IsTerminal(s.Err) {
		return &progress{}
	}
	return &progress{to: s.Err, width: s.width(80)}
}

func (p *progress) show(now exchange.Progress) {
	if p.to == nil {
		return
	}
	text := now.Stage
	if now.File != "" {
		text += " " + now.File
	}
	if now.Total > 0 {
		text += fmt.Sprintf("  %d %%", min(100, 100*now.Done/now.Total))
	}
	p.shown = true
	fmt.Fprint(p.to, "\r"+widget.Fit(text, max(10, p.width-1)))
}

// done wipes the line.
func (p *progress) done() {
	if p.to != nil && p.shown {
		fmt.Fprint(p.to, "\r"+widget.Blank(max(10, p.width-1))+"\r")
	}
}
