package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"sync"

	"github.com/adrg/xdg"

	"moot/model"
	"moot/ui/tui/preference"
)

// preferences keeps a person's settings in a small file of theirs, a line per setting:
//
//	<config>/config.yaml:   theme: dark
//
// What else they wrote there, comments too, stays as they wrote it.
type preferences struct {
	path string
	lock sync.Mutex
}

func (s *session) preferences() *preferences {
	return &preferences{path: filepath.Join(s.folder("XDG_CONFIG_HOME", func() string { return xdg.ConfigHome }), "config.yaml")}
}

// mostPreferences is how long the file may be, in bytes.
const mostPreferences = 1 << 20

// Load implements tui.Preferences: what can be read, and what is wrong with the rest.
func (p *preferences) Load() (preference.Values, error) {
	page, err := p.read()
	if err != nil {
		return preference.Values{}, err
	}
	return page.values, page.problems()
}

// read reads the file; one that is not there has nothing in it.
func (p *preferences) read() (*preferencePage, error) {
	file, err := os.Open(p.path)
	if errors.Is(err, os.ErrNotExist) {
		return readPreferences(p.path, "")
	}
	if err != nil {
		return nil, p.unread(err)
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, mostPreferences+1))
	if err != nil {
		return nil, p.unread(err)
	}
	if len(text) > mostPreferences {
		return nil, fmt.Errorf("%s is longer than settings ever are: moot reads at most %d bytes", p.path, mostPreferences)
	}
	return readPreferences(p.path, string(text))
}

func (p *preferences) unread(err error) error {
	return &fault{fmt.Sprintf("your settings in %s cannot be read: %s", p.path, inWords(err)), err}
}

// Keep implements tui.Preferences: it changes these settings in the file, and nothing else. An empty value takes the
// setting out. A file that cannot be understood is left alone: what is in it is the person's.
func (p *preferences) Keep(changed []model.Assignment) error {
	p.lock.Lock()
	defer p.lock.Unlock()
	text, changes, err := p.rewritten(changed)
	if err != nil || !changes {
		return err
	}
	return p.write(text)
}

// rewritten is the text of the file with these settings changed, before anything is written, and whether that is another
// text.
func (p *preferences) rewritten(changed []model.Assignment) (text string, changes bool, err error) {
	page, err := p.read()
	if err != nil {
		return "", false, err
	}
	text, err = page.with(changed)
	return text, text != page.text, err
}

func (p *preferences) write(text string) error {
	path := p.path
	if real, err := filepath.EvalSymlinks(path); err == nil { // people link their settings to where they keep all of them
		path = real
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return cannotWrite(path, err)
	}
	return replaceFile(path, true, func(file *os.File) error { // it is made for its owner alone
		_, err := file.WriteString(text)
		return err
	})
}

// onlyASCII tells whether what is printed should have ASCII signs only: --ascii says so, else the person's settings, else
// the locale. A pipe without any locale, as a job in the background has it, takes the signs as they are.
func (s *session) onlyASCII() bool {
	blind := preference.OnlyASCII(s.Env, runtime.GOOS) && (s.IsTerminal(s.Out) || preference.Locale(s.Env) != "")
	return preference.DrawsASCII(s.thisRun().Over(s.own()).ASCII, blind)
}

// readOwn reads the person's settings once, and tells what is wrong with them. What is not wrong holds.
func (s *session) readOwn() func() preference.Values {
	return sync.OnceValue(func() preference.Values {
		own, err := s.preferences().Load()
		if s.wrongOwn = err != nil; s.wrongOwn {
			fmt.Fprintln(s.Err, "moot:", err)
		}
		return own
	})
}

// thisRun is what flags set for this run.
func (s *session) thisRun() preference.Values {
	switch {
	case !s.ascii.given:
		return preference.Values{}
	case s.ascii.value:
		return preference.Values{ASCII: preference.Yes}
	}
	return preference.Values{ASCII: preference.No}
}
