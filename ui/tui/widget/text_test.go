package widget

import (
	"strings"

	"pgregory.net/rapid"
)

// words is a generator of text as people write it in every script, with the
// signs that terminals find hard, and with colours in it.
var words = rapid.Custom(func(t *rapid.T) string {
	pieces := rapid.SliceOfN(rapid.SampledFrom([]string{
		"Payments", "token exchange", " ", "a", "日本語", "ｱｲｳ", "한국어", "각", "שלום", "مرحبا", "हिन्दी", "ไทยก็",
		"e\u0301", "o\u0308\u0323", "👍🏽", "👨\u200d👩\u200d👧", "⚠️", "❤️\u200d🔥", "🇩🇪", "🇩", "1️⃣", "…", "─│", "▌○◐⊘◆▶●✓✂",
		"\u200d", "\ufe0f", "\u0301", "\u200b", "\t", "\n", "\x1b[1;38;2;1;2;3m", "\x1b[m", "\x1b[48;5;3m", "Ⅷ", "ﷺ", "\xff",
		"\u2028", "\u0085", "\u1100", "\u1161", "\U000e0041", "\u00ad",
		"\u0903", "\U0001f3fd", "\u200c", "\u0600",
	}), 0, 12).Draw(t, "pieces")
	return strings.Join(pieces, "")
})

// anything adds what a generator of runes finds.
var anything = rapid.OneOf(words, rapid.String(), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }))
