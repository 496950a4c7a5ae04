package keys

// Sections are the keys that work within something: a phase of the forum, a form, a text. Where one of the table does
// more there than the table says, it is said here. Whatever the bottom line of a dialog names stands in one of them.
func Sections() []Section {
	return append([]Section{
		{"In a what-if, after w", []Row{
			{Key: "j s m", Text: "a step: join teams, self-service, move a capability"},
			{Key: "backspace", Text: "take the last step back"},
			{Key: "enter", Text: "try what is suggested; apply the steps, after a question"},
			{Key: "a", Text: "adopt the steps as an action, with a review date"},
			{Key: "↑ ↓", Text: "up, down; pgup pgdn by pages"},
			{Key: "esc", Text: "leave it, nothing is changed"},
		}},
		{"In a forum, phase by phase", []Row{
			{Key: "← →", Text: "the phase before, the next one"},
			{Key: "space a", Text: "who is here: tick a team, tick all that are needed"},
			{Key: "enter", Text: "who is here: name who facilitates, today or next time"},
			{Key: "a > n", Text: "since last time, on an action: done, carry on, drop"},
			{Key: "+ ~ - i l", Text: "goals: how one stands, a check-in, its outcome"},
			{Key: "enter", Text: "goals, dependencies: take it up; one lever: take it on"},
			{Key: "m b t", Text: "dependencies: what was said, park, an action"},
			{Key: "y ctrl+s", Text: "read back: copy the minutes, write them to a file"},
		}},
	}, append(typing(), reading()...)...)
}

// typing are the sections of what is typed into.
func typing() []Section {
	return []Section{
		{"In a form", []Row{
			{Key: "tab ↓", Text: "the next field; shift+tab ↑ the one before"},
			{Key: "enter", Text: "the next field, or what is suggested"},
			{Key: "pgdn pgup", Text: "the next page of it, the one before"},
			{Key: "ctrl+s", Text: "save, from any field"},
			{Key: "esc", Text: "leave it; where something was typed, y throws it away"},
		}},
		{"In one line, after C", []Row{
			{Key: "tab", Text: "complete what is typed; ↓ ↑ choose another way"},
			{Key: "enter", Text: "save what was understood, or take what was chosen"},
			{Key: "ctrl+o", Text: "the whole form, with what was understood"},
			{Key: "esc", Text: "leave it"},
		}},
		{"In a question", []Row{
			{Key: "tab", Text: "complete what is typed"},
			{Key: "enter", Text: "go ahead"},
			{Key: "esc", Text: "leave it, nothing is changed"},
		}},
		{"In the filter, after /", []Row{
			{Key: "tab", Text: "take the suggestion"},
			{Key: "↓ ↑", Text: "choose another suggestion"},
			{Key: "↑", Text: "while none is chosen: the filters before"},
			{Key: "enter", Text: "keep the filter, or take what was chosen"},
			{Key: "ctrl+s", Text: "save it as a view, for everybody"},
			{Key: "esc", Text: "clear it"},
		}},
	}
}

// reading are the sections of what is chosen from and read.
func reading() []Section {
	return []Section{
		{"Among the commands, after :", []Row{
			{Key: "letters", Text: "find a command by a part of its words"},
			{Key: "tab", Text: "where a command ends in …: choose what"},
			{Key: "↑ ↓", Text: "up, down; pgup pgdn by pages"},
			{Key: "enter", Text: "do it"},
			{Key: "esc", Text: "back"},
		}},
		{"Among the saved views, after '", []Row{
			{Key: "1…9", Text: "filter by the view of that number"},
			{Key: "↑ ↓", Text: "up, down; enter filters by the view"},
			{Key: "D", Text: "take it away, for everybody"},
			{Key: "ctrl+s", Text: "save the filter as it is now"},
			{Key: "esc", Text: "back"},
		}},
		{"In a list to choose from", []Row{
			{Key: "letters", Text: "find by a part of it, or the letter beside a choice takes it"},
			{Key: "↑ ↓", Text: "up, down; pgup pgdn by pages"},
			{Key: "enter", Text: "take it"},
			{Key: "esc", Text: "leave it, nothing is changed"},
		}},
		{"In a text to read", []Row{
			{Key: "↑ ↓", Text: "scroll; pgup pgdn by pages, g G to an end"},
			{Key: "y ctrl+s", Text: "minutes: copy them, write them to a file"},
			{Key: "?", Text: "keys: those of the screen, or every key"},
			{Key: "esc", Text: "back"},
		}},
		{"Where a change is not saved", []Row{
			{Key: "enter", Text: "try again"},
			{Key: "D", Text: "give it up"},
			{Key: "esc", Text: "later: it stays here until it is saved"},
		}},
	}
}
