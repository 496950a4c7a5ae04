package network

import (
	"fmt"
	"math"
	"strconv"

	"moot/model"
)

// DensityWords says how dense a network is: "67 %", and "3.4 %" where it is less than a tenth, as most are.
func DensityWords(share float64) string {
	const tenth = 0.1
	if share <= 0 || share >= tenth {
		return model.Percent(share)
	}
	return strconv.FormatFloat(min(9.9, max(0.1, math.Round(share*1000)/10)), 'f', 1, 64) + " %"
}

// Words says how long a chain is: "3 teams by 2 dependencies". A loop in it counts as one step.
func (c *Chain) Words() string {
	of, dependencies := "teams", 0
	for _, teams := range c.Steps {
		if len(teams) > 1 {
			of = "steps, a loop as one,"
		}
	}
	for _, link := range c.Links {
		dependencies += len(link.Dependencies)
	}
	if dependencies == 1 {
		return fmt.Sprintf("%d %s by 1 dependency", len(c.Steps), of)
	}
	return fmt.Sprintf("%d %s by %d dependencies", len(c.Steps), of, dependencies)
}
