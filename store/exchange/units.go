package exchange

import (
	"fmt"

	"moot/model"
)

// withUnit is a value that is more than a number, as it stands: settleUnits reads it once the row's unit is known. wrong is
// what is wrong with it as a number alone.
func (c *csvReader) withUnit(raw string, b *binding, wrong error) (string, error) {
	text, _ := model.Clean(b.translate(arm(raw)))
	if model.CheckText(text) != nil {
		return "", wrong
	}
	c.united = true
	return text, nil
}

// settleUnits reads the values of a row's measure in its unit. Where the row has none, the first that stands beside a value
// becomes it. Of a check-in the goal or outcome knows the unit, when the rows are planned.
func (c *csvReader) settleUnits() {
	column := c.in.sheet.byName["unit"]
	if column == nil {
		return
	}
	unit := c.unit(column)
	for i := range c.cells {
		of := c.in.sheet.columns[c.cells[i].column]
		if !of.measured || c.cells[i].text == "" {
			continue
		}
		number, err := model.ParseQuantity(c.cells[i].text, unit)
		if err != nil {
			c.out.problem(&c.row, c.cells[i].at, of, fmt.Sprintf("%s: %v", of.name, err))
			continue
		}
		c.cells[i].text = number.String()
	}
}

// unit is what a row says that its unit is, or what the first value that has one says.
func (c *csvReader) unit(column *column) string {
	for _, cell := range c.cells {
		if int(cell.column) == column.place && cell.text != "" {
			return cell.text
		}
	}
	for _, found := range c.cells {
		if !c.in.sheet.columns[found.column].measured {
			continue
		}
		if _, unit, err := model.SplitQuantity(found.text); err == nil && unit != "" {
			c.row.present |= 1 << column.place
			c.cells = append(c.cells, cell{text: unit, at: found.at, column: uint16(column.place)})
			return unit
		}
	}
	return ""
}

// quantity is the value of a check-in in the unit of what it is of.
func (p *planner) quantity(w *work, text string) (string, error) {
	if _, err := model.ParseNumber(text); err == nil {
		return text, nil
	}
	of := p.resolve(goalOrOutcome, w.row.text(sheetOf(model.KindCheckIn).byName["of"])).ref
	number, err := model.ParseQuantity(text, p.unitOf(of))
	return number.String(), err
}

// unitOf is the unit of a goal or an outcome: what the files say, else what the board does.
func (p *planner) unitOf(ref model.Ref) string {
	if ref.ID == "" {
		return ""
	}
	column := sheetOf(ref.Kind).byName["unit"]
	if i, filed := p.works[ref.Kind].byID[ref.ID]; filed && p.works[ref.Kind].list[i].row.has(column) {
		return p.works[ref.Kind].list[i].row.text(column)
	}
	return model.MeasureOf(p.view.Get(ref)).Unit
}
