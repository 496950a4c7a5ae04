package cli

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/ui/tui/preference"
)

// kept is a person's file of settings with a text in it; none for "".
func kept(t *testing.T, text string) *preferences {
	t.Helper()
	p := &preferences{path: filepath.Join(t.TempDir(), "moot", "config.yaml")}
	if text != "" {
		if err := os.MkdirAll(filepath.Dir(p.path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p.path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

func TestSettingsAreReadFromAFile(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       preference.Values
		wrong      []string
	}{
		{"no file", "", preference.Values{}, nil},
		{"comments alone", "# nothing yet\n", preference.Values{}, nil},
		{"all of them", "theme: light\nteam: Payments\nascii: no\nmotion: reduced\n",
			preference.Values{Theme: "light", Team: "Payments", ASCII: "no", Motion: "reduced"}, nil},
		{"as YAML has it", "%YAML 1.2\n---\nascii: false\nteam: \"A: b\"\ntheme:\n", preference.Values{ASCII: "no", Team: "A: b"}, nil},
		{"a team that is a number", "team: 404\n", preference.Values{Team: "404"}, nil},
		{"in braces", "{theme: dark, motion: full}", preference.Values{Theme: "dark", Motion: "full"}, nil},
		{"a word that is none", "motion: reduced\n\ntheme: drak\n", preference.Values{Motion: "reduced"},
			[]string{`config.yaml, line 3: theme: "drak" is none of auto, dark`, `did you mean "dark"?`}},
		{"a setting that there is not", "theme: dark\ncolour: red\nmotoin: full\n", preference.Values{Theme: "dark"},
			[]string{`config.yaml, line 2: there is no setting "colour"; there are theme, team`, `config.yaml, line 3: there is no setting "motoin"; did you mean "motion"?`}},
		{"a list", "theme: [dark, light]\nmotion: full\n", preference.Values{Motion: "full"}, []string{"config.yaml, line 1: theme takes one value"}},
		{"an anchor", "theme: &a dark\nmotion: full\n", preference.Values{Motion: "full"}, []string{"config.yaml, line 1: theme takes one value"}},
		{"twice", "theme: dark\ntheme: light\n", preference.Values{}, []string{"config.yaml, line 2: ", "theme is set twice; write it once"}},
		{"no YAML", "theme: dark\n\tmotion: full\n", preference.Values{}, []string{"config.yaml, line 2: ", "a line for each"}},
		{"a list of things", "- theme\n- dark\n", preference.Values{}, []string{"config.yaml, line 1: settings are written as `theme: dark`"}},
		{"two documents", "theme: dark\n---\nmotion: full\n", preference.Values{}, []string{"config.yaml, line 3: settings are one document"}},
		{"far too long", "# " + strings.Repeat("x", mostPreferences), preference.Values{}, []string{"longer than settings ever are"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := kept(t, c.text).Load()
			if got != c.want {
				t.Errorf("read as %+v, want %+v", got, c.want)
			}
			if (err != nil) != (c.wrong != nil) {
				t.Fatalf("it says %v, want %q", err, c.wrong)
			}
			for _, sentence := range c.wrong {
				if !strings.Contains(err.Error(), sentence) {
					t.Errorf("it says\n%v\nwant %q", err, sentence)
				}
			}
		})
	}
}

func TestAFileThatCannotBeOpenedSaysWhy(t *testing.T) {
	p := kept(t, "theme: dark\n")
	if err := os.Remove(p.path); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(p.path, 0o700); err != nil {
		t.Fatal(err)
	}
	if _, err := p.Load(); err == nil || !strings.Contains(err.Error(), "cannot be read: it is a folder") {
		t.Errorf("it says %v", err)
	}
}

func TestOnlyWhatIsChangedIsWritten(t *testing.T) {
	for _, c := range []struct{ name, before, change, after string }{
		{"a new file", "", "theme=light", "# Settings of moot; moot help settings says what they mean.\ntheme: light\n"},
		{"in its place", "# mine\ntheme: dark # at night\nmotion: full\n", "theme=light", "# mine\ntheme: light # at night\nmotion: full\n"},
		{"behind the others", "theme: dark", "team=Payments", "theme: dark\nteam: Payments\n"},
		{"taken out", "theme: dark # at night\n\n# no clocks\nmotion: reduced\n", "theme=", "\n# no clocks\nmotion: reduced\n"},
		{"the last taken out", "theme: dark\n", "theme=", ""},
		{"one that is not there", "motion: full\n", "theme=", "motion: full\n"},
		{"as it is", "theme: 'dark'\n", "theme=dark", "theme: dark\n"},
		{"another's settings stay", "editor:\n  - vi\n  - ed # old\ntheme: dark\n", "theme=light", "editor:\n  - vi\n  - ed # old\ntheme: light\n"},
		{"a value of many lines", "team: |\n  Pay\n  ments\n\n# then\ntheme: dark\n", "team=Search", "team: Search\n\n# then\ntheme: dark\n"},
		{"a value below", "theme:\n  dark\nmotion: full\n", "theme=light", "theme: light\nmotion: full\n"},
		{"a wrong value", "theme: drak\n", "theme=dark", "theme: dark\n"},
		{"indented", "  theme: dark\n", "motion=full", "  theme: dark\n  motion: full\n"},
		{"Windows' lines", "theme: dark\r\nmotion: full\r\n", "theme=light", "theme: light\r\nmotion: full\r\n"},
		{"Windows' new line", "theme: dark\r\n", "motion=full", "theme: dark\r\nmotion: full\r\n"},
		{"a name in quotes", "", "team=A: b # c", "# Settings of moot; moot help settings says what they mean.\nteam: \"A: b # c\"\n"},
		{"a name like a number", "team: x\n", "team=404", "team: \"404\"\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := kept(t, c.before)
			field, value, _ := strings.Cut(c.change, "=")
			if err := p.Keep([]model.Assignment{{Field: field, Value: value}}); err != nil {
				t.Fatal(err)
			}
			text, _ := os.ReadFile(p.path)
			if string(text) != c.after {
				t.Errorf("written is\n%q, want\n%q", text, c.after)
			}
		})
	}
}

func TestAFileThatIsNotUnderstoodIsLeftAlone(t *testing.T) {
	for _, text := range []string{
		"theme: [dark\n", "- theme\n", "{theme: dark}\n", "theme: dark\n---\nmotion: full\n", "theme: dark\n...\n",
	} {
		p := kept(t, text)
		err := p.Keep([]model.Assignment{{Field: "team", Value: "Payments"}})
		after, _ := os.ReadFile(p.path)
		if err == nil || string(after) != text {
			t.Errorf("%q: it says %v, and the file is %q", text, err, after)
		}
	}
}

func TestSettingsAreForTheirOwnerAlone(t *testing.T) {
	p := kept(t, "theme: dark\n")
	if err := p.Keep([]model.Assignment{{Field: "theme", Value: "light"}}); err != nil {
		t.Fatal(err)
	}
	if there, err := os.Stat(p.path); err != nil || there.Mode().Perm() != 0o600 {
		t.Errorf("the file is %v, %v; want 0600", there.Mode(), err)
	}
	left, _ := os.ReadDir(filepath.Dir(p.path))
	if len(left) != 1 {
		t.Errorf("beside it lie %v", left)
	}
}

func TestALinkToTheSettingsStaysALink(t *testing.T) {
	p := kept(t, "theme: dark\n")
	real := filepath.Join(t.TempDir(), "dotfiles.yaml")
	if err := os.Rename(p.path, real); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(real, p.path); err != nil {
		t.Skip(err)
	}
	if err := p.Keep([]model.Assignment{{Field: "theme", Value: "light"}}); err != nil {
		t.Fatal(err)
	}
	if there, err := os.Lstat(p.path); err != nil || there.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is %v, %v", there.Mode(), err)
	}
	if text, _ := os.ReadFile(real); string(text) != "theme: light\n" {
		t.Errorf("what it leads to is %q", text)
	}
}

// TestKeepingIsReadBack changes settings of files that hold all kinds of things, again and again: each is read back as it
// was meant, and what is not moot's stays as it was.
func TestKeepingIsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		others := rapid.SampledFrom([]string{"", "# a comment\n", "editor: vi # mine\n", "\n\n", "list:\n  - a\n  # b\n  - c\n"})
		text := others.Draw(t, "before") + "theme: dark # why\n" + others.Draw(t, "behind")
		if strings.Count(text, "editor:") > 1 || strings.Count(text, "list:") > 1 {
			t.Skip()
		}
		page, err := readPreferences("config.yaml", text)
		if err != nil {
			t.Fatal(err)
		}
		meant := page.values
		for range 6 {
			setting := rapid.SampledFrom(preference.All()).Draw(t, "setting")
			value := rapid.SampledFrom(append([]string{""}, setting.Words...)).Draw(t, "word")
			if setting.Words == nil {
				value, _ = model.Clean(rapid.String().Draw(t, "name"))
			}
			setting.Set(&meant, value)
			after, err := page.with([]model.Assignment{{Field: setting.Name, Value: value}})
			if err != nil {
				t.Fatalf("%s=%q in %q: %v", setting.Name, value, page.text, err)
			}
			if page, err = readPreferences("config.yaml", after); err != nil || page.values != meant {
				t.Fatalf("%q is read as %+v, %v; want %+v", after, page, err, meant)
			}
		}
		if got, want := foreign(page.text), foreign(text); !reflect.DeepEqual(got, want) {
			t.Fatalf("what is not moot's is %q, was %q", got, want)
		}
	})
}

// foreign are the lines that are no settings of moot.
func foreign(text string) []string {
	var lines []string
	for _, line := range strings.Split(text, "\n") {
		if name, _, _ := strings.Cut(line, ":"); preference.Named(name) == nil && line != "" && line != preferencesHead {
			lines = append(lines, line)
		}
	}
	return lines
}

func FuzzSettings(f *testing.F) {
	for _, text := range []string{"theme: dark\n", "{a: b}", "team: |\n  x\n", "- a", "a: &b c\nd: *b", "theme: dark # x", "\r\n", "? a\n: b"} {
		f.Add(text, "light")
	}
	f.Fuzz(func(t *testing.T, text, team string) {
		page, err := readPreferences("config.yaml", text)
		if err != nil {
			return
		}
		team, _ = model.Clean(team)
		after, err := page.with([]model.Assignment{{Field: "team", Value: team}})
		if err != nil {
			return // it was left alone
		}
		again, err := readPreferences("config.yaml", after)
		if err != nil || again.values.Team != team || again.values.Theme != page.values.Theme {
			t.Errorf("%q became %q, which is read as %+v, %v", text, after, again, err)
		}
	})
}
