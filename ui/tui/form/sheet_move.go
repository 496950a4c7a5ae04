package form

// focus is the field that has the keys.
func (s *sheet) focus() entry { return s.form.GetFocusedField().(entry) }

// count is the number of fields; place is where among them the keys are.
func (s *sheet) count() int {
	n := 0
	for _, page := range s.pages {
		n += len(page)
	}
	return n
}

func (s *sheet) place() int { return s.placeOf(s.focus().GetKey()) }

func (s *sheet) placeOf(name string) int {
	at := 0
	for _, page := range s.pages {
		for _, entry := range page {
			if entry.GetKey() == name {
				return at
			}
			at++
		}
	}
	return -1
}

// page is the page of the field at a place, and where in it the field stands.
func (s *sheet) page(place int) (page, row int) {
	for page, entries := range s.pages {
		if place < len(entries) {
			return page, place
		}
		place -= len(entries)
	}
	return len(s.pages) - 1, 0
}

func (s *sheet) goTo(name string) {
	if to := s.placeOf(name); to >= 0 {
		s.moveTo(to)
	}
}

func (s *sheet) move(by int) { s.moveTo(s.place() + by) }

// turn goes to the first field of another page.
func (s *sheet) turn(by int) {
	now, _ := s.page(s.place())
	if to := now + by; to >= 0 && to < len(s.pages) {
		s.goTo(s.pages[to][0].GetKey())
	}
}

// moveTo leads huh to a field, at once: what is typed next must go there.
func (s *sheet) moveTo(to int) {
	to = max(0, min(to, s.count()-1))
	for range 4 * s.count() {
		from := s.place()
		if from == to {
			break
		}
		fromPage, _ := s.page(from)
		toPage, _ := s.page(to)
		switch {
		case toPage > fromPage:
			s.focus().Blur()
			s.form.NextGroup()
		case toPage < fromPage:
			s.focus().Blur()
			s.form.PrevGroup()
		case to > from:
			s.form.NextField()
		default:
			s.form.PrevField()
		}
	}
	s.fit()
}

// click goes to the field in a line of the view.
func (s *sheet) click(y int) {
	page, _ := s.page(s.place())
	if y == 0 && s.head() > 0 {
		s.turn(1)
		return
	}
	row := s.head() - s.offset()
	for _, entry := range s.pages[page] {
		row += entry.rows()
		if y < row {
			s.goTo(entry.GetKey())
			return
		}
	}
}

// offset is how far huh has scrolled the page: the field with the keys stands at the top where all does not fit.
func (s *sheet) offset() int {
	page, row := s.page(s.place())
	above, total := 0, 0
	for i, entry := range s.pages[page] {
		if i < row {
			above += entry.rows()
		}
		total += entry.rows()
	}
	return max(0, min(above, total-s.formHeight()))
}
