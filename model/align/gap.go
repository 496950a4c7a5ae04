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

// Accepted tells whether somebody accepted the gap for now.
func (g Gap) Accepted() bool { return g.Acknowledged != nil }

// ByKind sorts gaps into those to mend, by their kind, and those that are accepted for now. Both keep their order.
func ByKind(gaps []Gap) (open map[model.GapKind][]Gap, accepted []Gap) {
	open = map[model.GapKind][]Gap{}
	for _, gap := range gaps {
		if gap.Accepted() {
			accepted = append(accepted, gap)
		} else {
			open[gap.Kind] = append(open[gap.Kind], gap)
		}
	}
	return open, accepted
}

// Ref names the record that has the gap.
func (g Gap) Ref() model.Ref {
	kind, _ := model.ParseKind(g.Record)
	return model.Ref{Kind: kind, ID: g.ID}
}
