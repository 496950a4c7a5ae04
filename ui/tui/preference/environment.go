package preference

import (
	"cmp"
	"fmt"
	"strings"
)

// The variables of the environment that set something for one run.
const (
	ThemeVariable  = "MOOT_THEME"
	MotionVariable = "MOOT_REDUCED_MOTION"
)

// Environment is what the environment sets for one run. A theme that there is not sets none: the error says which there are.
func Environment(env func(string) string) (Values, error) {
	var values Values
	if env(MotionVariable) != "" {
		values.Motion = Reduced
	}
	theme, err := Named("theme").Read(env(ThemeVariable))
	if err != nil {
		return values, fmt.Errorf("%s: %s", ThemeVariable, strings.TrimPrefix(err.Error(), "theme: "))
	}
	values.Theme = theme
	return values, nil
}

// Ground says what a theme asks for on a terminal whose own ground is dark or not: a dark ground, strong contrast.
func Ground(theme string, terminalIsDark bool) (dark, contrast bool) {
	switch theme {
	case Dark:
		return true, false
	case Light:
		return false, false
	case ContrastDark:
		return true, true
	case ContrastLight:
		return false, true
	}
	return terminalIsDark, theme == Contrast
}

// OnlyASCII tells whether the locale of an environment has no UTF-8, so that moot's own signs would not be seen. Where the
// environment names none, the locale is POSIX's own, which is ASCII. Windows has no such variables, and terminals that know
// UTF-8.
func OnlyASCII(env func(string) string, system string) bool {
	return system != "windows" && !isUTF8(Locale(env))
}

// Locale is the locale that an environment names for signs: the first of LC_ALL, LC_CTYPE and LANG that says something
// counts, as POSIX has it; "" where none does.
func Locale(env func(string) string) string {
	return cmp.Or(env("LC_ALL"), env("LC_CTYPE"), env("LANG"))
}

// isUTF8 tells whether a locale, "de_DE.UTF-8@euro", has UTF-8 as its charset. macOS also writes the charset alone.
func isUTF8(locale string) bool {
	if dot := strings.IndexByte(locale, '.'); dot >= 0 {
		locale = locale[dot+1:]
	}
	charset, _, _ := strings.Cut(locale, "@")
	return strings.EqualFold(strings.ReplaceAll(charset, "-", ""), "utf8")
}

// DrawsASCII tells whether to draw with ASCII signs only: as the setting says, else as the locale does.
func DrawsASCII(setting string, onlyASCII bool) bool {
	return setting == Yes || setting != No && onlyASCII
}
