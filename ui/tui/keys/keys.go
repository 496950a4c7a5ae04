// Package keys holds every key of the program once, as data: what it is called,
// what it does in words, and where it works. Screens offer bindings from here;
// the bottom line, the help page, the palette and the README are drawn from
// the same table, so that a key means one thing everywhere.
package keys

import "slices"

// Scope says where a binding works. A binding may have several.
type Scope uint16

// The scopes.
const (
	Global     Scope = 1 << iota // everywhere but where text is typed
	List                         // where there is a cursor on rows
	Record                       // on any selected record
	Dependency                   // on a dependency
	Goal                         // on a goal or an outcome
	Forum                        // the agenda and the meeting
	Form                         // also while text is typed: forms, prompts, dialogs
)

// Binding is one thing that keys do.
type Binding struct {
	Name  string   // stable, for programs: "agree"
	Keys  []string // as Bubble Tea spells them: "j", "down", "space", "shift+tab"
	Show  string   // as people read them: "↓ j"
	Verb  string   // a word or two for the bottom line: "agree"
	Long  string   // a line for the help page
	Group string   // the heading it stands under in the help page
	Scope Scope
}

// In tells whether the binding works in one of these scopes.
func (b Binding) In(scopes ...Scope) bool { return b.Scope&union(scopes) != 0 }

// Key is the binding's first key, what pressing its words with the mouse means.
func (b Binding) Key() string { return b.Keys[0] }

func union(scopes []Scope) Scope {
	var all Scope
	for _, scope := range scopes {
		all |= scope
	}
	return all
}

// All gives every binding, in the order of the help page.
func All() []Binding { return slices.Clone(table) }

// ByName finds a binding by its stable name. It panics on a name that is not in
// the table: names are written in code, never typed.
func ByName(name string) Binding {
	at, ok := byName[name]
	if !ok {
		panic("keys: no binding is called " + name)
	}
	return table[at]
}

// Of finds what a key does anywhere, to say so where it cannot act.
func Of(key string) (Binding, bool) {
	at, ok := byKey[key]
	if !ok {
		return Binding{}, false
	}
	return table[at], true
}

// In gives the bindings of these scopes, in the order of the help page.
func In(scopes ...Scope) []Binding {
	var found []Binding
	for _, binding := range table {
		if binding.In(scopes...) {
			found = append(found, binding)
		}
	}
	return found
}

var byName, byKey = index()

func index() (names, keys map[string]int) {
	names, keys = map[string]int{}, map[string]int{}
	for i, binding := range table {
		names[binding.Name] = i
		for _, key := range binding.Keys {
			keys[key] = i
		}
	}
	return names, keys
}
