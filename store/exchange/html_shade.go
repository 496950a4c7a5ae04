package exchange

import (
	"moot/model"
	"moot/model/network"
)

// shades is how strong the cells of a matrix are: none, and from 1 on the steps of its scale.
type shades struct{ network.Scale }

// of is the shade of a cell.
func (s shades) of(cell network.Cell) int { return s.Step(cell) + 1 }

// legendStep is a shade with the values that it stands for.
type legendStep struct {
	Shade int
	Label string
}

func (s shades) legend() []legendStep {
	var steps []legendStep
	if s.Waits {
		steps = append(steps, legendStep{0, "none"})
	}
	from := s.Least
	for step := range network.ScaleSteps {
		to := s.UpTo(step)
		if to < from || s.Most == 0 {
			continue
		}
		label := model.Grouped(to)
		if from < to {
			label = model.Grouped(from) + "–" + label
		}
		steps = append(steps, legendStep{step + 1, label})
		from = to + 1
	}
	if last := len(steps) - 1; s.Most > 0 {
		steps[last].Label += " " + s.unit()
	}
	return steps
}

func (s shades) unit() string {
	if s.Waits {
		return "days"
	}
	return "dependencies"
}
