package exchange

import (
	"slices"

	"moot/model"
)

// sheet is one kind of file and its columns.
type sheet struct {
	name    string     // of the file without .csv, and of the JSON key
	kind    model.Kind // 0 for facts and the history
	place   int        // in sheets
	columns []*column
	byName  map[string]*column
}

// column is one column of a sheet: a field of a record, or something of its own.
type column struct {
	name  string
	place int // in the sheet
	shape shape
	of    model.Kind
	field *model.Field // nil for ids, and for columns of facts and the history
	rowID bool         // the row's own id
	// measured columns are values of a measure: a file may have their unit beside them.
	measured bool
	help     string // what is needed
}

// shape is how a column's values are written.
type shape uint8

const (
	shapeText shape = iota
	shapeNote
	shapeID
	shapeDay
	shapeMoment
	shapeMoments
	shapeWord
	shapeNumber
	shapeTexts
	shapeReference
	shapeReferences
	shapeAnyReference
	shapeYesNo
	shapeHidden // known to maps alone
)

// goalOrOutcome is what a check-in is of; no kind of its own.
const goalOrOutcome model.Kind = 250

var fieldShapes = map[model.Type]shape{
	model.Text: shapeText, model.Note: shapeNote, model.Day: shapeDay, model.Word: shapeWord,
	model.Quantity: shapeNumber, model.Texts: shapeTexts, model.Reference: shapeReference,
	model.References: shapeReferences, model.AnyReference: shapeAnyReference, model.YesNo: shapeYesNo,
}

const (
	nameID          = "id"
	nameSame        = "same"    // of the hidden column of teams that a map fills
	nameDeleted     = "deleted" // marks a row that is only a name that others still bear
	nameHistory     = "history"
	nameDeployments = "deployments"
	nameIncidents   = "incidents"
	mostColumns     = 64 // a row's present columns are a set of bits
)

// sheets lists every sheet: records in the order of model.Kinds but for the board, which goes where import.md has it.
var sheets = makeSheets()

var sheetsByName = func() map[string]*sheet {
	byName := map[string]*sheet{}
	for _, s := range sheets {
		byName[s.name] = s
	}
	return byName
}()

var (
	sheetHistory     = sheetsByName[nameHistory]
	sheetDeployments = sheetsByName[nameDeployments]
	sheetIncidents   = sheetsByName[nameIncidents]
)

// needed says what a new row must have, beside what the shapes say. "id" stands for "or id".
var needed = map[model.Kind]map[string]string{
	model.KindTeam:            {"name": "this or id"},
	model.KindOutcome:         {"title": "this or id"},
	model.KindGuardrail:       {"title": "this or id"},
	model.KindGoal:            {"title": "this or id"},
	model.KindCheckIn:         {"of": "needed", "on": "needed"},
	model.KindDependency:      {"consumer": "needed", "provider": "needed", "title": "needed"},
	model.KindForum:           {"on": "this or id"},
	model.KindAction:          {"text": "this or id"},
	model.KindAcknowledgement: {"gap": "needed", "record": "needed"},
}

func makeSheets() []*sheet {
	var all []*sheet
	for _, kind := range sheetOrder {
		all = append(all, recordSheet(kind))
	}
	all = append(all,
		newSheet(nameDeployments, 0,
			&column{name: nameID, shape: shapeID}, &column{name: "service", help: "needed"},
			&column{name: "team", shape: shapeReference, of: model.KindTeam},
			&column{name: "at", shape: shapeMoment, help: "needed"}, &column{name: "commits", shape: shapeMoments},
			&column{name: "result", shape: shapeWord}, &column{name: "unplanned", shape: shapeYesNo}),
		newSheet(nameIncidents, 0,
			&column{name: nameID, shape: shapeID}, &column{name: "service", help: "needed"},
			&column{name: "opened", shape: shapeMoment, help: "needed"}, &column{name: "resolved", shape: shapeMoment},
			&column{name: "deployment", shape: shapeID}),
		newSheet(nameHistory, 0,
			&column{name: "kind", help: "needed"}, &column{name: nameID, shape: shapeID, help: "needed"},
			&column{name: "at", shape: shapeMoment, help: "needed"}, &column{name: "field", help: "needed"},
			&column{name: "value", shape: shapeNote}, &column{name: "author"}),
	)
	for i, s := range all {
		s.place = i
	}
	return all
}

// sheetOrder is the order of import.md.
var sheetOrder = []model.Kind{
	model.KindTeam, model.KindOutcome, model.KindGuardrail, model.KindGoal, model.KindCheckIn, model.KindDependency,
	model.KindBoard, model.KindForum, model.KindDecision, model.KindAction, model.KindAcknowledgement,
}

func recordSheet(kind model.Kind) *sheet {
	var columns []*column
	if kind != model.KindBoard {
		columns = append(columns, &column{name: nameID, shape: shapeID})
	}
	for _, field := range model.Fields(kind) {
		c := &column{name: field.Name, shape: fieldShapes[field.Type], of: field.Of, field: field, help: needed[kind][field.Name], measured: field.Measured}
		if kind == model.KindCheckIn && c.name == "of" {
			c.of = goalOrOutcome
		}
		columns = append(columns, c)
	}
	if kind != model.KindBoard {
		columns = append(columns, &column{name: nameDeleted, shape: shapeYesNo})
	}
	if kind == model.KindTeam {
		columns = append(columns, &column{name: nameSame, shape: shapeHidden})
	}
	name := kind.Plural()
	return newSheet(name, kind, columns...)
}

func newSheet(name string, kind model.Kind, columns ...*column) *sheet {
	s := &sheet{name: name, kind: kind, columns: columns, byName: map[string]*column{}}
	for i, c := range columns {
		c.place = i
		s.byName[c.name] = c
		c.rowID = c.name == nameID && name != nameHistory
	}
	return s
}

// column finds a column that people may name; nil when there is none.
func (s *sheet) column(name string) *column {
	c := s.byName[name]
	if c == nil || c.shape == shapeHidden {
		return nil
	}
	return c
}

// names are the columns that people may name, but for the mark of deletion: export alone writes it.
func (s *sheet) names() []string {
	var names []string
	for _, c := range s.columns {
		if c.shape != shapeHidden && c.name != nameDeleted {
			names = append(names, c.name)
		}
	}
	return names
}

// noun is what a row of the sheet is called.
func (s *sheet) noun() string {
	switch {
	case s.kind != 0:
		return s.kind.String()
	case s == sheetDeployments:
		return "deployment"
	case s == sheetIncidents:
		return "incident"
	}
	return "change of the past"
}

func (s *sheet) facts() bool { return s == sheetDeployments || s == sheetIncidents }

func sheetOf(kind model.Kind) *sheet { return sheetsByName[kind.Plural()] }

func sheetNames() []string {
	var names []string
	for _, s := range sheets {
		names = append(names, s.name)
	}
	return names
}

func (c *column) list() bool {
	return slices.Contains([]shape{shapeTexts, shapeReferences, shapeMoments}, c.shape)
}

// words are the words of a column that has a fixed few, without "".
func (c *column) words() []string {
	switch {
	case c.shape == shapeWord && c.field == nil:
		return model.ResultWords[1:]
	case c.shape == shapeWord:
		return c.field.Words[1:]
	case c.shape == shapeYesNo:
		return []string{"yes", "no"}
	}
	return nil
}
