// Package ui holds every face of moot; it has no code of its own. Below it:
//
//	cli            the command line: a file per command; the only package that names a back-end
//	tui            the screen: app.go is the only tea.Model; layout, overlays, palette, status
//	tui/screen     what a screen is, and the messages that screens share
//	tui/forum …    one package per screen, each by itself
//	tui/widget     list, card, dialog, field, chart: no domain in them
//	tui/theme      tokens that make styles, for dark, light and high contrast
//	tui/keys       every binding once, as data
//
// Arrows go one way: main → cli → tui → a screen → screen, widget, theme, keys → store → model. Never back,
// and never sideways between screens. architecture_test.go asserts it.
package ui
