package network

import "slices"

// move moves the cursor by the name of a key; false when the key does not move it.
func (a *around) move(name string) bool {
	if a.drawing == nil {
		return false
	}
	switch name {
	case "up":
		a.step(-1)
	case "down":
		a.step(1)
	case "left":
		a.cross(-1)
	case "right":
		a.cross(1)
	case "page-up":
		a.step(-max(1, a.canvasHeight()/2))
	case "page-down":
		a.step(max(1, a.canvasHeight()/2))
	case "first":
		a.step(-len(a.drawing.teams))
	case "last":
		a.step(len(a.drawing.teams))
	default:
		return false
	}
	return true
}

// wheel scrolls by lines; the cursor comes along when it would leave the window.
func (a *around) wheel(lines int) {
	if a.drawing == nil {
		return
	}
	a.top = max(0, min(a.top+lines, a.drawing.height-a.canvasHeight()))
}

// step goes up or down within a layer; from a team that has one to itself, into the layer beside it.
func (a *around) step(by int) {
	d := a.drawing
	place := a.places[a.at]
	row := d.order[d.layerOf[place]]
	if len(row) == 1 {
		a.stepAside(by)
		return
	}
	at := slices.Index(row, place) + by
	a.stand(d.teams[row[max(0, min(at, len(row)-1))]])
}

// stepAside goes up or down to a team of the next layer, else of the one before.
func (a *around) stepAside(by int) {
	d := a.drawing
	place := a.places[a.at]
	for _, layer := range []int{d.layerOf[place] + 1, d.layerOf[place] - 1} {
		if layer < 0 || layer >= len(d.order) {
			continue
		}
		var row []int // the teams above it, or below
		for _, team := range d.order[layer] {
			if (d.y[team]-d.y[place])*by > 0 {
				row = append(row, team)
			}
		}
		switch {
		case len(row) == 0:
			continue
		case by > 0:
			a.stand(d.teams[row[min(by, len(row))-1]])
		default:
			a.stand(d.teams[row[max(0, len(row)+by)]])
		}
		return
	}
}

// cross goes to the layer beside: to a team that is linked with this one, the nearest of them; where there is none, to the
// nearest of all. Where the layer is not drawn, it is asked for.
func (a *around) cross(by int) {
	d := a.drawing
	place := a.places[a.at]
	layer := d.layerOf[place] + by
	for layer >= 0 && layer < len(d.order) && len(d.order[layer]) == 0 {
		layer += by
	}
	if layer < 0 || layer >= len(d.order) {
		a.goFurther(layer-d.middle, by)
		return
	}
	beside := d.linkedWith(place, layer)
	if len(beside) == 0 {
		beside = d.order[layer]
	}
	nearest := slices.MinFunc(beside, func(x, y int) int { return distance(d.y[x], d.y[place]) - distance(d.y[y], d.y[place]) })
	a.stand(d.teams[nearest])
}

// goFurther asks for a layer that is not drawn, or the next in that direction that has teams.
func (a *around) goFurther(layer, by int) {
	for layer >= -len(a.hood.Needed) && layer <= len(a.hood.Needs) {
		if len(teamsOf(a.hood, layer)) > 0 {
			a.focus = layer
			return
		}
		layer += by
	}
}

// linkedWith are the teams of a layer that a team is linked with.
func (l *layers) linkedWith(place, layer int) []int {
	var linked []int
	for _, link := range l.links {
		switch {
		case link.from == place && l.layerOf[link.to] == layer:
			linked = append(linked, link.to)
		case link.to == place && l.layerOf[link.from] == layer:
			linked = append(linked, link.from)
		}
	}
	return linked
}

func distance(x, y int) int { return max(x-y, y-x) }
