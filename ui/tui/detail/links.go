package detail

import (
	"moot/model"
	"moot/ui/tui/card"
)

// Press chooses a link, or scrolls, by the name of a key; false when the key does neither. The arrows go to the next
// line with a link as long as that is in sight, and scroll where it is not; tab goes to the next link wherever it is.
func (c *Card) Press(name string) bool {
	switch name {
	case "down":
		c.byLine(1)
	case "up":
		c.byLine(-1)
	case "next-pane":
		return c.byLink(1)
	case "previous-pane":
		return c.byLink(-1)
	default:
		if !c.text.Press(name) {
			return false
		}
		c.forgetUnseen()
	}
	return true
}

// link is the chosen link; false where none is, or is out of sight.
func (c *Card) link() (card.Link, bool) {
	at := c.shown().chosen
	if at < 0 || at >= len(c.sheet.Links) || !c.inSight(c.sheet.Links[at]) {
		return card.Link{}, false
	}
	return c.sheet.Links[at], true
}

func (c *Card) inSight(link card.Link) bool {
	top := c.text.Offset()
	return link.First() >= top && link.Last() < top+c.textHeight()
}

// which names a link whatever stands before it: the record, and how often that was linked to above.
type which struct {
	ref   model.Ref
	above int
}

// which names the link of a number; the zero value where there is none.
func (c *Card) which(number int) which {
	if number < 0 || number >= len(c.sheet.Links) {
		return which{}
	}
	named := which{ref: c.sheet.Links[number].Ref}
	for _, link := range c.sheet.Links[:number] {
		if link.Ref == named.ref {
			named.above++
		}
	}
	return named
}

// find is the number of a link; where its record is linked to less often by now, of the last link to it.
func (c *Card) find(named which) int {
	found, left := none, named.above
	for i, link := range c.sheet.Links {
		if link.Ref == named.ref && named.ref.ID != "" && left >= 0 {
			found = i
			left--
		}
	}
	return found
}

// chooseFirst chooses the first link in sight, unless one in sight is chosen already.
func (c *Card) chooseFirst() {
	if _, chosen := c.link(); !chosen {
		c.shown().chosen = c.firstInSight(1)
	}
}

// firstInSight is the first link in sight, the last one where by is negative; none where there is none.
func (c *Card) firstInSight(by int) int {
	found := none
	for i, link := range c.sheet.Links {
		if c.inSight(link) && (found == none || by < 0) {
			found = i
		}
	}
	return found
}

// forgetUnseen leaves no link chosen that was scrolled out of sight: enter opens what one sees.
func (c *Card) forgetUnseen() {
	if _, seen := c.link(); !seen {
		c.shown().chosen = none
	}
}

// byLink chooses the next link, or the one before, and shows it; past the last comes the first. False without links.
func (c *Card) byLink(by int) bool {
	links := c.sheet.Links
	if len(links) == 0 {
		return false
	}
	next := c.beyond(by)
	if _, chosen := c.link(); chosen {
		next = (c.shown().chosen + by + len(links)) % len(links)
	} else if seen := c.firstInSight(by); seen != none {
		next = seen
	}
	c.shown().chosen = next
	if next == 0 {
		c.text.Top() // with what stands above it
	}
	c.reveal(next)
	return true
}

func (c *Card) reveal(link int) {
	c.text.Reveal(c.sheet.Links[link].Last())
	c.text.Reveal(c.sheet.Links[link].First())
}

// beyond is the next link below what is in sight, or above it.
func (c *Card) beyond(by int) int {
	links, next := c.sheet.Links, 0
	for i, link := range links {
		below := link.First() >= c.text.Offset()
		switch {
		case by > 0 && below:
			return i
		case by < 0 && below:
			return (i - 1 + len(links)) % len(links)
		}
	}
	if by < 0 {
		next = len(links) - 1
	}
	return next
}

// byLine chooses the link in the next line that has one, the nearest where there are several; where none is in sight it
// scrolls by a line.
func (c *Card) byLine(by int) {
	from, column := c.text.Offset()-1, 0
	if by < 0 {
		from = c.text.Offset() + c.textHeight()
	}
	if link, chosen := c.link(); chosen {
		from, column = link.Last(), link.Places[0].From
		if by < 0 {
			from = link.First()
		}
	}
	best := none
	for i, link := range c.sheet.Links {
		if c.inSight(link) && (link.First()-from)*by > 0 && (best == none || nearer(link, c.sheet.Links[best], by, column)) {
			best = i
		}
	}
	if best != none {
		c.shown().chosen = best
		return
	}
	c.text.By(by)
	c.forgetUnseen()
}

// nearer tells whether a link is nearer than another that lies in the same direction: by its line, then its column.
func nearer(link, other card.Link, by, column int) bool {
	if link.First() != other.First() {
		return (other.First()-link.First())*by > 0
	}
	return distance(link.Places[0].From, column) < distance(other.Places[0].From, column)
}

func distance(a, b int) int { return max(a-b, b-a) }
