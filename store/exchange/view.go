package exchange

// View is what of a board is drawn.
type View string

// The views there are.
const (
	MapView   View = "map"   // who needs whom
	BoardView View = "board" // what is needed by when
)

// Views lists them.
var Views = []View{MapView, BoardView}
