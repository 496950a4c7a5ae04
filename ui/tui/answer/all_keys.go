package answer

import (
	"errors"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/keys"
	"moot/ui/tui/mark"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// allKey is a key that acts on all that is marked: the kinds of record it fits, its words, and what it does.
type allKey struct {
	name  string
	verb  string
	kinds []model.Kind
	step  model.Step
	press func(screen.State, *mark.Marks) tea.Cmd
}

var (
	asks    = []model.Kind{model.KindDependency}
	goals   = []model.Kind{model.KindGoal}
	pursued = []model.Kind{model.KindGoal, model.KindOutcome}
	linked  = []model.Kind{model.KindDependency, model.KindGoal, model.KindOutcome}
	noted   = []model.Kind{model.KindDependency, model.KindGoal}
	every   = []model.Kind{model.KindDependency, model.KindGoal, model.KindOutcome, model.KindAction}
)

// allKeys are the keys that act on all that is marked, the likeliest first.
func allKeys() []allKey {
	return []allKey{
		{"agree", "agree to all", []model.Kind{model.KindDependency, model.KindGoal, model.KindAction}, model.StepAccept, agreeAll},
		{"propose", "date for all", asks, model.StepPropose, proposeAll},
		{"decline", "decline all", every, model.StepDecline, declineAll},
		{"start", "all started", asks, model.StepStart, stepAll("start", "started", model.Start)},
		{"deliver", "all delivered", asks, model.StepDeliver, stepAll("deliver", "delivered", model.Deliver)},
		{"remove", "remove all", asks, model.StepRemove, removeAll},
		{"on-track", "all on track", goals, 0, healthAll("on-track")},
		{"at-risk", "all at risk", goals, 0, healthAll("at-risk")},
		{"off-track", "all off track", goals, 0, healthAll("off-track")},
		{"acknowledge", "accept all gaps", model.KindsWithGaps, 0, acceptGaps},
		{"edit", "edit all", every, 0, editAll},
		{"link", "link all", linked, 0, linkAll},
		{"note", "note on all", noted, 0, noteAll},
		{"risk", "risk of all", asks, model.StepRisk, riskAll},
		{"reopen", "reopen all", linked, model.StepReopen, reopenAll},
		{"copy", "copy all", every, 0, copyAll},
		{"action", "one action on all", every, 0, actionOn},
		{"delete", "delete all", every, 0, deleteAll},
	}
}

func allNamed(name string) allKey {
	all := allKeys()
	at := slices.IndexFunc(all, func(key allKey) bool { return key.name == name })
	if at < 0 {
		return allKey{}
	}
	return all[at]
}

// byOnes are keys for one record: with marks they say so.
var byOnes = []struct{ name, why string }{
	{"check-in", "each has its own value: check in one at a time, esc takes the marks away"},
	{"settle", "a clash is settled one at a time: esc takes the marks away"},
	{"browse", "a link is opened one at a time: esc takes the marks away"},
	{"carry", "an action is carried on one at a time: esc takes the marks away"},
}

// ListOffers are the keys for a list as a whole: they mark, and copy it.
func ListOffers() []keys.Offer {
	return []keys.Offer{keys.Can("mark"), keys.Can("mark-range"), keys.Can("mark-all"), keys.Can("copy-list")}
}

// AllOffers are the keys while something is marked: those that act on all of it first.
func AllOffers(state screen.State, marks *mark.Marks) []keys.Offer {
	taken := marks.Taken()
	offers := []keys.Offer{keys.Named("back", "unmark")}
	if marks.HasRefused() {
		offers = append(offers, keys.Named("why", "why not these"))
	}
	var never []keys.Offer
	for _, key := range allKeys() {
		offer := offerAll(state, &taken, key)
		if fitsAny(&taken, key.kinds) || taken.Count() == 0 {
			offers = append(offers, offer)
		} else {
			never = append(never, offer)
		}
	}
	offers = append(append(offers, ListOffers()...), never...)
	if !marks.HasRefused() {
		offers = append(offers, keys.Cannot("why", "it tells why an act left some marked: none did"))
	}
	for _, alone := range byOnes {
		offers = append(offers, keys.Cannot(alone.name, alone.why))
	}
	return offers
}

// offerAll is one key for what is marked; it says why where it can act on none of it.
func offerAll(state screen.State, taken *mark.Set, key allKey) keys.Offer {
	switch {
	case taken.Count() == 0:
		return keys.Cannot(key.name, nothingListed)
	case state.ReadOnly && key.name != "copy":
		return keys.Cannot(key.name, screen.ReadOnly)
	case !fitsAny(taken, key.kinds):
		return keys.Cannot(key.name, "this is for "+plurals(key.kinds)+": none is marked")
	}
	if why := noneCan(state, taken, key); why != "" {
		return keys.Cannot(key.name, why)
	}
	if key.name == "agree" && taken.Of(model.KindGoal) == taken.Count() && nonePaused(state, taken) {
		return keys.Cannot(key.name, "none of the marked goals is paused: nothing asks whether they go on")
	}
	if key.name == "acknowledge" && noneOpen(state, taken) {
		return keys.Cannot(key.name, "nothing that is marked has a gap that is not accepted yet")
	}
	return keys.Named(key.name, verbAll(taken, key))
}

func verbAll(taken *mark.Set, key allKey) string {
	asked := taken.Of(model.KindDependency) > 0
	switch {
	case key.name == "agree" && !asked && taken.Of(model.KindAction) > 0:
		return "all done"
	case key.name == "agree" && !asked:
		return "all go on"
	case key.name == "decline" && !asked:
		return "drop all"
	}
	return key.verb
}

func fitsAny(taken *mark.Set, kinds []model.Kind) bool {
	return slices.ContainsFunc(kinds, func(kind model.Kind) bool { return taken.Of(kind) > 0 })
}

// mostTried is how many marked records a key is tried on to know beforehand that it can act on none. Of more it is told
// afterwards, as a key must cost the same whatever is marked.
const mostTried = 100

// noneCan says why a step can be taken on none of the marked dependencies; "" where it can, or where that is not known.
func noneCan(state screen.State, taken *mark.Set, key allKey) string {
	if key.step == 0 || taken.Count() > mostTried || taken.Of(model.KindDependency) < taken.Count() {
		return ""
	}
	var refused []mark.Refusal
	for _, ref := range taken.Refs() {
		d := state.Board.Dependency(ref.ID)
		if d == nil {
			continue
		}
		why := model.CanDo(d, key.step)
		if why == "" {
			return ""
		}
		refused = append(refused, mark.Refusal{Ref: ref, Why: why})
	}
	if len(refused) == 0 {
		return ""
	}
	if len(refused) == 1 {
		return refused[0].Why
	}
	return "none of the " + widget.Grouped(len(refused)) + " marked: " + commonest(refused)
}

func nonePaused(state screen.State, taken *mark.Set) bool {
	if state.Agenda == nil || taken.Count() > mostTried {
		return false
	}
	return !slices.ContainsFunc(taken.Refs(), func(ref model.Ref) bool { return len(state.Agenda.Paused(ref.ID)) > 0 })
}

// PressAll does what a key does to all that is marked and listed; false when it is none of these keys.
func PressAll(state screen.State, name string, marks *mark.Marks) (tea.Cmd, bool) {
	offer, offered := keys.Find(AllOffers(state, marks), keys.ByName(name).Key())
	switch {
	case !offered || offer.Name != name:
		return nil, false
	case offer.Why != "":
		return screen.Send(screen.Say{Text: offer.Why, Tone: screen.Warn}), true
	case name == "why":
		return show(whyNot(marks)), true
	}
	key := allNamed(name)
	if key.press == nil {
		return nil, false
	}
	return key.press(state, marks), true
}

// misfit says that a key is not for records of a kind; nil where it is.
func misfit(name string, kind model.Kind) error {
	key := allNamed(name)
	if slices.Contains(key.kinds, kind) {
		return nil
	}
	if slices.Equal(key.kinds, goals) && kind == model.KindOutcome {
		return errors.New("an outcome has no health of its own: its goals have")
	}
	return errors.New("it is " + kind.WithArticle() + ": this key is for " + plurals(key.kinds))
}

func plurals(kinds []model.Kind) string {
	var words []string
	for _, kind := range kinds {
		words = append(words, kind.Plural())
	}
	if last := len(words) - 1; last > 0 {
		return strings.Join(words[:last], ", ") + " and " + words[last]
	}
	return strings.Join(words, "")
}
