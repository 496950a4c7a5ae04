package timeline

import (
	"time"

	"moot/model"
)

// Zoom is how much time a column is.
type Zoom uint8

// The zooms.
const (
	Weeks Zoom = iota // from Monday
	Months
)

// Window is the columns in sight.
type Window struct {
	First model.Date // the first day of the first column: a Monday, or the first of a month
	Count int
	Zoom  Zoom
}

// NewWindow begins with the column that a day is in.
func NewWindow(day model.Date, count int, zoom Zoom) Window {
	if zoom == Months {
		year, month, _ := day.Date()
		return Window{model.NewDate(year, month, 1), count, zoom}
	}
	return Window{day.Monday(), count, zoom}
}

const week = 7

// Start is the first day of a column; that of Count is the first day beyond the window.
func (w Window) Start(column int) model.Date {
	if w.Zoom == Months {
		year, month, _ := w.First.Date()
		return model.NewDate(year, month+time.Month(column), 1)
	}
	return w.First.Add(week * column)
}

// Days is how many days a column has.
func (w Window) Days(column int) int { return w.Start(column + 1).Sub(w.Start(column)) }

// Column is the column that a day is in; −1 before the window, Count beyond it.
func (w Window) Column(day model.Date) int {
	if day < w.First {
		return -1
	}
	return min(w.Count, w.Ahead(day))
}

// Ahead is by how many columns the one that a known day is in lies behind the first one; negative before it.
func (w Window) Ahead(day model.Date) int {
	if w.Zoom == Months {
		year, month, _ := w.First.Date()
		toYear, toMonth, _ := day.Date()
		return (toYear-year)*12 + int(toMonth-month)
	}
	return day.Monday().Sub(w.First) / week
}

// Has tells whether a day is in one of the columns.
func (w Window) Has(day model.Date) bool {
	column := w.Column(day)
	return column >= 0 && column < w.Count
}

// Moved is the window by so many columns earlier or later; the window itself where that is beyond all days.
func (w Window) Moved(columns int) Window {
	moved := Window{w.Start(columns), w.Count, w.Zoom}
	if !moved.First.Known() || !moved.Start(moved.Count).Known() {
		return w
	}
	return moved
}
