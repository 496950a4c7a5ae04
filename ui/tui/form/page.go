package form

import "moot/model"

// page is a part of the form of a kind: what belongs together, the likeliest first.
type page struct {
	title  string
	fields []string
}

// pages are the forms. Fields that are not named here come last, so that nothing a record has is out of reach.
var pages = map[model.Kind][]page{
	model.KindDependency: {
		{"The ask", []string{"title", "consumer", "provider", "need_by", "goal", "impact", "size", "why"}},
		{"More", []string{"capability", "provider_goal", "link", "tags", "note"}},
		{"Where it stands", []string{"state", "commit_by", "proposed", "lever", "reason", "risk", "risk_note"}},
		{"Its dates", []string{"requested", "first_need_by", "answered", "started", "delivered", "closed"}},
	},
	model.KindGoal: {
		{"The goal", []string{"title", "team", "outcomes", "by", "measure", "unit", "baseline", "target", "current"}},
		{"More", []string{"health", "state", "budget", "created", "closed", "link", "tags", "note"}},
	},
	model.KindOutcome: {
		{"The outcome", []string{"title", "why", "measure", "unit", "baseline", "target", "current", "by"}},
		{"More", []string{"owner", "parent", "rank", "state"}},
	},
	model.KindTeam: {
		{"The team", []string{"name", "kind", "owns", "lead"}},
		{"More", []string{"aliases", "joined", "left", "tags"}},
	},
	model.KindAction: {
		{"The action", []string{"text", "owner", "due", "review"}},
		{"More", []string{"state", "reason", "what_if", "before", "after", "forum"}},
	},
	model.KindBoard: {
		{"The board", []string{"name", "cadence", "next_forum", "facilitators", "horizon", "budget"}},
		{"More", []string{"output_words", "views"}},
	},
}

// pagesOf are the pages of a kind with every field of it.
func pagesOf(kind model.Kind) ([]string, [][]*model.Field) {
	plan := pages[kind]
	if plan == nil {
		plan = []page{{}}
	}
	var titles []string
	var fields [][]*model.Field
	placed := map[*model.Field]bool{}
	for _, page := range plan {
		var own []*model.Field
		for _, name := range page.fields {
			field := model.FieldNamed(kind, name)
			own, placed[field] = append(own, field), true
		}
		titles, fields = append(titles, page.title), append(fields, own)
	}
	last := len(fields) - 1
	for _, field := range model.Fields(kind) {
		if !placed[field] {
			fields[last] = append(fields[last], field)
		}
	}
	return titles, fields
}

// required are the fields without which a record is refused.
var required = map[model.Kind][]string{
	model.KindDependency: {"title", "consumer", "provider"},
	model.KindGoal:       {"title"}, model.KindOutcome: {"title"}, model.KindGuardrail: {"title"},
	model.KindTeam: {"name"}, model.KindAction: {"text"}, model.KindBoard: {"name"},
}

// examples stand in empty fields.
var examples = map[model.Kind]map[string]string{
	model.KindDependency: {
		"title": "what is needed, in a few words", "consumer": "the team that needs it", "provider": "the team that has it",
		"need_by": dateExamples, "commit_by": dateExamples, "goal": "the goal that needs it",
		"provider_goal": "the provider's goal that delivers it", "capability": "what is asked for again and again",
		"link": "https://…", "tags": "one; another",
	},
	model.KindGoal: {
		"title": "what will be different", "team": "who pursues it", "outcomes": "what it is for", "by": dateExamples,
		"measure": "what will show it", "unit": "%, days, s, €", "baseline": "where it stood", "target": "where it should be",
		"current": "where it stands", "budget": "dependencies it may lean on", "link": "https://…", "tags": "one; another",
	},
	model.KindOutcome: {
		"title": "what will be better, for whom", "measure": "what will show it", "unit": "%, days, s, €",
		"baseline": "where it stood", "target": "where it should be", "current": "where it stands", "by": dateExamples,
		"owner": "who answers for it", "parent": "the outcome it is a part of", "rank": "1 is the first",
	},
	model.KindTeam: {
		"name": "what everybody calls it", "owns": "the capability it owns", "lead": "whom to ask",
		"aliases": "other spellings; in other files", "joined": dateExamples, "left": dateExamples, "tags": "one; another",
	},
	model.KindAction: {
		"text": "what will be done", "owner": "who does it", "due": dateExamples, "review": dateExamples,
		"what_if": "self-service:auth tokens; join:search,data",
	},
	model.KindGuardrail: {"title": "the rule, in a few words", "link": "https://…"},
	model.KindBoard: {
		"name": "the organisation, or the part of it", "cadence": "every 2 weeks on thu, 30 min", "next_forum": dateExamples,
		"facilitators": "Ana; Ben", "horizon": "42 days", "budget": "3 dependencies to a goal",
		"output_words": "also taken for output; in your language", "views": "name: query",
	},
}
