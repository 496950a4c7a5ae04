package exchange

import (
	"time"

	"moot/model"
)

// Options says how to import. The zero value reads moot's own format and stores nothing unless every row is good.
type Options struct {
	Map           *Map             // nil: moot's own format
	KeepGoing     bool             // store the good rows, list the rest
	CreateMissing bool             // make the teams that rows name and nobody has
	DryRun        bool             // plan and report, store nothing
	Now           func() time.Time // the clock, for Progress; nil: time.Now
	Author        string           // of the change
	Progress      func(Progress)   // may be nil; called at most ten times a second
}

// Progress is how far a long import has come.
type Progress struct {
	Stage       string // "reading", "checking" or "storing"
	File        string
	Done, Total int64 // bytes while reading, else rows; Total is 0 when it is not known
}

// ExportOptions says what to export. The zero value exports every record.
type ExportOptions struct {
	Include func(model.Record) bool // nil: every record
	Force   bool                    // replace what is there
}

// dependencies is Include for dependencies; nil takes all.
func (o ExportOptions) dependencies() func(*model.Dependency) bool {
	if o.Include == nil {
		return nil
	}
	return func(d *model.Dependency) bool { return o.Include(d) }
}
