package card

import (
	"moot/model"
	"moot/ui/tui/widget"
)

// measure tells what is measured, where it stands, and how far that is.
func (c *drawing) measure(m model.Measure) {
	if m.Name == "" && !m.Current.Known && !m.Target.Known {
		c.inked("measure", "none: what would show that it is reached?", c.theme.Warn)
		return
	}
	c.text("measure", m.Name)
	c.text("now", Quantity(m.Current, m.Unit))
	if m.Baseline.Known || m.Target.Known {
		c.text("from, to", Quantity(m.Baseline, m.Unit)+" "+c.theme.Glyphs.Right+" "+Quantity(m.Target, m.Unit))
	}
	progress, known := m.Progress()
	if !known {
		return
	}
	bar := widget.ThinBar(c.theme, c.theme.Quiet, c.theme.Faint, min(20, max(4, c.width-labelWidth-8)), progress)
	c.field("progress", bar+" "+c.theme.Text.Paint(Percent(progress, known)))
}
