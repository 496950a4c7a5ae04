package chance

import (
	"fmt"
	"math"

	"moot/model"
)

// Words is a chance as people say it: "1 in 6" below one half, else "7 in 10". What is not certain is never "10 in 10".
func Words(p float64) string {
	switch tenths := math.Round(10 * p); {
	case p <= 0:
		return "0 in 10"
	case p < 0.5:
		return "1 in " + odds(math.Round(1/p))
	case tenths == 10 && p < 1:
		return "over 9 in 10"
	default:
		return fmt.Sprintf("%d in 10", int(tenths))
	}
}

// mostOdds is where "1 in N" stops counting: beyond it the figure says nothing more.
const mostOdds = 1_000_000

func odds(n float64) string {
	if n >= mostOdds {
		return model.Grouped(mostOdds) + " or more"
	}
	return model.Grouped(int(n))
}

// Words is what the dependencies of a class are called: "medium dependencies", "dependencies of any size".
func (c Class) Words() string {
	if c.Size == model.SizeUnknown {
		return "dependencies of any size"
	}
	return c.Size.String() + " dependencies"
}

// Sentence is what the class comes to, without a full stop: "6 of 8 closed medium dependencies came by their first need-by".
func (c Class) Sentence() string {
	return model.Grouped(c.Kept) + " of " + model.Grouped(c.Total) + " closed " + c.Words() + " came by their first need-by"
}

// Why says in a sentence what a chance rests on, without a full stop.
func (f Factor) Why() string {
	switch f.Basis {
	case OnRecord:
		return fmt.Sprintf("%s: (%s + 1) / (%s + 2) = %.0f %%",
			f.Class.Sentence(), model.Grouped(f.Class.Kept), model.Grouped(f.Class.Total), 100*f.P)
	case NoRecord:
		return "no record yet: none was accepted with a first need-by and a delivery date"
	case NoDate:
		if f.Dependency.State == model.Delivered {
			return "it is delivered, on a day that is not known, and left out"
		}
		return "it has no need-by that it could miss, and is left out"
	case Passed:
		return "its first need-by has passed, and it is not delivered"
	case InTime:
		return "it was delivered by its first need-by"
	case TooLate:
		return "it was delivered after its first need-by"
	}
	return "it is not waited for"
}
