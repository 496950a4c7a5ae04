package lever

import "moot/model"

// capabilities gathers dependencies by what they ask for, whatever its letters' case.
type capabilities struct {
	today   model.Date
	written map[string]*Candidate // as it was written
	named   map[string]*Candidate // folded
}

func newCapabilities(today model.Date) capabilities {
	return capabilities{today, map[string]*Candidate{}, map[string]*Candidate{}}
}

func (c capabilities) add(d *model.Dependency) {
	if d.Capability == "" {
		return
	}
	asked := c.written[d.Capability]
	if asked == nil {
		name := model.Fold(d.Capability)
		if asked = c.named[name]; asked == nil {
			asked = &Candidate{Capability: d.Capability}
			c.named[name] = asked
		}
		c.written[d.Capability] = asked
	}
	asked.add(d, c.today)
}

// candidates are those that several teams ask for, in any order.
func (c capabilities) candidates() []Candidate {
	var found []Candidate
	for _, asked := range c.named {
		if asked.Consumers = consumers(asked.Dependencies); asked.Consumers >= leastConsumers {
			found = append(found, *asked)
		}
	}
	return found
}

// pairs gathers dependencies by who needs them from whom. A key names a pair, or one side of it where the other is given.
type pairs[K comparable] struct {
	today model.Date
	by    map[K]*Candidate
}

func newPairs[K comparable](today model.Date) pairs[K] { return pairs[K]{today, map[K]*Candidate{}} }

func (p pairs[K]) add(key K, d *model.Dependency) {
	if d.Consumer == "" || d.Provider == "" {
		return
	}
	pair := p.by[key]
	if pair == nil {
		pair = &Candidate{Consumer: d.Consumer, Provider: d.Provider, Consumers: 1}
		p.by[key] = pair
	}
	pair.add(d, p.today)
}

// candidates are those with several dependencies, in any order.
func (p pairs[K]) candidates() []Candidate {
	var found []Candidate
	for _, pair := range p.by {
		if len(pair.Dependencies) >= leastOfPair {
			found = append(found, *pair)
		}
	}
	return found
}
