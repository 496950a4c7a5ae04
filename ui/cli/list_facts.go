package cli

import (
	"context"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/store"
)

// factsNamed reads the name of a kind of fact.
func factsNamed(name string) (model.FactKind, bool) {
	name = strings.ToLower(name)
	for _, kind := range []model.FactKind{model.FactDeployment, model.FactIncident} {
		if name == kind.String() || name == kind.Plural() {
			return kind, true
		}
	}
	return 0, false
}

// listFacts lists deployments or incidents, which are no records: they were imported, and nothing chooses among them.
func (s *session) listFacts(command *cobra.Command, kind model.FactKind, asked string) error {
	if asked != "" {
		return usage("--query chooses records; %s are facts, and are listed all", kind.Plural())
	}
	return s.withReader(command, func(ctx context.Context, kept store.Store) error {
		objects, rows := array{to: s}, newTable(factColumns(kind)...)
		for fact, err := range kept.Facts(ctx, model.FactQuery{Kind: kind}) {
			if err != nil {
				return err
			}
			if !s.json {
				rows.add(factRow(fact)...)
			} else if err := objects.add(factJSON(fact)); err != nil {
				return err
			}
		}
		if s.json {
			objects.end()
			return nil
		}
		s.printTable(rows, kind.Plural())
		return nil
	})
}

func factColumns(kind model.FactKind) []column {
	titles := []string{"id", "service", "at", "result", "unplanned", "commits", "team"}
	if kind == model.FactIncident {
		titles = []string{"id", "service", "opened", "resolved", "deployment"}
	}
	columns := make([]column, len(titles))
	for i, title := range titles {
		columns[i] = column{title: title}
	}
	return columns
}

func factRow(fact model.Fact) []string {
	if i := fact.Incident; i != nil {
		return []string{i.ID, i.Service, i.Opened.String(), i.Resolved.String(), i.Deployment}
	}
	d, unplanned := fact.Deployment, ""
	if d.Unplanned {
		unplanned = "yes"
	}
	return []string{d.ID, d.Service, d.At.String(), d.Result.String(), unplanned, strconv.Itoa(len(d.Commits)), d.Team}
}

func factJSON(fact model.Fact) object {
	if i := fact.Incident; i != nil {
		return object{
			{"id", i.ID}, {"service", i.Service}, {"opened", textJSON(i.Opened.String())},
			{"resolved", textJSON(i.Resolved.String())}, {"deployment", textJSON(i.Deployment)},
		}
	}
	d := fact.Deployment
	commits := make([]string, len(d.Commits))
	for i, commit := range d.Commits {
		commits[i] = commit.String()
	}
	return object{
		{"id", d.ID}, {"service", d.Service}, {"team", textJSON(d.Team)}, {"at", textJSON(d.At.String())},
		{"commits", commits}, {"result", textJSON(d.Result.String())}, {"unplanned", d.Unplanned},
	}
}
