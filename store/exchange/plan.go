package exchange

import (
	"fmt"
	"iter"
	"path/filepath"
	"strings"

	"moot/model"
)

// Plan is an import worked out against a view of the board.
type Plan struct {
	// Change is the whole import as one change: its edits name field, record, new value and past, sorted.
	Change model.Change
	// Facts are the deployments and incidents, read again from their files while they are yielded; nil without any.
	Facts iter.Seq2[model.Fact, error]
	// Changes are those of a JSON file with history. They are merged, and Change is empty; nil otherwise.
	Changes  iter.Seq2[model.Change, error]
	Summary  Summary
	Problems Problems

	keepGoing bool
	before    map[model.Ref]uint64 // what the records of a file with history were on the board
}

// Refused is why nothing may be stored: a *ProblemsError; nil where all is good, or good enough to keep going.
func (p *Plan) Refused() error {
	if p.Problems.Total == 0 || p.keepGoing && !p.Problems.fatal {
		return nil
	}
	return &ProblemsError{p.Problems}
}

// planner works an import out against a view.
type planner struct {
	*reading
	view     model.View
	problems Problems
	counts   []Count
	teams    *directory
	works    [model.KindAcknowledgement + 1]works
	titles   map[model.Kind]map[string][]string
	resolved map[reference]resolution
	past     pastIndex
	extra    map[model.Ref]map[*model.Field]string // values that follow from other rows
	order    int                                   // dates out of order
}

// works are the rows of a kind and what became of them.
type works struct {
	list []work
	byID map[string]int
}

// work is a row under the id that it has on this board.
type work struct {
	row *row
	id  string
	status
	same *team // a team row that is another spelling of this team
}

// plan works the import out. The reading is left as it is: planning may happen again.
func (r *reading) plan(view model.View) *Plan {
	p, plan := r.check(view)
	edits := p.edits()
	plan.Summary = p.summary()
	if !r.history {
		plan.Change = model.Change{Header: model.Header{Author: r.options.Author, About: r.about()}, Edits: edits}
	}
	return plan
}

// check finds every problem there is, without working out the change.
func (r *reading) check(view model.View) (*planner, *Plan) {
	p := &planner{
		reading: r, view: view, problems: r.problems.clone(), counts: make([]Count, len(sheets)),
		resolved: map[reference]resolution{}, titles: map[model.Kind]map[string][]string{},
		extra: map[model.Ref]map[*model.Field]string{},
	}
	p.teams = newDirectory(view)
	p.identifyTeams()
	for _, kind := range model.Kinds {
		if kind != model.KindTeam {
			p.identify(kind)
		}
	}
	p.readPast()
	p.applyCheckIns()
	p.checkRetold()
	plan := &Plan{keepGoing: r.options.KeepGoing, Facts: p.checkFacts(), before: p.states()}
	p.problems.sort()
	plan.Problems = p.problems
	if r.history {
		plan.Changes = r.yieldChanges
	}
	return p, plan
}

// about says where an import came from, and under which name its facts are kept. Every import says so.
func (r *reading) about() string {
	var names []string
	for _, name := range r.sources {
		if name == Stdin {
			names = append(names, "standard input")
			continue
		}
		if absolute, err := filepath.Abs(name); err == nil {
			name = absolute
		}
		names = append(names, filepath.Base(name))
	}
	if len(names) > 3 {
		names = append(names[:3], "…")
	}
	about := "import " + strings.Join(names, ", ")
	if r.batch != "" {
		about += "; deployments and incidents: " + string(r.batch)
	}
	return about
}

func (r *reading) yieldChanges(yield func(model.Change, error) bool) {
	for _, change := range r.changes {
		if !yield(change, nil) {
			return
		}
	}
}

func (p *planner) count(kind model.Kind) *Count { return &p.counts[sheetOf(kind).place] }

// fault notes a problem of a work's row and makes it faulty.
func (p *planner) fault(w *work, at uint32, c *column, format string, values ...any) {
	w.status |= rowFaulty
	p.problems.add(p.describe(w.row, at, c, fmt.Sprintf(format, values...)))
}

func (p *planner) summary() Summary {
	summary := Summary{DatesOutOfOrder: p.order, Dropped: p.dropped, Ignored: p.ignored, Problems: p.problems.Total, DryRun: p.options.DryRun}
	for i, s := range sheets {
		if p.tables[i].seen || p.counts[i] != (Count{}) {
			summary.Kinds = append(summary.Kinds, KindCount{s.name, p.counts[i]})
		}
	}
	for _, created := range p.teams.created {
		summary.CreatedTeams = append(summary.CreatedTeams, created.id)
	}
	return summary
}
