package model

// meanings are what the words of fields mean, in the words of people who choose among them. A word that says itself what it
// means has none.
var meanings = map[Kind]map[string]map[string]string{
	KindDependency: {
		"impact": {"blocking": "without it the goal stands still", "slowing": "it goes on without, slower"},
		"lever": {
			"boundary": "the work moved to the team that needs it",
			"platform": "they can serve themselves now", "stub": "they go on against a contract or a fake",
			"resequence": "not needed by then any more", "descope": "not needed at all",
		},
		"risk": {
			"resolved": "it is no risk any more", "owned": "somebody has taken it on",
			"accepted": "we live with it, knowing it", "mitigated": "there is a plan that makes it smaller",
		},
	},
	KindTeam: {
		"kind": {
			"stream-aligned": "it delivers to users, along a stream of value", "platform": "it serves other teams with self-service",
			"enabling": "it helps other teams to learn", "complicated-subsystem": "it owns what few can know",
			"component": "drawn along a technical layer: it makes dependencies by design",
		},
	},
}

// Meaning is what a word of the field means, in a few words; "" where there is no more to say than the word.
func (f *Field) Meaning(word string) string { return meanings[f.Kind][f.Name][word] }
