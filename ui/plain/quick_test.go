package plain

import (
	"errors"
	"testing"
)

func TestALineIsUnderstoodToldAndKept(t *testing.T) {
	s := smallStore(t)
	said := talk(t, s, "ask payments needs identity: audit trail by 11 dec !blocking", "show", "undo", "new team Loyalty", "new dependency search needs loyalty: points")
	see(t, said, "Understood: a dependency; consumer Payments; provider Identity; title audit trail; need-by Fri 11 Dec; impact blocking.",
		"Saved: asked Identity for audit trail, needed by Fri 11 Dec", "Dependency: audit trail", "Saved: taken back:",
		"Saved: made the team Loyalty", "Saved: asked Loyalty for points")
	said, err := talked(s, "ask paymnts needs identity: x by 31 feb", "ask nonsense")
	if !errors.Is(err, ErrInPart) {
		t.Errorf("%v, want that it was done in part", err)
	}
	see(t, said, `Not done: There is no team "paymnts"; did you mean`, "31 feb is not one day", "Not done: Say who needs what of whom")
}

func TestWhatIsThereAlreadyIsToldAndStopsNobody(t *testing.T) {
	s := smallStore(t)
	said := talk(t, s, "ask", "Payments", "Identity", "Token exchange for guest checkout", "", "", "", "", "", "new team", "Identitty", "", "", "", "new team Paymens",
		"ask payments needs identity: token exchange for the guest checkout")
	see(t, said, "Note: Payments already asked Identity for this: Token exchange for guest checkout", "Saved: asked Identity",
		"Note: There is a team Identity already.", "Saved: made the team Identitty", "Note: There is a team Payments already.\nSaved: made the team Paymens",
		"Note: Payments already asked Identity", "Note: Payments already asked Identity", "Saved: asked Identity")
}
