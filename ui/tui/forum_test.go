package tui

import (
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"moot/model"
)

// TestAForumFromItsBeginningToItsMinutes holds a whole forum on the example, minute by minute, by keys alone.
func TestAForumFromItsBeginningToItsMinutes(t *testing.T) {
	h := newHall(t)
	r := h.open()
	r.see("Decide", "F start the forum").press("F").see("Who facilitates", "today       Priya Nair", "10 Dec      Mira Okafor", "0:00 of 2:00")

	// who is here: all who are needed, and Loyalty
	h.at("0:40", r)
	r.press("a").settled().see("✓ Checkout", "✓ Search")
	for range 9 {
		r.press("j")
	}
	r.press("space").settled().see("✓ Loyalty", "0:40 of 2:00", "8 ")

	// since last time: what happened, and what became of the actions
	h.at("2:00", r)
	r.press("N").settled().see("Actions", "New", "Device tokens", "Commit-by moved", "Agree which of the two goes")
	h.at("3:00", r)
	r.press("a").settled().see("✓ Name a stand-in for Billing", "done")
	r.press(">").settled().see("→ Agree which of the two", "carried")
	r.press("n").see("Drop it: why?").write("Identity wrote it down already").press("enter").settled()

	// goals: a line, a check-in, a link
	h.at("6:00", r)
	r.press("N").settled().see("Goals to talk about", "Checkout by keyboard", "6:00 of 30:00")
	r.press("~").see("enter alone will do").write("Nobody has it yet").press("enter").settled()
	h.at("7:30", r)
	r.press("N").settled().see("Invoices right first time").press("i").see("value").write("93").press("tab", "tab").
		write("Two thirds are right").press("ctrl+s").settled()
	h.at("9:00", r)
	r.press("right").settled().see("At hand", "Push gateway", "item 0:00 of")

	// dependencies: what the last forum parked comes first
	h.at("11:00", r)
	r.press("R").settled().see("decided here", "for Mobile").press("m").see("Said of").write("Mobile asks for the parts that can wait").
		press("ctrl+s").settled().see("Mobile asks for the parts")
	h.at("12:00", r)
	r.press("N").settled().see("Talked about", "3:00", "Token exchange")
	h.at("14:10", r)
	r.press("p").see("Propose a date").write("9 dec").press("enter").settled().see("◐ Payments", "decided here by Kofi Mensah for Identity")
	r.press("a").settled().see("◆ Payments", "agreed to the date")
	h.at("15:00", r)
	r.press("N").settled().see("Fresh fares feed").press("b").settled().see("Parked", "Device tokens")
	h.at("16:00", r)
	r.press("t").see("New action", "Device tokens").write("try the token sandbox").press("tab").write("Mateo Silva").press("tab").
		write("+7d").press("ctrl+s").settled()
	h.at("17:30", r)
	r.press("N").settled().press("j", "j", "K").settled().see("the order is changed").press("k")
	h.at("19:00", r)
	r.press("r").see("Remove by which lever?").press("s").settled().see("removed by stub: Key rotation")
	h.at("20:00", r)
	r.press("P").settled().see("paused", "P go on")
	h.at("25:00", r)
	r.press("P").settled().see("20:00 of 30:00").unsee("paused")

	// one lever
	r.press("right").settled().see("Waited for longest", "event data").press("enter").see("Make event data self-service").
		write(": a page to order it from").press("tab").write("Yuki Tanaka").press("ctrl+s").settled()

	// flow, and the end
	h.at("30:00", r)
	r.press("N").settled().see("What waits, against its own past", "12 Nov").press("m").see("On flow and health").
		write("More waits than two weeks ago").press("ctrl+s").settled()
	h.at("33:00", r)
	r.press("N").settled().see("Decisions", "N close the forum", "28:00 of 30:00")
	h.at("34:00", r)
	r.press("N").see("Close the forum?").press("y").settled().see("Minutes").press("esc").see("forum Thu 10 Dec")

	forum := h.forum()
	if got := forum.Elapsed.Int(0); forum.State != model.ForumClosed || got != 29*60 {
		t.Errorf("it is %v after %d seconds, want closed after %d", forum.State, got, 29*60)
	}
	golden.RequireEqual(t, []byte(h.minutes()))
}
