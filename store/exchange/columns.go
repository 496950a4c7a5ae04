package exchange

// KindColumns is one file (and JSON key) and its columns.
type KindColumns struct {
	Name    string // of the file without .csv, and of the JSON key: "dependencies"
	Columns []Column
}

// Column is one column of a file.
type Column struct {
	Name   string
	Type   string   // "text", "day", "moment", "number", "yes or no", "id of a team" …; lists are "list of …"
	Words  []string // the words it may have, where they are a fixed few
	Needed string   // "", "needed", or "this or id"
}

// Files lists the files that import reads and export writes, with their columns, for help and documentation.
func Files() []KindColumns {
	var files []KindColumns
	for _, s := range sheets {
		file := KindColumns{Name: s.name}
		for _, c := range s.columns {
			if c.shape != shapeHidden && c.name != nameDeleted {
				file.Columns = append(file.Columns, Column{c.name, c.describe(), c.words(), c.help})
			}
		}
		files = append(files, file)
	}
	return files
}

func (c *column) describe() string {
	switch c.shape {
	case shapeNote:
		return "text of any number of lines"
	case shapeID:
		return "id"
	case shapeDay:
		return "day"
	case shapeMoment:
		return "moment"
	case shapeMoments:
		return "list of moments"
	case shapeWord:
		return "word"
	case shapeNumber:
		if c.measured {
			return "number, with its unit or without"
		}
		return "number"
	case shapeTexts:
		return "list of texts"
	case shapeReference:
		return "id of " + article(c.of.String())
	case shapeReferences:
		return "list of ids of " + c.of.Plural()
	case shapeAnyReference:
		return "kind:id of a record"
	case shapeYesNo:
		return "yes or no"
	}
	return "text"
}

func article(noun string) string {
	switch noun[0] {
	case 'a', 'e', 'i', 'o', 'u':
		return "an " + noun
	}
	return "a " + noun
}
