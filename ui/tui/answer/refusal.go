package answer

import (
	"strings"

	"moot/model"
	"moot/ui/tui/keys"
)

// mostNext is how many keys a refusal names.
const mostNext = 3

// refusal says why a step is not possible, and where the state is why, the keys that act on it instead: "it is committed:
// s start, p another date". "" where the step is possible.
func refusal(d *model.Dependency, step model.Step) string {
	why := model.CanDo(d, step)
	state := "it is " + d.State.String() + ": "
	if !strings.HasPrefix(why, state) {
		return why
	}
	var next []string
	for _, name := range likeliest[d.State] {
		if other := named(name); other.press != nil && model.CanDo(d, other.step) == "" && len(next) < mostNext {
			next = append(next, keys.ByName(name).Key()+" "+verb(name, d.State))
		}
	}
	if len(next) == 0 {
		return why
	}
	return state + strings.Join(next, ", ")
}
