package board

// line is a line of the rows: of the row at a place in sight, so many from its top.
type line struct{ place, offset int }

// spread shows titles whole, gives a card a second line, and leaves an empty one between the rows, where all rows have the
// room.
func (s *Screen) spread() {
	for _, s.sight.whole = range []bool{true, false} {
		for s.sight.deep = 2; s.sight.deep > 0; s.sight.deep-- {
			if s.sight.airy = s.fits(); s.sight.airy {
				return
			}
		}
	}
	s.sight.deep = 1
}

// fits tells whether all rows have room with an empty line between them.
func (s *Screen) fits() bool {
	left := s.rowLines() - len(s.sight.rows) + 1
	for i := 0; i < len(s.sight.rows) && left >= 0; i++ {
		left -= s.place(s.sight.rows[i]).height
	}
	return left >= 0
}

// lines is how many lines a row takes, with the empty one behind it.
func (s *Screen) lines(place int) int {
	lines := s.place(s.sight.rows[place]).height
	if s.sight.airy && place < len(s.sight.rows)-1 {
		lines++
	}
	return lines
}

// reveal scrolls so that the line of the cursor is in sight, with all of its row where that has the room.
func (s *Screen) reveal() {
	height := max(1, s.rowLines())
	p := s.place(s.sight.rows[s.at.place])
	at := p.cell(s.at.column).line(s.at.at)
	if s.top.place > s.at.place || s.linesTo(s.at.place, height)+at < 0 {
		s.top = line{s.at.place, at}
		if at < height {
			s.top.offset = 0
		}
	}
	end := min(p.height, max(height, at+s.sight.deep))
	if s.linesTo(s.at.place, height)+end > height {
		s.top = s.upFrom(line{s.at.place, end}, height)
	}
	s.top = s.filled(s.top, height)
}

// linesTo is how many lines lie between the first one drawn and the top of a row, negative where that is above it; where they
// are more than most, it is any such number.
func (s *Screen) linesTo(place, most int) int {
	if place-s.top.place > most {
		return most + 1
	}
	lines := -s.top.offset
	for at := s.top.place; at < place && lines <= most; at++ {
		lines += s.lines(at)
	}
	return lines
}

// upFrom is the line so many above another one; the first one at most.
func (s *Screen) upFrom(from line, lines int) line {
	lines -= from.offset
	for at := from.place - 1; ; at-- {
		if lines <= 0 {
			return line{at + 1, -lines}
		}
		if at < 0 {
			return line{}
		}
		lines -= s.lines(at)
	}
}

// filled is the first line drawn, no later than fills the height.
func (s *Screen) filled(top line, height int) line {
	n := len(s.sight.rows)
	if n == 0 {
		return line{}
	}
	top.place = max(0, min(n-1, top.place))
	lines := -top.offset
	for at := top.place; at < n && lines < height; at++ {
		lines += s.lines(at)
	}
	if lines >= height {
		return top
	}
	return s.upFrom(line{n - 1, s.lines(n - 1)}, height)
}

// scroll moves the rows by lines; the cursor comes along where it would leave them.
func (s *Screen) scroll(by int) {
	height := s.rowLines()
	for ; by > 0; by-- {
		if s.top.offset++; s.top.offset >= s.lines(s.top.place) {
			s.top = line{min(s.top.place+1, len(s.sight.rows)-1), 0}
		}
	}
	if by < 0 {
		s.top = s.upFrom(s.top, -by)
	}
	s.top = s.filled(s.top, height)
	if first, last := s.inSight(); !s.cursorInSight() {
		s.goTo(max(first, min(last, s.at.place)), s.at.wish, true)
	}
}

// cursorInSight tells whether the line of the cursor is drawn.
func (s *Screen) cursorInSight() bool {
	if s.at.place < s.top.place {
		return false
	}
	at := s.place(s.sight.rows[s.at.place]).cell(s.at.column).line(s.at.at)
	y := s.linesTo(s.at.place, s.rowLines()) + at
	return y >= 0 && y < s.rowLines()
}

// inSight are the first and the last row that are drawn whole, or at all.
func (s *Screen) inSight() (first, last int) {
	first = s.top.place
	if s.top.offset > 0 && first < len(s.sight.rows)-1 {
		first++
	}
	last = first
	for lines := s.linesTo(first, s.rowLines()); last+1 < len(s.sight.rows); last++ {
		if lines += s.lines(last); lines+s.place(s.sight.rows[last+1]).height > s.rowLines() {
			break
		}
	}
	return first, last
}

// rowAt is the row at line y of the rows, and which of its lines; false below the last one.
func (s *Screen) rowAt(y int) (place, offset int, there bool) {
	y += s.top.offset
	for place = s.top.place; place < len(s.sight.rows); place++ {
		lines := s.lines(place)
		if y < lines {
			return place, y, true
		}
		y -= lines
	}
	return 0, 0, false
}
