package exchange

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

const sniffed = 64 << 10 // bytes looked at before anything is read

// utf8File checks a file's text as it is read, and says where it stops being UTF-8.
type utf8File struct {
	from    io.Reader
	lines   int // ended so far
	pending []byte
	read    int64
	moved   func(read int64)
}

// openText wraps a file's bytes: the byte-order mark is taken off, and what is not UTF-8 is refused with a sentence.
func openText(from io.Reader, moved func(int64)) (*bufio.Reader, error) {
	checked := &utf8File{moved: moved}
	raw := bufio.NewReaderSize(from, sniffed)
	start, err := raw.Peek(sniffed)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, bufio.ErrBufferFull) {
		return nil, err
	}
	if err := refuseEncoding(start); err != nil {
		return nil, err
	}
	if bytes.HasPrefix(start, []byte("\xef\xbb\xbf")) {
		n, err := raw.Discard(3)
		if err != nil {
			return nil, err
		}
		checked.read = int64(n)
	}
	checked.from = raw
	return bufio.NewReaderSize(checked, sniffed), nil
}

// refuseEncoding recognises encodings by their first bytes.
func refuseEncoding(start []byte) error {
	switch {
	case bytes.HasPrefix(start, []byte{0xff, 0xfe}), bytes.HasPrefix(start, []byte{0xfe, 0xff}),
		bytes.HasPrefix(start, []byte{0, 0, 0xfe, 0xff}), looksUTF16(start):
		return &fileProblem{error: errors.New(`it is UTF-16; save it as UTF-8 (Excel calls it "CSV UTF-8")`)}
	case bytes.Count(start, []byte{0})*4 > len(start):
		return unreadable(0, 0, "it is no text; what can be imported are CSV files, and the JSON that moot export writes of a board")
	case bytes.IndexByte(start, '\r') >= 0 && bytes.IndexByte(start, '\n') < 0 && loneCR(start):
		return unreadable(0, 0, "its lines end in CR alone, as on very old Macs; save it with LF or CRLF")
	}
	return nil
}

// loneCR tells whether a CR stands between two lines, rather than at the very end of a cut.
func loneCR(start []byte) bool {
	return bytes.IndexByte(bytes.TrimRight(start, "\r"), '\r') >= 0
}

// looksUTF16 tells whether every other byte is mostly zero, and those between are not, as in UTF-16 without a byte-order
// mark.
func looksUTF16(start []byte) bool {
	var zeros [2]int
	for i, b := range start {
		if b == 0 {
			zeros[i%2]++
		}
	}
	half := len(start) / 2
	most, least := max(zeros[0], zeros[1]), min(zeros[0], zeros[1])
	return half > 0 && most*2 > half && least*2 < most
}

// Read implements io.Reader.
func (f *utf8File) Read(p []byte) (int, error) {
	n, err := f.from.Read(p)
	f.read += int64(n)
	if f.moved != nil && n > 0 {
		f.moved(f.read)
	}
	if bad := f.check(p[:n], err != nil); bad != nil {
		return 0, bad
	}
	return n, err
}

// check looks at the next bytes; a character may be cut at their end, unless it is the end of the file.
func (f *utf8File) check(next []byte, last bool) error {
	text := next
	if len(f.pending) > 0 {
		text = append(f.pending, next...)
		f.pending = nil
	}
	if utf8.Valid(text) {
		f.lines += bytes.Count(text, []byte{'\n'})
		return nil
	}
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		switch {
		case r != utf8.RuneError || size > 1:
		case !last && !utf8.FullRune(text):
			f.pending = bytes.Clone(text)
			return nil
		default:
			return &encodingError{f.lines + 1, text[0]}
		}
		if r == '\n' {
			f.lines++
		}
		text = text[size:]
	}
	return nil
}

// encodingError says where a file stops being UTF-8.
type encodingError struct {
	line int
	sign byte
}

func (e *encodingError) Error() string {
	return fmt.Sprintf("it is not UTF-8, but Latin-1 or Windows-1252 by the look of it (byte %#x); save it as UTF-8 (Excel calls it \"CSV UTF-8\")", e.sign)
}

// sniffDelimiter tells which of comma, semicolon and tab stands between the columns: the one that the first line has
// most of, outside quotes.
func sniffDelimiter(text *bufio.Reader) rune {
	start, _ := text.Peek(sniffed) // an error comes again when the text is read
	start = bytes.TrimLeft(start, "\r\n")
	counts := map[rune]int{}
	quoted := false
	for _, b := range start {
		if b == '"' {
			quoted = !quoted
		}
		if b == '\n' && !quoted {
			break
		}
		if !quoted && strings.ContainsRune(",;\t", rune(b)) {
			counts[rune(b)]++
		}
	}
	best := ','
	for _, candidate := range ";\t" {
		if counts[candidate] > counts[best] {
			best = candidate
		}
	}
	return best
}
