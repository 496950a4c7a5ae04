// Package ui holds every face of moot; it has no code of its own. Below it:
//
//	cli            the command line: a file per command; the only package that names a back-end
//	plain          the same board as linear text and questions, for screen readers and pipes
//	demo           the example organisation, written into an empty place that keeps boards
//	report         what is read outside the program: minutes, the brief, the plan, tables of records
//	tui            the screen: app.go is the only tea.Model; layout, overlays, palette, status
//	tui/screen     what a screen is, and the messages that screens share
//	tui/forum …    one package per screen, each by itself: forum, goals, dependencies, welcome
//	tui/form       the dialogs in which people type and choose
//	tui/answer     the keys that answer a dependency, a goal or any record, wherever one is selected
//	tui/detail     the card beside a list, and how the two share the screen
//	tui/card       the sign of a state, the row of a dependency, the card of a record
//	tui/mark       what is marked on a list
//	tui/preference what a person sets for themselves
//	tui/widget     list, card, dialog, field, chart: no domain in them
//	tui/theme      tokens that make styles, for dark, light and high contrast
//	tui/keys       every binding once, as data
//	tui/uitest     what tests of screens and dialogs share
//
// Arrows go one way: main → cli → tui → a screen → screen, widget, theme, keys → store → model. Never back,
// and never sideways between screens. architecture_test.go asserts it.
package ui
