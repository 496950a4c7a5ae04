package exchange

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"moot/model"
	"moot/store"
)

// reading is everything that the files say, before anybody looked at the board.
type reading struct {
	ctx      context.Context
	options  Options
	origins  []origin
	tables   []*table // by place of the sheet
	facts    []*factFile
	changes  []model.Change
	history  bool // a JSON file tells every change
	retold   bool // and its records were found to be what its changes make
	sources  []string
	batch    store.Batch // of the facts, once they are stored
	stdin    []byte      // what standard input had, for reading again
	problems Problems
	several  map[string]bool  // files that are read for several kinds
	told     map[Problem]bool // what was said of their rows
	// contradictions are those of the problems that came of comparing facts with the board.
	contradictions Problems
	dropped        int
	ignored        []string
	progress       progressTeller
}

// parse reads the files. Nothing is known of the board yet. An error is a file that is not there, or a map that does
// not fit; what is wrong inside a file is a problem.
func parse(ctx context.Context, sources []string, stdin io.Reader, options Options) (*reading, error) {
	if options.Now == nil {
		options.Now = time.Now
	}
	r := &reading{ctx: ctx, options: options, sources: sources, progress: progressTeller{options: options}}
	for _, s := range sheets {
		r.tables = append(r.tables, &table{sheet: s, leftOut: map[string]bool{}})
	}
	inputs, err := findInputs(sources, stdin, options.Map)
	if err != nil {
		return nil, err
	}
	r.several, r.told = readOften(inputs), map[Problem]bool{}
	for _, in := range inputs {
		if in.path == "" {
			r.stdin = in.data
		}
		r.origins = append(r.origins, origin{in.name, in.order})
		if err := r.file(in); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// readOften are the files that are read for more than one kind.
func readOften(inputs []*input) map[string]bool {
	seen, several := map[string]bool{}, map[string]bool{}
	for _, in := range inputs {
		several[in.name] = seen[in.name]
		seen[in.name] = true
	}
	return several
}

// whole reads the files once more where another writer came first, and the rows are gone.
func (r *reading) whole() error {
	if r.tables != nil {
		return nil
	}
	again, err := parse(r.ctx, r.sources, bytes.NewReader(r.stdin), r.options)
	if err != nil {
		return err
	}
	again.facts, again.contradictions, again.batch = r.facts, r.contradictions, r.batch // they were compared and stored
	again.problems.join(r.contradictions)
	*r = *again
	return nil
}

// manyRows are more than can be planned within a few hundredths of a second.
const manyRows = 10_000

// large tells whether there are very many rows.
func (r *reading) large() bool {
	rows := len(r.changes)
	for _, t := range r.tables {
		rows += len(t.rows)
	}
	return rows > manyRows
}

// forget lets the rows go: a large import is held once, as edits.
func (r *reading) forget() { r.tables = nil }

func (r *reading) table(s *sheet) *table { return r.tables[s.place] }

// file reads one file. What makes all of it unreadable is a problem that keeping going does not pass over.
func (r *reading) file(in *input) error {
	raw, size, err := in.open()
	if err != nil {
		return err
	}
	defer raw.Close()
	r.progress.start("reading", in.name, size)
	text, err := openText(raw, r.progress.move)
	if isFileProblem(err) {
		r.fatal(in, err)
		return nil
	}
	if err != nil {
		return err
	}
	json, err := startsJSON(text)
	switch {
	case err != nil:
	case json:
		err = r.jsonFile(in, text, size)
	default:
		err = r.csvFile(in, text)
	}
	if isFileProblem(err) {
		r.fatal(in, err)
		return nil
	}
	return err
}

// fileProblem is an error of a whole file, as against one of the map or of the machine.
type fileProblem struct {
	error
	line, column int
}

func unreadable(line, column int, format string, values ...any) error {
	return &fileProblem{fmt.Errorf(format, values...), line, column}
}

func isFileProblem(err error) bool {
	var file *fileProblem
	var encoding *encodingError
	return errors.As(err, &file) || errors.As(err, &encoding)
}

func (r *reading) fatal(in *input, err error) {
	problem := Problem{File: in.name, Message: err.Error(), order: in.order}
	var file *fileProblem
	var encoding *encodingError
	switch {
	case errors.As(err, &encoding):
		problem.Line, problem.Message = encoding.line, encoding.Error()
	case errors.As(err, &file):
		problem.Line, problem.Column = file.line, file.column
	}
	r.problems.addOnce(problem)
	r.problems.fatal = true
}

// problem notes what is wrong with a row.
func (r *reading) problem(row *row, at uint32, c *column, message string) {
	row.status |= rowFaulty
	problem := r.describe(row, at, c, message)
	if r.several[problem.File] {
		same := problem
		same.order = 0
		if r.told[same] {
			return
		}
		r.told[same] = true
	}
	r.problems.add(problem)
}

func (r *reading) describe(row *row, at uint32, c *column, message string) Problem {
	from := r.origins[row.origin]
	problem := Problem{File: from.name, order: from.order, Message: message}
	if c != nil {
		problem.Field = c.name
	}
	problem.Line, problem.Column = row.place(at)
	return problem
}

// progressTeller tells how far things are, at most ten times a second.
type progressTeller struct {
	options Options
	now     Progress
	told    time.Time
}

const progressPause = 100 * time.Millisecond

func (p *progressTeller) start(stage, file string, total int64) {
	p.now = Progress{Stage: stage, File: file, Total: total}
	p.tell()
}

func (p *progressTeller) move(done int64) {
	p.now.Done = done
	p.tell()
}

func (p *progressTeller) tell() {
	if p.options.Progress == nil {
		return
	}
	if now := p.options.Now(); now.Sub(p.told) >= progressPause || p.told.IsZero() {
		p.told = now
		p.options.Progress(p.now)
	}
}
