package exchange

import (
	"bufio"
	"crypto/sha256"
	"fmt"
	"io"
	"net/url"
	"strings"

	ics "github.com/arran4/golang-ical"

	"moot/model"
)

// occasion is a whole day, or several by a rule, that a calendar shows.
type occasion struct {
	uid         string // without the board
	category    string
	on          model.Date
	rule        string       // how it comes again; "" for never
	except      []model.Date // days that the rule would give and that are told apart, or not at all
	summary     string
	description []string
	link        string
	status      ics.ObjectStatus
	changed     model.Instant // the newest change of what it tells of
}

// ExportICS writes what a board has dates for as a calendar (RFC 5545): need-by and commit-by of the dependencies that
// are open, cross and are not standing, check-ins, the due and review days of open actions, the forums that were held
// and those to come. All are whole days that block nobody's time. The same board gives the same bytes, and an entry
// keeps its UID as long as its record lives, so that a calendar that reads the file again is brought up to date.
func ExportICS(w io.Writer, b *model.Board, options ExportOptions) error {
	// Lines end in CRLF and are folded at 75 octets whatever the system; the library's own ending is the system's.
	layout := &ics.SerializationConfiguration{MaxLength: 75, PropertyMaxLength: 75, NewLine: "\r\n"}
	head, tail, _ := strings.Cut(newCalendar(b).Serialize(layout), "END:VCALENDAR")
	out := bufio.NewWriter(w)
	_, _ = out.WriteString(head) // a writer that failed says so in Flush
	board := safe(b.ID())
	write := func(o occasion) {
		if o.on.Known() {
			_ = event(o, board).SerializeTo(out, layout)
		}
	}
	for record := range b.Records() {
		if options.Include != nil && !options.Include(record) {
			continue
		}
		switch r := record.(type) {
		case *model.Dependency:
			promises(b, r, write)
		case *model.CheckIn:
			write(checkedIn(b, r))
		case *model.Action:
			actions(r, write)
		}
	}
	forums(b, options.Include, write)
	_, _ = out.WriteString("END:VCALENDAR" + tail)
	return out.Flush()
}

func newCalendar(b *model.Board) *ics.Calendar {
	calendar := ics.NewCalendar()
	calendar.SetProductId("-//moot//moot//EN")
	calendar.SetCalscale("GREGORIAN")
	if name := b.Settings().Name; name != "" {
		calendar.SetName(name)
		calendar.SetXWRCalName(name) // what most programs read
	}
	return calendar
}

func event(o occasion, board string) *ics.VEvent {
	e := ics.NewEvent(o.uid + "@" + board)
	e.SetDtStampTime(stamped(o).Time())
	e.SetAllDayStartAt(o.on.Time())
	if next := o.on.Add(1); next.Known() { // an end is the day after; without one it is the day alone
		e.SetAllDayEndAt(next.Time())
	}
	if o.rule != "" {
		e.AddRrule(o.rule)
	}
	for _, day := range o.except {
		e.AddExdate(compact(day), ics.WithValue(string(ics.ValueDataTypeDate)))
	}
	e.SetSummary(o.summary)
	if text := strings.Join(o.description, "\n"); text != "" {
		e.SetDescription(text)
	}
	if address := webAddress(o.link); address != "" {
		e.SetURL(address)
	}
	e.AddCategory(o.category)
	e.SetStatus(o.status)
	e.SetTimeTransparency(ics.TransparencyTransparent)
	return e
}

// stamped is when an entry was last changed, as far as that is known.
func stamped(o occasion) model.Instant {
	if o.changed.Known() {
		return o.changed
	}
	return model.InstantOf(o.on.Time())
}

func compact(day model.Date) string { return day.Time().Format("20060102") }

// changedAt is the newest moment at which one of the records was changed. Records that are not there do not count.
func changedAt(records ...model.Record) (at model.Instant) {
	for _, record := range records {
		if record == nil {
			continue
		}
		base := record.Base()
		at = max(at, base.Made, base.Moved)
		if base.Origin != nil {
			at = max(at, base.Origin.At)
		}
		for _, head := range base.Heads {
			if head.By != nil {
				at = max(at, head.By.At)
			}
		}
	}
	return at
}

// longestID is how many octets of an id stand in a UID, so that a UID stays below the 255 that programs keep.
const longestID = 100

// safe is an id with nothing in it but letters, digits and -_.~%+, another one for another id. One that is too long is
// told by its hash.
func safe(id string) string {
	text := url.QueryEscape(id)
	if len(text) > longestID {
		return fmt.Sprintf("~%x", sha256.Sum256([]byte(id)))
	}
	return text
}

// webAddress is a link that a calendar can open, "" for any other.
func webAddress(link string) string {
	address, err := url.Parse(link)
	if err != nil || address.Host == "" || address.Scheme != "http" && address.Scheme != "https" {
		return ""
	}
	return address.String()
}
