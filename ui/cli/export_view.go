package cli

import (
	"context"
	"io"
	"slices"
	"strings"

	"moot/model"
	"moot/model/query"
	"moot/store/exchange"
)

// viewed are the formats that draw the board, and so have views.
var viewed = []string{"html", "mermaid", "dot"}

func viewNames() []string {
	var names []string
	for _, view := range exchange.Views {
		names = append(names, string(view))
	}
	return names
}

// checkView refuses a view that there is not, and one of a format that has none.
func (e *exporting) checkView() error {
	switch {
	case e.view == "":
		return nil
	case !slices.Contains(viewed, e.format):
		return usage("--view: %s is not drawn and has no views; leave --view out, or take -f html, -f mermaid or -f dot", e.format)
	case slices.Contains(viewNames(), e.view):
		return nil
	}
	if near, ok := model.Nearest(e.view, viewNames()); ok {
		return usage("--view: there is no view %q; did you mean %s?", e.view, near)
	}
	return usage("--view: there is no view %q; there are %s", e.view, strings.Join(viewNames(), " and "))
}

// writePage writes the page: both views, unless one was chosen.
func (s *session) writePage(
	ctx context.Context, to io.Writer, board *model.Board, view exchange.View, asked query.Query, include func(model.Record) bool,
) error {
	options := exchange.PageOptions{Today: s.today, Include: include, Filter: asked.String()}
	if view != "" {
		options.Views = []exchange.View{view}
	}
	return exchange.ExportHTML(ctx, to, board, options)
}

func (s *session) writeDOT(to io.Writer, board *model.Board, view exchange.View, options exchange.ExportOptions) error {
	if view == exchange.BoardView {
		return exchange.ExportBoardDOT(to, board, s.today, options)
	}
	return exchange.ExportDOT(to, board, options)
}

// writeMermaid writes the drawing, and tells of a graph that is larger than it is drawn anywhere.
func (s *session) writeMermaid(to io.Writer, board *model.Board, view exchange.View, options exchange.ExportOptions) error {
	if view == exchange.BoardView {
		return exchange.ExportBoardMermaid(to, board, s.today, options)
	}
	edges, err := exchange.ExportMermaid(to, board, options)
	if err == nil && edges > exchange.MermaidEdges {
		s.note("%d arrows: most programs draw no Mermaid of more than %d; choose fewer with --query, or take -f dot", edges, exchange.MermaidEdges)
	}
	return err
}
