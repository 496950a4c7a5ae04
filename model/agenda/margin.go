package agenda

import (
	"strconv"

	"moot/model"
)

// MarginWords is how an open dependency stands against its need-by: "4 days to spare", "3 days late", "overdue 2 days",
// "no promise"; "" where there is nothing to say, because it is closed, or there is no need-by that a promise could miss.
func MarginWords(d *model.Dependency, outlook Outlook) string {
	return margin(d, outlook, days, " to spare")
}

// ShortMargin is MarginWords where there is little room: "4 d early", "3 d late".
func ShortMargin(d *model.Dependency, outlook Outlook) string {
	return margin(d, outlook, func(n int) string { return strconv.Itoa(n) + " d" }, " early")
}

func margin(d *model.Dependency, outlook Outlook, days func(int) string, early string) string {
	switch margin := outlook.Margin.Int(0); {
	case !d.Open() || d.Standing():
		return ""
	case outlook.Overdue > 0:
		return "overdue " + days(outlook.Overdue)
	case !outlook.Margin.Known && d.Uncommitted():
		return "no promise"
	case !outlook.Margin.Known:
		return ""
	case margin < 0:
		return days(-margin) + " late"
	case margin == 0:
		return "none to spare"
	default:
		return days(margin) + early
	}
}
