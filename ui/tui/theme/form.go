package theme

import (
	"charm.land/huh/v2"
	"charm.land/lipgloss/v2"
)

// Form gives these colours to a huh form: WithTheme(t.Form()). The field in
// focus has a bar at its left; what is wrong is underlined.
func (t *Theme) Form() huh.Theme {
	return huh.ThemeFunc(func(dark bool) *huh.Styles {
		styles := huh.ThemeBase(dark)
		styles.FieldSeparator = lipgloss.NewStyle().SetString("\n\n")
		styles.Focused = t.focused(styles.Focused)
		styles.Blurred = t.blurred(styles.Focused)
		styles.Group.Title = t.Style(Text).Bold(true)
		styles.Group.Description = t.Style(Muted)
		return styles
	})
}

// focused styles the field that is being filled in.
func (t *Theme) focused(field huh.FieldStyles) huh.FieldStyles {
	bar := lipgloss.Border{Left: t.Glyphs.Bar}
	field.Base = lipgloss.NewStyle().PaddingLeft(1).BorderStyle(bar).BorderLeft(true).BorderForeground(t.Color(Accent))
	field.Card = field.Base
	field.Title = t.Style(Accent).Bold(true)
	field.NoteTitle = t.Style(Text).Bold(true)
	field.Description = t.Style(Muted)
	field.ErrorIndicator = t.Style(Bad).SetString(" " + t.Glyphs.Risk)
	field.ErrorMessage = t.Style(Bad).Underline(true)
	field.SelectSelector = t.Style(Accent).SetString(t.Glyphs.Closed + " ")
	field.MultiSelectSelector = field.SelectSelector
	field.NextIndicator = t.Style(Accent).MarginLeft(1).SetString(t.Glyphs.Right)
	field.PrevIndicator = t.Style(Accent).MarginRight(1).SetString(t.Glyphs.Left)
	field.Option = t.Style(Text)
	field.SelectedOption = t.Style(Text)
	field.UnselectedOption = t.Style(Text)
	field.SelectedPrefix = t.Style(Good).SetString(t.Glyphs.Done + " ")
	field.UnselectedPrefix = t.Style(Muted).SetString(t.Glyphs.Dot + " ")
	field.FocusedButton = t.Style(Accent).Bold(true).Reverse(true).Padding(0, 2).MarginRight(1)
	field.BlurredButton = t.Style(Muted).Padding(0, 2).MarginRight(1)
	field.Next = field.FocusedButton
	field.TextInput.Text = t.Style(Text)
	field.TextInput.Prompt = t.Style(Accent)
	field.TextInput.Placeholder = t.Style(Muted).Italic(true)
	field.TextInput.Cursor = t.Style(Accent)
	return field
}

// blurred styles the other fields: the same without the bar, quieter.
func (t *Theme) blurred(field huh.FieldStyles) huh.FieldStyles {
	field.Base = lipgloss.NewStyle().PaddingLeft(2)
	field.Card = field.Base
	field.Title = t.Style(Muted)
	field.TextInput.Prompt = t.Style(Muted)
	field.MultiSelectSelector = lipgloss.NewStyle().SetString("  ")
	field.NextIndicator = lipgloss.NewStyle()
	field.PrevIndicator = lipgloss.NewStyle()
	return field
}
