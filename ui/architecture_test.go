package ui_test

import (
	"slices"
	"strings"
	"testing"
)

const (
	module = "moot"
	bbolt  = "go.etcd.io/bbolt"
)

// forbidden says why a package (a folder below the root, "" for the root) may
// not import what it imports, "" where it may.
func forbidden(folder, imported string) string {
	own, isOwn := ownFolder(imported)
	switch {
	case imported == bbolt && !below(folder, "store/bolt"):
		return "only store/bolt knows bbolt"
	case below(folder, "model"):
		return modelMayNot(imported)
	case !isOwn:
		return ""
	case folder == "":
		return unless(own == "ui/cli", "main hands everything to ui/cli")
	case below(folder, "store"):
		return unless(below(own, "store") || below(own, "model"), "store knows only itself and model")
	case below(own, "store/bolt", "store/etcd") && folder != "ui/cli":
		return "only the command line names a back-end"
	case below(own, "ui/plain") && !below(folder, "ui/cli", "ui/plain"):
		return "only the command line opens the linear text"
	case below(folder, "ui/plain"):
		allowed := below(own, "model", "ui/plain", "ui/report") || own == "store" || own == "ui/tui/widget" || own == "ui/tui/preference"
		return unless(allowed, "linear text knows the model, the contract of stores, reports, what a person sets and how numbers are written, no screen")
	case below(folder, "ui/report"):
		return unless(below(own, "model", "ui/report") || own == "ui/tui/widget", "a report knows the model and how wide a text is")
	case below(folder, "ui/tui"):
		return screenMayNot(folder, own)
	}
	return ""
}

func modelMayNot(imported string) string {
	own, isOwn := ownFolder(imported)
	allowed := isOwn && below(own, "model") ||
		!isOwn && isStandard(imported) ||
		below(imported, "gonum.org/v1/gonum") || imported == "golang.org/x/text/unicode/norm"
	return unless(allowed, "model imports only itself, the standard library, gonum and unicode/norm")
}

// screenMayNot deals with the packages of the terminal's screen.
func screenMayNot(folder, own string) string {
	shared := []string{"ui/tui/screen", "ui/tui/widget", "ui/tui/theme", "ui/tui/keys"}
	drawn := append(shared[:4:4], "ui/tui/card", "ui/tui/form", "ui/tui/mark", "ui/tui/preference")
	switch {
	case below(own, "store/exchange"):
		return "files in and out are the command line's"
	case own == "ui/report":
		return unless(!below(folder, "ui/tui/widget", "ui/tui/theme", "ui/tui/keys", "ui/tui/screen"), "reports are for screens and cards")
	case below(own, "ui") && !below(own, "ui/tui"):
		return "the screen does not know who starts it"
	case folder == "ui/tui":
		return ""
	case own == "ui/tui":
		return "nothing below ui/tui imports it"
	case below(folder, "ui/tui/widget", "ui/tui/theme", "ui/tui/keys"):
		return unless(below(own, shared[1:]...), "widgets, themes and keys know no domain and no screen")
	case below(folder, "ui/tui/preference"):
		return unless(own == "model", "what a person sets knows the model's words and nothing that is drawn")
	case own == "ui/tui/preference" && below(folder, "ui/tui/form"):
		return "" // its form
	case below(folder, "ui/tui/screen"):
		return unless(below(own, shared...) || !below(own, "ui"), "the contract of screens knows no screen")
	case below(folder, "ui/tui/detail") && own == "ui/tui/card":
		return "" // it shows cards
	case below(folder, "ui/tui/card", "ui/tui/form", "ui/tui/detail", "ui/tui/mark"):
		return unless(below(own, folder) || below(own, shared...) || !below(own, "ui"), "cards, forms and marks know no screen")
	case below(folder, "ui/tui/trial"):
		return unless(below(own, append(drawn, "ui/tui/trial", "ui/tui/answer")...) || !below(own, "ui"), "the dialog that tries levers knows cards and forms, no screen")
	case below(folder, "ui/tui/answer"):
		return unless(below(own, drawn...) || !below(own, "ui"), "the keys that answer know cards and forms, no screen")
	case below(own, "ui/tui"):
		return unless(below(own, folder) || below(own, append(drawn, "ui/tui/answer", "ui/tui/detail")...), "screens do not import each other")
	}
	return ""
}

func unless(allowed bool, reason string) string {
	if allowed {
		return ""
	}
	return reason
}

// below tells whether path is one of the folders or inside one.
func below(path string, folders ...string) bool {
	return slices.ContainsFunc(folders, func(folder string) bool {
		return path == folder || strings.HasPrefix(path, folder+"/")
	})
}

func ownFolder(imported string) (string, bool) {
	if imported == module {
		return "", true
	}
	return strings.CutPrefix(imported, module+"/")
}

// isStandard tells the standard library's paths by their first element, which
// has no dot.
func isStandard(imported string) bool {
	first, _, _ := strings.Cut(imported, "/")
	return !strings.Contains(first, ".")
}

func TestTheArrowsGoOneWay(t *testing.T) {
	for _, file := range sources(t) {
		for _, imported := range file.imports {
			if file.isTest && !holdsInTests(file.folder, imported) {
				continue
			}
			if reason := forbidden(file.folder, imported); reason != "" {
				t.Errorf("%s imports %s: %s", file.path, imported, reason)
			}
		}
	}
}

// holdsInTests tells which arrows hold in tests too: the domain's tests stay
// in the domain, and a store's among stores. Everything else may be driven
// from wherever a test needs it.
func holdsInTests(folder, imported string) bool {
	own, isOwn := ownFolder(imported)
	return isOwn && below(folder, "model", "store") && below(own, "ui") ||
		isOwn && below(folder, "model") && below(own, "store")
}

func TestTheArrowsAreNoticed(t *testing.T) {
	for _, arrow := range []struct {
		folder, imported string
		allowed          bool
	}{
		{"model", "strings", true},
		{"model/network", "gonum.org/v1/gonum/graph", true},
		{"model", "golang.org/x/text/unicode/norm", true},
		{"model/agenda", "moot/model", true},
		{"model", "golang.org/x/text/cases", false},
		{"model", "github.com/fxamacker/cbor/v2", false},
		{"model", "moot/store", false},
		{"model", "moot/ui/tui/keys", false},
		{"model", "moot/modelling", false},

		{"store", "moot/model", true},
		{"store/exchange", "github.com/goccy/go-yaml", true},
		{"store/bolt", bbolt, true},
		{"store", "moot/ui/cli", false},
		{"store/exchange", bbolt, false},

		{"", "moot/ui/cli", true},
		{"", "moot/store/bolt", false},
		{"ui/cli", "moot/store/bolt", true},
		{"ui/cli", "moot/ui/tui", true},
		{"ui/cli", bbolt, false},
		{"ui/ssh", "moot/store/bolt", false},

		{"ui/tui", "moot/ui/tui/forum", true},
		{"ui/tui", "moot/store", true},
		{"ui/tui", "moot/store/bolt", false},
		{"ui/tui", "moot/store/exchange", false},
		{"ui/tui", "moot/ui/cli", false},
		{"ui/tui/forum", "moot/ui/tui/widget", true},
		{"ui/tui/forum", "moot/model/agenda", true},
		{"ui/tui/forum", "moot/store", true},
		{"ui/tui/forum", "moot/ui/tui/mark", true},
		{"ui/tui/mark", "moot/ui/tui/forum", false},
		{"ui/tui/answer", "moot/ui/tui/mark", true},
		{"ui/tui/forum", "moot/ui/tui/goals", false},
		{"ui/tui/forum", "moot/ui/tui", false},
		{"ui/tui/forum", "moot/store/bolt", false},
		{"ui/tui/screen", "moot/ui/tui/forum", false},
		{"ui/tui/screen", "moot/model", true},
		{"ui/tui/widget", "moot/ui/tui/theme", true},
		{"ui/tui/widget", "moot/model", false},
		{"ui/tui/keys", "charm.land/bubbletea/v2", true},
		{"ui/tui/form", "moot/ui/tui/preference", true},
		{"ui/tui/preference", "moot/model", true},
		{"ui/tui/preference", "moot/model/query", false},
		{"ui/tui/preference", "moot/ui/tui/theme", false},
		{"ui/tui/theme", "moot/ui/tui/preference", false},
		{"ui/cli", "moot/ui/tui/preference", true},
		{"ui/tui/forum", "moot/ui/report", true},
		{"ui/tui/card", "moot/ui/report", true},
		{"ui/tui/detail", "moot/ui/tui/card", true},
		{"ui/tui/card", "moot/ui/tui/detail", false},
		{"ui/tui/widget", "moot/ui/report", false},
		{"ui/cli", "moot/ui/report", true},

		{"ui/cli", "moot/ui/plain", true},
		{"ui/tui", "moot/ui/plain", false},
		{"ui/plain", "moot/store", true},
		{"ui/plain", "moot/ui/report", true},
		{"ui/plain", "moot/ui/tui/widget", true},
		{"ui/plain", "moot/ui/tui/preference", true},
		{"ui/plain", "charm.land/huh/v2", true},
		{"ui/plain", "moot/store/bolt", false},
		{"ui/plain", "moot/ui/tui/card", false},
		{"ui/plain", "moot/ui/tui", false},

		{"ui/report", "moot/model/minutes", true},
		{"ui/report", "moot/ui/tui/widget", true},
		{"ui/report", "moot/ui/tui/theme", false},
		{"ui/report", "moot/ui/tui/screen", false},
		{"ui/report", "moot/store", false},
	} {
		if reason := forbidden(arrow.folder, arrow.imported); (reason == "") != arrow.allowed {
			t.Errorf("%q → %q: %q; allowed should be %v", arrow.folder, arrow.imported, reason, arrow.allowed)
		}
	}
}
