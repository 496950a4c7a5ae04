package exchange

// KindColumns is one file (and JSON key) and its columns.
type KindColumns struct {
	Name    string // of the file without .csv, and of the JSON key: "dependencies"
	Columns []Column
}

// Column is one column of a file.
type Column struct {
	Name   string
	Type   string   // "text", "day", "moment", "number", "yes or no", "id of a team" …; lists say "list of …"
	Words  []string // the words it may have, where they are a fixed few
	Needed string   // "" or what is needed: "needed", "or title" …
}
