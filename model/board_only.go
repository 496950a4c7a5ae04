package model

// Only is the board with those of its dependencies that are chosen, and with all other records.
func (b *Board) Only(chosen func(*Dependency) bool) *Board {
	var records []Record
	for record := range b.Records() {
		if d, is := record.(*Dependency); !is || chosen(d) {
			records = append(records, record)
		}
	}
	for _, record := range b.gone {
		records = append(records, record)
	}
	return NewBoard(b.id, records, b.log)
}
