package exchange

import (
	"bufio"
	"encoding/csv"
	"errors"
	"iter"
	"os"
	"strings"

	"moot/model"
	"moot/store"
)

// ExportCSV writes a board as a folder of CSV files, one for each kind that has records, named as import reads them.
// With changes (nil: none; oldest first) it also writes what the fields were before; facts (nil: none) are the
// deployments and incidents. Cells that a spreadsheet would run are written safe, and read back the same.
//
// The files are written aside and then take their places together: a failed export leaves what was there as it was.
// Where there is such a file already it is an error that wraps fs.ErrExist, unless options.Force.
func ExportCSV(dir string, b *model.Board, changes iter.Seq2[store.Kept, error], facts iter.Seq2[model.Fact, error], options ExportOptions) (err error) {
	if err := options.check(changes != nil); err != nil {
		return err
	}
	swap, err := newFolderSwap(dir, options.Force)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, swap.clean()) }()
	chosen := choose(b, options)
	for _, s := range sheets {
		if s.kind == 0 {
			continue
		}
		if err := writeRecords(swap, s, chosen); err != nil {
			return err
		}
	}
	if facts != nil {
		if err := writeFacts(swap, facts); err != nil {
			return err
		}
	}
	if changes != nil {
		if err := writeHistory(swap, chosen, changes); err != nil {
			return err
		}
	}
	return swap.finish()
}

// csvFile writes one file; it is made with its first row.
type csvFile struct {
	swap   *folderSwap
	sheet  *sheet
	header []string
	file   *os.File
	buffer *bufio.Writer
	csv    *csv.Writer
	row    []string
}

func newCSVFile(swap *folderSwap, s *sheet, withDeleted bool) *csvFile {
	f := &csvFile{swap: swap, sheet: s}
	for _, c := range s.columns {
		if c.shape != shapeHidden && (c.name != nameDeleted || withDeleted) {
			f.header = append(f.header, c.name)
		}
	}
	return f
}

func (f *csvFile) begin() error {
	file, err := os.OpenFile(f.swap.draft(f.sheet.name+".csv"), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	f.file = file
	f.buffer = bufio.NewWriterSize(file, 64<<10)
	f.csv = csv.NewWriter(f.buffer)
	return f.csv.Write(f.header)
}

func (f *csvFile) write() error {
	if f.file == nil {
		if err := f.begin(); err != nil {
			return err
		}
	}
	return f.csv.Write(f.row)
}

// end closes the file, if there is one. It is on the disk then.
func (f *csvFile) end(err error) error {
	if f.file == nil {
		return err
	}
	f.csv.Flush()
	for _, step := range []func() error{f.csv.Error, f.buffer.Flush, f.file.Sync, f.file.Close} {
		if e := step(); err == nil {
			err = e
		}
	}
	return err
}

func writeRecords(swap *folderSwap, s *sheet, chosen *selection) (err error) {
	f := newCSVFile(swap, s, len(chosen.gone[s.kind]) > 0)
	defer func() { err = f.end(err) }()
	if s.kind == model.KindTeam {
		if err := f.begin(); err != nil { // an empty board still has one file
			return err
		}
	}
	for record := range chosen.of(s.kind) {
		f.row = f.row[:0]
		for _, name := range f.header {
			f.row = append(f.row, csvValue(s.byName[name], record))
		}
		if err := f.write(); err != nil {
			return err
		}
	}
	return nil
}

func csvValue(c *column, record exportedRecord) string {
	switch {
	case c.rowID:
		return disarm(record.Base().ID)
	case c.field == nil:
		return yesNo(record.gone)
	}
	text := c.field.Get(record.Record)
	switch c.shape {
	case shapeText, shapeNote, shapeTexts, shapeReference, shapeReferences, shapeAnyReference:
		return disarm(text)
	}
	return text
}

func yesNo(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}

func writeFacts(swap *folderSwap, facts iter.Seq2[model.Fact, error]) (err error) {
	deployments, incidents := newCSVFile(swap, sheetDeployments, false), newCSVFile(swap, sheetIncidents, false)
	defer func() { err = incidents.end(deployments.end(err)) }()
	for fact, err := range facts {
		if err != nil {
			return err
		}
		f := deployments
		r := factRecordOf(fact)
		if fact.Incident != nil {
			f = incidents
			f.row = append(f.row[:0], disarm(r.ID), disarm(r.Service), r.Opened, r.Resolved, disarm(r.Deployment))
		} else {
			f.row = append(f.row[:0], disarm(r.ID), disarm(r.Service), disarm(r.Team), r.At,
				strings.Join(r.Commits, ";"), r.Result, yesNo(r.Unplanned))
		}
		if err := f.write(); err != nil {
			return err
		}
	}
	return nil
}

// writeHistory writes what the fields of exported records were, and when.
func writeHistory(swap *folderSwap, chosen *selection, changes iter.Seq2[store.Kept, error]) (err error) {
	f := newCSVFile(swap, sheetHistory, false)
	defer func() { err = f.end(err) }()
	for kept, err := range changes {
		if err != nil {
			return err
		}
		for _, edit := range kept.Edits {
			if sheetOf(edit.Field.Kind).column(edit.Field.Name) == nil || edit.Field == model.DeletedField(edit.Field.Kind) ||
				edit.Old == edit.New || !chosen.has(edit.Ref()) {
				continue
			}
			at, author := kept.At, kept.Author
			if edit.Past != nil {
				at, author = edit.Past.At, edit.Past.Author
			}
			f.row = append(f.row[:0], edit.Field.Kind.String(), disarm(edit.ID), at.String(), edit.Field.Name, disarm(edit.New), disarm(author))
			if err := f.write(); err != nil {
				return err
			}
		}
	}
	return nil
}
