package align

import "moot/model"

// Gap is one place where things do not hang together.
type Gap struct {
	Kind model.GapKind `json:"kind"`
	// Record is the kind of the record that has the gap, ID its id.
	Record string `json:"record"`
	ID     string `json:"id"`
	Title  string `json:"title"`
	Detail string `json:"detail"` // what makes it a gap, in words
	// Acknowledged is why the gap is accepted for now; nil when it is not.
	Acknowledged *model.Acknowledgement `json:"-"`
}

// Ref names the record that has the gap.
func (g Gap) Ref() model.Ref {
	kind, _ := model.ParseKind(g.Record)
	return model.Ref{Kind: kind, ID: g.ID}
}
