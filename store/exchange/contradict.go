package exchange

import (
	"context"
	"fmt"
	"hash/maphash"
	"strings"

	"moot/model"
	"moot/store"
)

// A fact stays as it was first told. A row that tells another story under the same id is a problem like any other, and
// is found by looking at every fact there is: only where the store refused the facts, or where problems are listed.

// knownFact is a fact as it was told first.
type knownFact struct {
	model.Fact
	where string
}

// contradictions are what the comparison of the files' facts with the board's found.
type contradictions struct {
	found int                    // rows that tell another story: they are faulty now, and the import is to be planned again
	same  map[model.FactKind]int // rows that repeat what the board has
}

// contradict compares the facts of a planned import with those of the board, and with each other where they come from
// several files.
func (r *reading) contradict(ctx context.Context, s store.Store) (contradictions, error) {
	result := contradictions{same: map[model.FactKind]int{}}
	for _, sheet := range []*sheet{sheetDeployments, sheetIncidents} {
		files := r.factFiles(sheet)
		if len(files) == 0 {
			continue
		}
		known, err := factsKnown(ctx, s, files)
		if err != nil {
			return result, err
		}
		for _, file := range files {
			same, other, err := file.compare(r, known, len(files) > 1)
			if err != nil {
				return result, err
			}
			result.found += other
			result.same[kindOfFacts(sheet)] += same
		}
	}
	return result, nil
}

func (r *reading) factFiles(sheet *sheet) []*factFile {
	var files []*factFile
	for _, file := range r.facts {
		if file.sheet == sheet && file.good > 0 {
			files = append(files, file)
		}
	}
	return files
}

func kindOfFacts(sheet *sheet) model.FactKind {
	if sheet == sheetIncidents {
		return model.FactIncident
	}
	return model.FactDeployment
}

// factsKnown are the board's facts whose ids the files have, by id.
func factsKnown(ctx context.Context, s store.Store, files []*factFile) (map[string]knownFact, error) {
	known := map[string]knownFact{}
	for fact, err := range s.Facts(ctx, model.FactQuery{Kind: kindOfFacts(files[0].sheet)}) {
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			if file.has(fact.ID()) {
				known[fact.ID()] = knownFact{fact, "on the board"}
				break
			}
		}
	}
	return known, nil
}

// compare makes the rows faulty that contradict what is known, and counts those that repeat it and those.
func (f *factFile) compare(r *reading, known map[string]knownFact, several bool) (same, other int, err error) {
	err = f.each(r, "checking", func(row *row) error {
		fact := f.fact(row)
		first, told := known[fact.ID()]
		switch c := f.differing(fact, first.Fact, told); {
		case c != nil:
			f.refuse(r, row, c, first)
			other++
		case told:
			same++
		case several:
			known[fact.ID()] = knownFact{fact, fmt.Sprintf("on line %d of %s", row.line, f.in.name)}
		}
		return nil
	})
	return same, other, err
}

// differing is the first column in which a fact differs from what is known; nil where it does not.
func (f *factFile) differing(fact, first model.Fact, told bool) *column {
	if !told {
		return nil
	}
	mine, theirs := factColumns(fact), factColumns(first)
	for _, c := range f.sheet.columns {
		if mine[c.name] != theirs[c.name] {
			return c
		}
	}
	return nil
}

// refuse notes that a row contradicts what is known, and makes it faulty.
func (f *factFile) refuse(r *reading, row *row, c *column, first knownFact) {
	at := packPlace(0, max(1, int(row.column)))
	if cell := row.cell(c); cell != nil {
		at = cell.at
	}
	problem := r.describe(row, at, c, fmt.Sprintf("%s: %s %q is known with %s %s; what is known stays until its import is taken back",
		c.name, f.sheet.noun(), f.id(row), orNothing(factColumns(first.Fact)[c.name]), first.where))
	r.problems.add(problem)
	r.contradictions.add(problem)
	f.leaveOut(row)
}

// leaveOut makes a row faulty that was good until now.
func (f *factFile) leaveOut(row *row) {
	if f.contrary == nil {
		f.contrary = map[uint64]bool{}
	}
	f.contrary[maphash.String(f.seed, f.id(row))] = true
	f.good--
	f.faulty++
	if c := f.sheet.byName["team"]; c != nil && f.teams[row.text(c)] != nil {
		f.teams[row.text(c)].rows--
	}
}

func orNothing(text string) string {
	if text == "" {
		return "nothing"
	}
	return text
}

// factColumns is what a fact says, by the columns of its file.
func factColumns(fact model.Fact) map[string]string {
	if i := fact.Incident; i != nil {
		return map[string]string{"service": i.Service, "opened": i.Opened.String(), "resolved": i.Resolved.String(), "deployment": i.Deployment}
	}
	d := fact.Deployment
	commits := make([]string, len(d.Commits))
	for i, commit := range d.Commits {
		commits[i] = commit.String()
	}
	columns := map[string]string{
		"service": d.Service, "team": d.Team, "at": d.At.String(), "commits": strings.Join(commits, ";"), "result": d.Result.String(),
	}
	if d.Unplanned {
		columns["unplanned"] = "yes"
	}
	return columns
}
