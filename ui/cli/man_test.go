package cli_test

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
)

// manual writes all pages into a folder, and lists them.
func manual(t *testing.T) []string {
	t.Helper()
	folder := t.TempDir()
	if code, said := run(t, io.Discard, "man", "--dir", folder); code != 0 {
		t.Fatalf("exit code %d: %s", code, said)
	}
	pages, err := filepath.Glob(filepath.Join(folder, "man[17]", "*.[17]"))
	if err != nil || len(pages) < 30 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	return pages
}

// TestEveryPageOfTheManualIsWhole: what a reader of the language needs of it, without one.
func TestEveryPageOfTheManualIsWhole(t *testing.T) {
	for _, path := range manual(t) {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		page, name := string(text), strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
		if !strings.HasPrefix(page, ".TH ") || !strings.Contains(page, ".SH NAME\n") || !strings.Contains(page, "\n.SH DESCRIPTION\n") {
			t.Errorf("%s lacks its head, its name or its description", name)
		}
		if strings.Contains(page, "%!") || strings.ContainsFunc(page, func(r rune) bool { return r > unicode.MaxASCII }) {
			t.Errorf("%s has signs that not every system reads", name)
		}
		if strings.Count(page, ".nf\n") != strings.Count(page, ".fi\n") {
			t.Errorf("%s: what stands as it is does not end", name)
		}
	}
}

// TestTheManualIsReadByGroff where it is installed, without a word of warning.
func TestTheManualIsReadByGroff(t *testing.T) {
	groff, err := exec.LookPath("groff")
	if err != nil {
		t.Skip("groff is not installed")
	}
	if probe, err := exec.Command(groff, "-man", "-Tutf8", "-ww", "-z", os.DevNull).CombinedOutput(); err != nil || len(probe) > 0 {
		t.Skipf("this groff has no macros for manual pages: %s", probe)
	}
	for _, path := range manual(t) {
		if said, err := exec.Command(groff, "-man", "-Tutf8", "-ww", "-z", path).CombinedOutput(); err != nil || len(said) > 0 {
			t.Errorf("%s: %v %s", filepath.Base(path), err, said)
		}
	}
	shown, err := exec.Command(groff, "-man", "-Tutf8", "-P-cbou", manual(t)[0]).Output()
	if err != nil || !strings.Contains(string(shown), "SYNOPSIS") {
		t.Errorf("shown as %q, %v", shown, err)
	}
}
