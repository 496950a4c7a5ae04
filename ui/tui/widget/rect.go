package widget

// Rect is a rectangle of cells; X and Y count from 0 at the top left.
type Rect struct{ X, Y, W, H int }

// Contains tells whether the cell (x, y) lies in the rectangle.
func (r Rect) Contains(x, y int) bool {
	return x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H
}

// Empty tells whether no cell lies in the rectangle.
func (r Rect) Empty() bool { return r.W <= 0 || r.H <= 0 }

// Inset takes dx columns from the left and from the right, dy rows from above
// and from below.
func (r Rect) Inset(dx, dy int) Rect {
	dx, dy = min(dx, r.W/2), min(dy, r.H/2)
	return Rect{r.X + dx, r.Y + dy, r.W - 2*dx, r.H - 2*dy}
}

// Move shifts the rectangle, as from inside a pane to the whole screen.
func (r Rect) Move(dx, dy int) Rect { return Rect{r.X + dx, r.Y + dy, r.W, r.H} }

// Centre gives a rectangle of at most w × h in the middle of this one.
func (r Rect) Centre(w, h int) Rect {
	w, h = min(w, r.W), min(h, r.H)
	return Rect{r.X + (r.W-w)/2, r.Y + (r.H-h)/2, w, h}
}

// Rows cuts the rectangle into rows of these heights from above. Negative
// heights share what the others leave: −2 gets twice as much as −1. What does
// not fit is empty.
func (r Rect) Rows(heights ...int) []Rect {
	rects := make([]Rect, len(heights))
	y := r.Y
	for i, h := range split(heights, r.H) {
		rects[i] = Rect{r.X, y, r.W, h}
		y += h
	}
	return rects
}

// Columns cuts the rectangle into columns, with widths as heights in Rows.
func (r Rect) Columns(widths ...int) []Rect {
	rects := make([]Rect, len(widths))
	x := r.X
	for i, w := range split(widths, r.W) {
		rects[i] = Rect{x, r.Y, w, r.H}
		x += w
	}
	return rects
}

// split serves the fixed sizes first and divides the rest.
func split(sizes []int, total int) []int {
	given := make([]int, len(sizes))
	weight, rest := 0, max(0, total)
	for i, size := range sizes {
		if size < 0 {
			weight -= size
			continue
		}
		given[i] = min(size, rest)
		rest -= given[i]
	}
	for i, size := range sizes {
		if size < 0 {
			given[i] = rest * -size / weight
			rest -= given[i]
			weight += size
		}
	}
	return given
}
