package exchange

import (
	"bufio"
	"context"
	_ "embed"
	"html/template"
	"io"
	"slices"

	"moot/model"
	"moot/model/agenda"
)

var (
	//go:embed html_page.tmpl
	pageText string
	//go:embed html_page.css
	pageStyle string

	pageTemplate = template.Must(template.New("page").Parse(pageText))
)

// PageOptions say what of a board a page shows.
type PageOptions struct {
	Today   model.Date
	Views   []View                  // nil: all of them
	Include func(model.Record) bool // asked for dependencies alone; nil: every one
	Filter  string                  // what Include goes by, for people; "" where that is nothing
}

func (o PageOptions) shows(view View) bool {
	return len(o.Views) == 0 || slices.Contains(o.Views, view)
}

// ExportHTML writes the map and the board as one page that stands for itself: it names no other file, runs no script, follows
// the reader's choice of light or dark, and can be printed. All that people wrote is escaped. The same board on the same day
// gives the same bytes. It ends early, with ctx's error, when ctx ends.
func ExportHTML(ctx context.Context, w io.Writer, b *model.Board, options PageOptions) error {
	page, err := newPage(ctx, b, options)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	if err := pageTemplate.Execute(out, page); err != nil {
		return err
	}
	return out.Flush()
}

// page is what the template writes.
type page struct {
	Style template.CSS
	Title string
	About string
	Day   string
	Query string
	Map   *mapPart
	Board *boardPart
}

func newPage(ctx context.Context, b *model.Board, options PageOptions) (*page, error) {
	namer := pageNames{b, options.Today}
	p := &page{Style: template.CSS(pageStyle), Title: namer.boardName(), About: options.about(), Day: longDay(options.Today), Query: options.Filter}
	include := ExportOptions{Include: options.Include}.dependencies()
	outlooks := agenda.Compute(b, options.Today) // of the whole board: what waits for what does not end at a filter
	if options.shows(BoardView) {
		p.Board = newBoardPart(namer, outlooks, include)
	}
	if !options.shows(MapView) {
		return p, nil
	}
	chosen := b
	if options.Include != nil {
		chosen = b.Only(include)
	}
	var err error
	p.Map, err = newMapPart(ctx, pageNames{chosen, options.Today}, outlooks)
	return p, err
}

// about says what the page is of.
func (o PageOptions) about() string {
	switch {
	case !o.shows(BoardView):
		return "Who needs whom"
	case !o.shows(MapView):
		return "What one team needs of another, and by when"
	}
	return "Who needs whom, and what is needed by when"
}
