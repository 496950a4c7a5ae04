package plain

// command is something that can be asked for in words.
type command struct {
	names []string // the first is the one that help tells
	takes string   // what may follow: "N", "N DAY"
	about string
	edits bool
	run   func(s *session, typed string) error
}

// chapter is a part of the help, and its commands.
type chapter struct {
	title    string
	commands []command
}

// chapters are every command there is, in the order of the help. They are filled in init because help, which is one of
// them, lists them all.
var chapters []chapter

func init() {
	chapters = []chapter{
		{"Screens", []command{
			{[]string{"forum"}, "", "what waits for your team and what needs people, in the order in which it needs them; the meeting, while it is held", false, shows("forum")},
			{[]string{"agenda"}, "", "the agenda alone, also while a forum is held", false, shows("agenda")},
			{[]string{"board"}, "ROWS DAY", "what is needed by when, week by week; for example board consumer, board goal months, board from 4 jan", false, (*session).showBoard},
			{[]string{"goals", "outcomes"}, "", "outcomes, and the goals that serve them with their chance to come on time", false, shows("goals")},
			{[]string{"matrix", "white space"}, "", "outcomes by team: who serves which, and who serves none", false, shows("matrix")},
			{[]string{"gaps", "align"}, "", "where goals, outcomes and promises do not hang together; a number alone offers what mends one", false, shows("gaps")},
			{[]string{"due"}, "", "your team's goals that are due a check-in; a number alone checks in", false, shows("due")},
			{[]string{"dependencies", "deps"}, "", "every dependency", false, shows("dependencies")},
			{[]string{"map", "network"}, "TEAM", "who needs whom: chains, loops, the busiest pairs; with a team, what stands around it", false, (*session).showMap},
			{[]string{"filter", "find", "search"}, "QUERY", "show only what matches, for example is:late outcome:NAME; without a query all again", false, (*session).filter},
			{[]string{"views"}, "", "the saved views of the board, with their numbers", false, (*session).views},
			{[]string{"view"}, "NAME", "show only what a saved view matches, by its name or its number", false, (*session).filterByView},
			{[]string{"show", "card", "open"}, "N", "all there is of an item; the number alone does the same", false, (*session).card},
			{[]string{"copy"}, "N", "a record as Markdown, for pasting into an issue or a message", false, (*session).copy},
			{[]string{"why"}, "N", "why an item stands where it does on the agenda, and what its chance to come on time rests on", false, (*session).why},
			{[]string{"what if", "whatif", "try"}, "STEP", "what pulling a lever would change, on a copy: joining two teams, moving a capability, self-service", false, (*session).whatIf},
			{[]string{"my team", "team"}, "NAME", "which team is yours: what waits for it comes first; none for no team", false, (*session).chooseTeam},
		}},
		{"Answers", []command{
			{[]string{"accept", "agree", "yes"}, "N DAY", "the natural yes: to a request, to a day that was offered, to a delivery", true, (*session).accept},
			{[]string{"propose", "counter"}, "N DAY", "another day", true, (*session).propose},
			{[]string{"decline"}, "N REASON", "no, and why", true, (*session).decline},
			{[]string{"start"}, "N", "work on it has begun, or what was delivered is not right yet", true, (*session).start},
			{[]string{"deliver"}, "N", "it is there; the other team accepts it next", true, (*session).deliver},
			{[]string{"remove"}, "N LEVER", "nobody has to wait for it any more, and what made it so", true, (*session).remove},
			{[]string{"reopen", "ask again"}, "N", "ask again for what was declined, accepted or removed", true, (*session).reopen},
			{[]string{"risk"}, "N", "what was made of its risk", true, (*session).risk},
			{[]string{"check in", "checkin"}, "N NUMBER", "where a goal or an outcome stands today", true, (*session).checkIn},
			{[]string{"mend"}, "N", "what mends a gap of an item, and the questions that do it", true, (*session).mend},
			{[]string{"acknowledge"}, "N REASON", "a gap is accepted for now, why and until when", true, (*session).acknowledge},
			{[]string{"take back"}, "N", "a gap is accepted no more", true, (*session).takeBack},
			{[]string{"done"}, "N", "an action is done", true, (*session).done},
			{[]string{"review", "look back"}, "N TEXT", "what came of an action that pulled a lever, beginning with the figures then and now", true, (*session).review},
			{[]string{"carry"}, "N DAY", "an action goes on until another day", true, (*session).carry},
			{[]string{"drop"}, "N REASON", "an action, a goal or an outcome is given up, and why", true, (*session).drop},
		}},
		{"Records", []command{
			{[]string{"ask"}, "LINE", "ask another team for something, for example payments needs identity: token exchange by 2 dec; without a line each part is asked for", true, (*session).askTeam},
			{[]string{"new", "create", "add"}, "KIND", "a goal, outcome, team, guardrail, action or dependency; new team NAME makes it at once", true, (*session).makeAny},
			{[]string{"edit", "change"}, "N", "change fields of a record", true, (*session).edit},
			{[]string{"note"}, "N TEXT", "write its note anew", true, (*session).note},
			{[]string{"delete"}, "N", "delete a record, after a question", true, (*session).erase},
			{[]string{"settle"}, "N", "say which value holds where two copies of the board disagree", true, (*session).settle},
			{[]string{"settings"}, "", "the board's name, when its forum meets, how far it looks ahead", true, (*session).settings},
			{[]string{"settings mine", "my settings"}, "", "your own: team, signs, motion, on every board", false, (*session).ownSettings},
			{[]string{"save view"}, "NAME", "keep the filter under a name, for everybody on the board", true, (*session).saveView},
			{[]string{"forget view"}, "NAME", "take a saved view away", true, (*session).forgetView},
			{[]string{"undo"}, "NUMBER", "take back your newest change, or the one of that number in the log", true, (*session).undo},
			{[]string{"redo"}, "", "do again what was undone", true, (*session).redo},
			{[]string{"log", "history"}, "HOW MANY", "the changes, the newest first", false, (*session).log},
		}},
		{"The meeting", []command{
			{[]string{"forum start", "forum hold"}, "", "start the forum, or hold the one that is running", true, (*session).forumStart},
			{[]string{"forum next", "next"}, "", "the next item, then the next phase", true, (*session).forumNext},
			{[]string{"forum back", "back"}, "", "back a phase", true, (*session).forumBack},
			{[]string{"forum pause", "pause"}, "", "stop the clock, or let it go on", true, (*session).forumPause},
			{[]string{"forum here", "here"}, "TEAMS", "which teams are here, with commas between them; all that are needed, without a name", true, (*session).forumHere},
			{[]string{"forum away", "away"}, "TEAMS", "which teams are not here after all", true, (*session).forumAway},
			{[]string{"forum facilitator", "facilitator"}, "NAME", "who facilitates", true, (*session).facilitator},
			{[]string{"forum park", "park"}, "N", "put a dependency off until the next forum", true, (*session).forumPark},
			{[]string{"forum note"}, "TEXT", "what was said on flow and health", true, (*session).forumNote},
			{[]string{"forum close"}, "", "close the forum, and read its minutes back", true, (*session).forumClose},
			{[]string{"forum move"}, "DAY", "put the next forum on another day", true, (*session).forumMove},
			{[]string{"forum skip"}, "REASON", "leave the next forum out", true, (*session).forumSkip},
			{[]string{"minutes"}, "DAY", "what a forum did: the last one, or that of a day", false, (*session).minutesCommand},
			{[]string{"brief"}, "TEAM", "what to read before the next forum", false, (*session).brief},
		}},
		{"Help", []command{
			{[]string{"help", "keys", "?"}, "COMMAND", "this list, or what one command does", false, (*session).help},
			{[]string{"again", "refresh"}, "", "the screen that was shown last", false, func(s *session, _ string) error { return s.show(s.screen) }},
			{[]string{"cancel"}, "", "at any question: leave it, nothing is changed", false, (*session).cancel},
			{[]string{"quit", "exit", "q"}, "", "leave; everything is saved", false, func(*session, string) error { return errQuit }},
		}},
	}
}

func shows(name string) func(*session, string) error {
	return func(s *session, _ string) error { return s.show(name) }
}
