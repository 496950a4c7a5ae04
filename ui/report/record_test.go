package report_test

import (
	"strings"
	"testing"

	"moot/model"
	"moot/model/modeltest"
	"moot/ui/report"
)

func TestARecordIsAListItemWithNamesForIds(t *testing.T) {
	s := modeltest.New(t)
	s.Add(model.KindTeam, "pay", "name", "Payments")
	s.Add(model.KindTeam, "ident", "name", "Identity")
	s.Add(model.KindDependency, "tokens", "title", "Token *exchange*", "consumer", "pay", "provider", "ident", "need_by", "2026-12-02", "note", "one\ntwo")
	text := report.Record(s.Board(), model.Ref{Kind: model.KindDependency, ID: "tokens"})
	for _, want := range []string{
		"- **Payments ← Identity: Token \\*exchange\\* (requested)** `tokens`\n", "\n  - provider: Identity\n", "\n  - need-by: 2026-12-02\n", "\n  - note: one two\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
	if text := report.Record(s.Board(), model.Ref{Kind: model.KindGoal, ID: "nosuch"}); text != "" {
		t.Errorf("of nothing: %q", text)
	}
}
