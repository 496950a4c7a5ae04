package exchange

import (
	"fmt"
	"moot/model"
	"strings"
)

// sparkline is how many there were, week by week, as a line.
type sparkline struct {
	Width, Height int
	Points        string
	EndX, EndY    int
	Told          string
}

// newSparkline draws numbers from 0 to most, the oldest at the left.
func newSparkline(weeks []int, most int) sparkline {
	const width, height, edge = 132, 20, 3
	line := sparkline{Width: width, Height: height}
	var points, told []string
	for i, n := range weeks {
		line.EndX = edge
		if len(weeks) > 1 {
			line.EndX += i * (width - 2*edge) / (len(weeks) - 1)
		}
		line.EndY = height - edge - n*(height-2*edge)/max(1, most)
		points, told = append(points, fmt.Sprintf("%d,%d", line.EndX, line.EndY)), append(told, model.Grouped(n))
	}
	line.Points, line.Told = strings.Join(points, " "), strings.Join(told, ", ")
	return line
}
