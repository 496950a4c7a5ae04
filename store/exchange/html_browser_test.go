package exchange_test

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"moot/store/exchange"
)

// browser opens a page in Chromium without a window; tests that need it are skipped where there is none.
type browser struct {
	t       *testing.T
	program string
	folder  string
	page    string
}

func newBrowser(t *testing.T, page string) *browser {
	if testing.Short() {
		t.Skip("a browser takes seconds")
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		program, err := exec.LookPath(name)
		if err != nil {
			continue
		}
		b := &browser{t: t, program: program, folder: t.TempDir()}
		b.page = filepath.Join(b.folder, "board.html")
		if err := os.WriteFile(b.page, []byte(page), 0o600); err != nil {
			t.Fatal(err)
		}
		return b
	}
	t.Skip("no Chromium is installed")
	return nil
}

// run opens the page, and gives what the browser printed. What the page's console says fails the test.
func (b *browser) run(flags ...string) string {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	flags = append([]string{
		"--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
		"--enable-logging=stderr", "--window-size=1200,1600", "--user-data-dir=" + filepath.Join(b.folder, "profile"),
	}, flags...)
	command := exec.CommandContext(ctx, b.program, append(flags, "file://"+b.page)...)
	command.Env = append(os.Environ(), "HOME="+b.folder)
	out, said := &bytes.Buffer{}, &bytes.Buffer{}
	command.Stdout, command.Stderr = out, said
	if err := command.Run(); err != nil {
		b.t.Fatalf("%v\n%s", err, said)
	}
	if strings.Contains(said.String(), "CONSOLE") {
		b.t.Errorf("the page's console says:\n%s", said)
	}
	return out.String()
}

// read is what the browser wrote into a file.
func (b *browser) read(path string) []byte {
	b.t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		b.t.Fatal(err)
	}
	return data
}

func (b *browser) picture(path string) image.Image {
	b.t.Helper()
	picture, err := png.Decode(bytes.NewReader(b.read(path)))
	if err != nil {
		b.t.Fatal(err)
	}
	return picture
}

// lightness is that of a colour, from 0 to 255.
func lightness(c color.Color) int {
	r, g, b, _ := c.RGBA()
	return int((299*r + 587*g + 114*b) / 1000 >> 8)
}

// inked is how many pixels of a picture are clearly not its ground.
func inked(picture image.Image) int {
	bounds, count := picture.Bounds(), 0
	ground := lightness(picture.At(bounds.Min.X, bounds.Min.Y))
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			if d := lightness(picture.At(x, y)) - ground; d > 60 || d < -60 {
				count++
			}
		}
	}
	return count
}

// TestABrowserShowsThePage: its texts, in light and in dark, and on paper. A browser takes seconds to start, so it is started
// twice only.
func TestABrowserShowsThePage(t *testing.T) {
	t.Parallel()
	b := newBrowser(t, pageOf(t, exampleBoard(), exchange.PageOptions{}))
	light, dark, paper := filepath.Join(b.folder, "light.png"), filepath.Join(b.folder, "dark.png"), filepath.Join(b.folder, "page.pdf")
	dom := b.run("--dump-dom", "--blink-settings=preferredColorScheme=1", "--screenshot="+light, "--no-pdf-header-footer", "--print-to-pdf="+paper)
	b.run("--blink-settings=preferredColorScheme=0", "--screenshot="+dark)

	for _, want := range []string{">Payments</text>", ">Token</text>", ">exchange</text>", "16 days later</text>", "before 16 Nov</text>", "The longest chain</h3>"} {
		if !strings.Contains(dom, want) {
			t.Errorf("the page as the browser has it lacks %q", want)
		}
	}
	showsInBoth(t, b.picture(light), b.picture(dark))
	printed := b.read(paper)
	pages := len(regexp.MustCompile(`/Type\s*/Page\b`).FindAll(printed, -1))
	if pages < 2 || pages > 6 || !bytes.Contains(printed, []byte("[0 0 841.9")) {
		t.Errorf("%d pages on paper, want map and board on a few, on their side", pages)
	}
}

// showsInBoth fails where a picture is blank, or its ground is that of the other.
func showsInBoth(t *testing.T, light, dark image.Image) {
	t.Helper()
	if ground := lightness(light.At(0, 0)); ground < 240 {
		t.Errorf("the light ground has a lightness of %d", ground)
	}
	if ground := lightness(dark.At(0, 0)); ground > 40 {
		t.Errorf("the dark ground has a lightness of %d", ground)
	}
	const least = 5000
	if inLight, inDark := inked(light), inked(dark); inLight < least || inDark < least {
		t.Errorf("%d and %d pixels are drawn, want a page full", inLight, inDark)
	}
}
