package exchange

import (
	"errors"
	"fmt"
	"hash/maphash"
	"iter"

	"moot/model"
)

// factFile is a file of deployments or incidents. Its rows are not kept: they are read once to be checked and once to
// be stored. What is kept per row is a number, to find the same id twice.
type factFile struct {
	in      *input
	sheet   *sheet
	rows    []row            // of a JSON file; nil for CSV
	lines   map[uint64]int32 // by a number made of the id
	twice   map[int32]bool   // of a CSV file: lines whose id stands on an earlier one; a row of JSON is marked itself
	teams   map[string]*teamUse
	good    int
	faulty  int
	refused map[string]bool // teams that are none
	team    map[string]string
	seed    maphash.Seed
	// contrary are the rows that contradict the board, by a number made of the id
	contrary map[uint64]bool
}

// teamUse is how often, and where first, a file of facts names a team.
type teamUse struct {
	row  row
	at   uint32
	rows int
}

// factFile checks a file of facts, row by row.
func (r *reading) factFile(in *input, reader *csvReader) error {
	file := &factFile{in: in, sheet: in.sheet}
	r.facts = append(r.facts, file)
	return reader.each(func() error {
		reader.row.cells = reader.cells
		file.note(r, &reader.row)
		return nil
	})
}

// note checks one row.
func (f *factFile) note(r *reading, row *row) {
	if f.lines == nil {
		f.lines, f.twice, f.teams, f.seed = map[uint64]int32{}, map[int32]bool{}, map[string]*teamUse{}, maphash.MakeSeed()
	}
	f.checkNeeded(r, row)
	f.checkTwice(r, row)
	if row.is(rowFaulty) {
		f.faulty++
		return
	}
	f.good++
	c := f.sheet.byName["team"]
	if c == nil {
		return
	}
	named := row.cell(c)
	if named == nil {
		return
	}
	use := f.teams[named.text]
	if use == nil {
		use = &teamUse{row: *row, at: named.at}
		use.row.cells = nil
		f.teams[named.text] = use
	}
	use.rows++
}

func (f *factFile) checkNeeded(r *reading, row *row) {
	for _, c := range f.sheet.columns {
		if c.help != "needed" || row.text(c) != "" || row.is(rowFaulty) {
			continue
		}
		place := uint32(0)
		if empty := row.cell(c); empty != nil {
			place = empty.at
		}
		r.problem(row, place, c, fmt.Sprintf("%s is empty; %s needs one", c.name, article(f.sheet.noun())))
	}
}

func (f *factFile) checkTwice(r *reading, row *row) {
	if row.is(rowFaulty) {
		return
	}
	key := maphash.String(f.seed, f.id(row))
	line, taken := f.lines[key]
	if !taken {
		f.lines[key] = int32(row.line)
		return
	}
	if f.rows == nil {
		f.twice[int32(row.line)] = true
	}
	r.problem(row, packPlace(0, int(row.column)), nil, fmt.Sprintf("id %q is on line %d%s", f.id(row), line, andOn(uint32(line), row.line)))
}

// andOn names the second of two lines; all of a JSON file may stand on one.
func andOn(first, second uint32) string {
	if first == second {
		return " twice"
	}
	return fmt.Sprintf(" and on line %d", second)
}

// id is the fact's id; without one it is made of the service and the time.
func (f *factFile) id(row *row) string {
	if row.id != "" {
		return row.id
	}
	moment := "at"
	if f.sheet == sheetIncidents {
		moment = "opened"
	}
	return model.ContentID(f.sheet.noun(), row.text(f.sheet.byName["service"]), row.text(f.sheet.byName[moment]))
}

// has tells whether a good row has the id.
func (f *factFile) has(id string) bool {
	if f.lines == nil { // there are no rows, and no seed
		return false
	}
	_, found := f.lines[maphash.String(f.seed, id)]
	return found
}

// checkFacts looks at the teams that facts name, counts the rows, and hands out the facts.
func (p *planner) checkFacts() iter.Seq2[model.Fact, error] {
	if len(p.facts) == 0 {
		return nil
	}
	for _, file := range p.facts {
		count := &p.counts[file.sheet.place]
		bad := p.factTeams(file)
		count.Faulty += file.faulty + bad
		count.Added += file.good - bad
	}
	return p.yieldFacts
}

// factTeams resolves the teams of a file of facts, and returns how many rows name one that is none.
func (p *planner) factTeams(file *factFile) int {
	bad := 0
	file.refused, file.team = map[string]bool{}, map[string]string{}
	for text, use := range file.teams {
		found := p.resolve(model.KindTeam, text)
		file.team[text] = found.ref.ID
		if found.why == "" {
			continue
		}
		file.refused[text] = true
		bad += use.rows
		more := ""
		if use.rows > 1 {
			more = fmt.Sprintf(" (%s)", countOf(use.rows, "row"))
		}
		p.problems.add(p.describe(&use.row, use.at, file.sheet.byName["team"], "team "+found.why+more))
	}
	return bad
}

// yieldFacts reads the files of facts again and yields the good ones.
func (r *reading) yieldFacts(yield func(model.Fact, error) bool) {
	for _, file := range r.facts {
		if more, err := file.yield(r, yield); err != nil {
			yield(model.Fact{}, err)
			return
		} else if !more {
			return
		}
	}
}

var errEnough = errors.New("enough")

func (f *factFile) yield(r *reading, yield func(model.Fact, error) bool) (more bool, err error) {
	err = f.each(r, "storing", func(row *row) error {
		if !yield(f.fact(row), nil) {
			return errEnough
		}
		return nil
	})
	if errors.Is(err, errEnough) {
		return false, nil
	}
	return err == nil, err
}

// each hands on the good rows.
func (f *factFile) each(r *reading, stage string, take func(*row) error) error {
	takeGood := func(row *row) error {
		if !f.takes(row) {
			return nil
		}
		return take(row)
	}
	if f.rows == nil {
		return f.again(r, stage, takeGood)
	}
	for i := range f.rows {
		if err := takeGood(&f.rows[i]); err != nil {
			return err
		}
	}
	return nil
}

// takes tells whether a row is good.
func (f *factFile) takes(row *row) bool {
	c := f.sheet.byName["team"]
	switch {
	case row.is(rowFaulty), f.twice[int32(row.line)], c != nil && f.refused[row.text(c)], f.lacks(row):
		return false
	}
	return len(f.contrary) == 0 || !f.contrary[maphash.String(f.seed, f.id(row))]
}

func (f *factFile) lacks(row *row) bool {
	for _, c := range f.sheet.columns {
		if c.help == "needed" && row.text(c) == "" {
			return true
		}
	}
	return false
}

// again reads a CSV file of facts once more; its problems are known.
func (f *factFile) again(r *reading, stage string, take func(*row) error) error {
	raw, size, err := f.in.open()
	if err != nil {
		return err
	}
	defer raw.Close()
	quiet := &reading{ctx: r.ctx, options: r.options, origins: r.origins, progress: progressTeller{options: r.options}}
	quiet.progress.start(stage, f.in.name, size)
	text, err := openText(raw, quiet.progress.move)
	if err != nil {
		return err
	}
	reader, err := quiet.openCSV(f.in, text)
	if err != nil {
		return err
	}
	return reader.each(func() error {
		reader.row.cells = reader.cells
		return take(&reader.row)
	})
}

func (f *factFile) fact(row *row) model.Fact {
	text := func(name string) string { return row.text(f.sheet.byName[name]) }
	moment := func(name string) model.Instant {
		at, _ := model.ParseInstant(text(name)) // it was checked when it was read
		return at
	}
	if f.sheet == sheetIncidents {
		return model.Fact{Incident: &model.Incident{
			ID: f.id(row), Service: text("service"), Opened: moment("opened"), Resolved: moment("resolved"), Deployment: text("deployment"),
		}}
	}
	deployment := &model.Deployment{
		ID: f.id(row), Service: text("service"), Team: f.team[text("team")], At: moment("at"), Unplanned: text("unplanned") == "yes",
	}
	for _, commit := range model.SplitList(text("commits")) {
		at, _ := model.ParseInstant(commit)
		deployment.Commits = append(deployment.Commits, at)
	}
	for i, word := range model.ResultWords {
		if word == text("result") {
			deployment.Result = model.Result(i)
		}
	}
	return model.Fact{Deployment: deployment}
}
