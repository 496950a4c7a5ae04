package model

import (
	"errors"
	"iter"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestClean(t *testing.T) {
	for _, test := range []struct {
		name, in, want string
		dropped        int
	}{
		{"clean", "token exchange", "token exchange", 0},
		{"nothing", "", "", 0},
		{"only space", " \t\n ", "", 0},
		{"outer and inner space", "  token \t exchange\r\n", "token exchange", 0},
		{"other spaces", "token\u00a0\u2003exchange\u3000now", "token exchange now", 0},
		{"line ends", "token\u2028exchange\u0085now\vthen", "token exchange now then", 0},
		{"composed", "Cafe\u0301", "Café", 0},
		{"not UTF-8", "tok\xffen\xc3", "token", 2},
		{"the replacement character itself", "tok\ufffden", "tok\ufffden", 0},
		{"a surrogate in UTF-8", "a\xed\xa0\x80b", "ab", 3},
		{"controls", "to\x00ken\x07\x7f\u0080", "token", 4},

		{"colours", "\x1b[1;31mred\x1b[0m", "red", 2},
		{"a window title", "\x1b]0;owned\x07token", "token", 1},
		{"a link", "\x1b]8;;https://x.example\x1b\\token\x1b]8;;\x1b\\", "token", 2},
		{"a device control string", "\x1bPq#0~\x1b\\token", "token", 1},
		{"a string ended by ST", "\u009d0;owned\u009ctoken", "token", 1},
		{"8-bit CSI", "\u009b31mred", "red", 1},
		{"a character set", "\x1b(0token", "token", 1},
		{"reset", "\x1bctoken", "token", 1},
		{"a string without its end keeps the text", "\x1b]token exchange", "token exchange", 1},
		{"a string broken by a line end keeps the text", "\x1b]token\nexchange\x07", "token exchange", 2},
		{"a sequence without its end", "\x1b[12;é", "12;é", 1},
		{"escape last", "token\x1b", "token", 1},
		{"escape before a letter beyond ASCII", "\x1bé", "é", 1},
		{"escape twice", "\x1b\x1b[31mred", "red", 2},
		{"a sequence made by dropping one", "\x1b\u200b[31mred", "[31mred", 2},

		{"overrides", "\u202etoken\u202c \u2066x\u2069\u200f", "token x", 5},
		{"zero width", "to\u200bk\ufeffe\u2060n\u00ad", "token", 4},
		{"blank letters", "to\u3164ken\u115f\uffa0", "token", 3},
		{"only what cannot be seen", "\u200b \u200e", "", 2},
		{"space around what cannot be seen", "a \u200b b", "a b", 1},
		{"hidden text in tags", "token\U000e0068\U000e0069", "token", 2},
		{"noncharacters", "to\ufdd0ken\U0001ffff", "token", 2},

		{"a family", "👨‍👩‍👧‍👦 first", "👨‍👩‍👧‍👦 first", 0},
		{"skin and hair", "👩🏽‍🦰🧑🏿‍🚒", "👩🏽‍🦰🧑🏿‍🚒", 0},
		{"presentations", "❤️‍🔥 🏳️‍🌈 ↔️ ‼️ ☎︎", "❤️‍🔥 🏳️‍🌈 ↔️ ‼️ ☎︎", 0},
		{"key caps", "1️⃣ #️⃣", "1️⃣ #️⃣", 0},
		{"flags", "🇫🇷 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🇫🇷 🏴󠁧󠁢󠁥󠁮󠁧󠁿", 0},
		{"a flag with too many tags", "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e0067\U000e0067\U000e007f", "🏴", 8},
		{"a flag without its end", "🏴\U000e0067\U000e0062\U000e0065", "🏴", 3},
		{"a selector on a letter", "a\ufe0fb1\ufe0f", "ab1", 2},
		{"two selectors", "❤\ufe0f\ufe0f", "❤\ufe0f", 1},
		{"a joiner between letters", "to\u200dken", "token", 1},
		{"a joiner at the end", "👨\u200d", "👨", 1},

		{"Persian", "می‌خواهم", "می‌خواهم", 0},
		{"Sinhala", "ශ්‍රී ලංකා", "ශ්‍රී ලංකා", 0},
		{"Hindi", "क्‍ष", "क्‍ष", 0},
		{"Malayalam, joiner last", "ന്‍", "ന്‍", 0},
		{"Korean from letters", "\u1112\u1161\u11ab", "한", 0},
		{"Japanese names", "葛󠄀城", "葛󠄀城", 0},
		{"Vietnamese", "Tiếng Việt", "Tiếng Việt", 0},
		{"Hebrew with points", "שָׁלוֹם", "שָׁלוֹם", 0},
		{"Arabic sign over a number", "\u0600123", "\u0600123", 0},

		{"marks on nothing", "\u0301\u0301token", "token", 2},
		{"marks on marks", "z" + strings.Repeat("\u0335", 40), "z" + strings.Repeat("\u0335", mostMarks), 40 - mostMarks},
		{"Hangul vowels without end", "\u1112" + strings.Repeat("\u1161", 100), "하" + strings.Repeat("\u1161", mostMarks-1), 100 - mostMarks},
	} {
		got, dropped := Clean(test.in)
		if got != norm.NFC.String(test.want) || dropped != test.dropped {
			t.Errorf("%s: Clean(%+q) = %+q, %d; want %+q, %d", test.name, test.in, got, dropped, test.want, test.dropped)
		}
	}
}

func TestCleanNote(t *testing.T) {
	for _, test := range []struct {
		in, want string
		dropped  int
	}{
		{"one\ntwo", "one\ntwo", 0},
		{"one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour", 0},
		{"\n\n  one \t \n\n  two  lines \n\n", "one\n\ntwo lines", 0},
		{"one\n\u0301two\n\u200b", "one\ntwo", 2},
		{"one\x1b[31m\n\x1b]two\nthree", "one\ntwo\nthree", 2},
		{"می‌خواهم\n👩‍🚒", "می‌خواهم\n👩‍🚒", 0},
		{"a \u0301b", "a \u0301b", 0},
	} {
		if got, dropped := CleanNote(test.in); got != test.want || dropped != test.dropped {
			t.Errorf("CleanNote(%+q) = %+q, %d; want %+q, %d", test.in, got, dropped, test.want, test.dropped)
		}
	}
}

func TestCleanTextCostsNothing(t *testing.T) {
	for _, text := range []string{"token exchange", "Café “tokens” – ≤ 3", "依存関係", "one\n\ntwo"} {
		if allocations := testing.AllocsPerRun(100, func() { CleanNote(text) }); allocations != 0 {
			t.Errorf("CleanNote(%q) allocates %v times", text, allocations)
		}
	}
	if allocations := testing.AllocsPerRun(100, func() { Fold("token exchange") }); allocations != 0 {
		t.Errorf("Fold allocates %v times", allocations)
	}
}

func TestEveryCharacterAlone(t *testing.T) {
	for r := range telling() {
		checkClean(t, "a"+string(r)+"b")
		if t.Failed() {
			return
		}
	}
}

// telling yields every character of the blocks where something happens, and a
// sample of the rest, mostly Han and what is not assigned.
func telling() iter.Seq[rune] {
	return func(yield func(rune) bool) {
		for r := rune(0); r <= unicode.MaxRune; r++ {
			busy := r < 0x3400 || r >= 0xa000 && r < 0xac00 || r >= 0xf900 && r < 0x13500 ||
				r >= 0x1d000 && r < 0x20000 || r >= 0xe0000 && r < 0xe0200
			if (busy || r%61 == 0) && !yield(r) {
				return
			}
		}
	}
}

// Texts of what is most likely to interact, thousands of them.
func TestCleanIsSettled(t *testing.T) {
	pieces := strings.Split("\x1b|[|]|31m|\x07|\\|a|b| |  |\n|\r|\t|\xff|\xe2\x80|\u200b|\u200d|\u200c|\u202e|\ufe0f|\ufe00|\U000e0100|"+
		"\u0301|\u0335|\u0344|\u0958|\u093c|\u094d|क|م|ی|\u064e|ന|്|한|\u1161|\u11a8|\u1112|👨|❤|🏽|↔|1|\u20e3|🏴|\U000e0067|"+
		"\U000e007f|葛|\u180b|ᠠ|\u0085|\u009b|\u009d|\u009c|\u00a0|\u3164|\u0f73|\u2126|\ufdd0|é", "|")
	random := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		var text strings.Builder
		for range 1 + random.IntN(12) {
			text.WriteString(strings.Repeat(pieces[random.IntN(len(pieces))], 1+random.IntN(8)/7*20))
		}
		checkClean(t, text.String())
		if t.Failed() {
			return
		}
	}
}

// checkClean asserts what Clean and CleanNote promise of every text.
func checkClean(t *testing.T, s string) {
	t.Helper()
	line, dropped := Clean(s)
	note, _ := CleanNote(s)
	if again, more := Clean(line); again != line || more != 0 {
		t.Errorf("Clean(%+q) = %+q, cleaned again %+q (%d dropped)", s, line, again, more)
	}
	if again, more := CleanNote(note); again != note || more != 0 {
		t.Errorf("CleanNote(%+q) = %+q, cleaned again %+q (%d dropped)", s, note, again, more)
	}
	if strings.ContainsRune(line, '\n') || dropped < 0 || dropped > len(s) {
		t.Errorf("Clean(%+q) = %+q, %d", s, line, dropped)
	}
	for _, text := range []string{line, strings.ReplaceAll(note, "\n", "|")} {
		if !utf8.ValidString(text) || !norm.NFC.IsNormalString(text) || strings.Contains(text, "  ") ||
			strings.TrimSpace(text) != text || strings.ContainsFunc(text, unsafeInTerminals) {
			t.Errorf("%+q is cleaned to %+q", s, text)
		}
	}
}

// unsafeInTerminals is written apart from the code it checks.
func unsafeInTerminals(r rune) bool {
	return r < ' ' || r >= 0x7f && r <= 0xa0 || r == 0xad || r == 0x61c || r == 0x34f ||
		r == 0x200b || r == 0x200e || r == 0x200f || r >= 0x2028 && r <= 0x202f || r >= 0x2060 && r <= 0x206f || r == 0xfeff
}

func FuzzClean(f *testing.F) {
	for _, seed := range []string{"\x1b[31mred", "\x1b]0;x\x07", "👨‍👩‍👧", "می‌خواهم", "e\u200d\u0301", "\u0958\u0335", "\xff\u202e",
		"🏴󠁧󠁢󠁥󠁮󠁧󠁿", "ന്‍", "a\r\n\u2028 b", "\u1112\u1161\u11ab", "葛󠄀", "1️⃣", "❤\ufe0f\u200d🔥"} {
		f.Add(seed)
	}
	f.Fuzz(checkClean)
}

func TestTooLong(t *testing.T) {
	if err := CheckText(strings.Repeat("é", MaxText)); err != nil {
		t.Errorf("the longest text: %v", err)
	}
	err := CheckText(strings.Repeat("é", MaxText+1))
	if !errors.Is(err, ErrTooLong) || !strings.Contains(err.Error(), "10001") {
		t.Errorf("one more: %v", err)
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		" Payments ":    "payments",
		"ÉCOLE":         "école",
		"E\u0301cole":   "école",
		"ΌΔΟΣ":          "όδοσ",
		"όδος":          "όδοσ",
		"\u212aelvin":   "kelvin",
		"Straße":        Fold("STRAẞE"),
		"already lower": "already lower",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
	for r := range telling() {
		if once := Fold("x" + string(r) + "x"); Fold(once) != once {
			t.Errorf("U+%04X folds to %+q, then to %+q", r, once, Fold(once))
		}
	}
}
