package exchange

import (
	"fmt"
	"math"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/agenda"
	"moot/model/network"
	"moot/model/timeline"
)

// TestNothingOnAPageLeavesItsDrawing, whatever teams and dependencies are called and however many there are.
func TestNothingOnAPageLeavesItsDrawing(t *testing.T) {
	today := model.NewDate(2026, 11, 22)
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.OneOf(rapid.StringMatching(`#[a-z-]{0,60}`), rapid.SampledFrom([]string{"Data", "データ基盤データ基盤データ基盤", "WWWWWWWWWWWWWWWWWWWWWWWWW"}))
		teams := rapid.IntRange(2, 70).Draw(t, "teams")
		var records []model.Record
		for i := range teams {
			records = append(records, &model.Team{Entry: model.Entry{ID: fmt.Sprint("t", i)}, Name: name.Draw(t, "name")})
			d := &model.Dependency{Entry: model.Entry{ID: fmt.Sprint("d", i)}, Title: name.Draw(t, "title"), State: model.Committed}
			d.Consumer, d.Provider = fmt.Sprint("t", i), fmt.Sprint("t", (i+1)%teams)
			d.NeedBy, d.CommitBy = today.Add(rapid.IntRange(-60, 90).Draw(t, "need")), today.Add(rapid.IntRange(-60, 90).Draw(t, "commit"))
			records = append(records, d)
		}
		names := pageNames{model.NewBoard("test", records, nil), today}
		matrix := newMatrixDrawing(names, network.NewMatrix(names.board, network.Open, today, nil))
		namesFit(t, matrix)
		outlooks := agenda.Compute(names.board, today)
		grid := newGrid(names, outlooks, timeline.Compute(names.board, outlooks, timeline.ByProvider, nil))
		for _, sheet := range grid.sheets() {
			sheetFits(t, grid, sheet)
		}
	})
}

// namesFit beside the rows, and above the columns, upright or at a slant.
func namesFit(t *rapid.T, d *matrixDrawing) {
	for _, row := range d.Rows {
		if float64(row.X)-textWidth(row.Name, float64(d.Font)) < 0 || row.Y > d.Height {
			t.Fatalf("%+v leaves the drawing", row)
		}
	}
	for _, column := range d.Columns {
		long := textWidth(column.Name, float64(d.Font))
		sin, cos := math.Sincos(float64(-column.Angle) * math.Pi / 180)
		if float64(column.Y)-long*sin < 0 || float64(column.X)+long*cos > float64(d.Width) {
			t.Fatalf("%+v leaves the drawing of %d × %d", column, d.Width, d.Height)
		}
	}
}

func sheetFits(t *rapid.T, g *grid, sheet *boardSheet) {
	for _, row := range sheet.Rows {
		if textWidth(row.Name, nameFont) > float64(g.columns[0].X) || row.Y+row.Height > sheet.Height {
			t.Fatalf("the row %+v leaves its place", row)
		}
		for _, card := range row.Cards {
			if card.X < g.columns[0].X || card.X+card.Width > sheet.Width || card.Y+card.Height > sheet.Height {
				t.Fatalf("the card %+v leaves the drawing of %d × %d", card, sheet.Width, sheet.Height)
			}
			if trail := card.Trail; trail != nil && (trail.Length < 0 || trail.X+trail.Length > sheet.Width ||
				float64(trail.LabelX)+textWidth(trail.Label, underFont) > float64(sheet.Width) && trail.Label != "") {
				t.Fatalf("the line %+v leaves the drawing", trail)
			}
		}
	}
}
