package plain

import (
	"bufio"
	"context"
	"io"
	"strings"
)

// longestLine is how many bytes of a line are read: more than any value may have.
const longestLine = 48 << 10

// lines reads an input line by line. It gives at most one line to a Read: several questions share it, each with a reader
// of its own that takes as much as it gets, and none swallows the answer to the next.
type lines struct {
	ctx   context.Context
	out   *out
	echo  bool
	wants chan struct{}
	comes chan string
	left  string // of a line that did not fit into a Read
	ready *string
	ended bool
}

func newLines(ctx context.Context, from io.Reader, out *out, echo bool) *lines {
	l := &lines{ctx: ctx, out: out, echo: echo, wants: make(chan struct{}), comes: make(chan string)}
	if from == nil {
		l.ended = true
		return l
	}
	go l.read(bufio.NewReader(from))
	return l
}

// read reads a line whenever one is wanted: by itself, so that who waits for a person can be told to stop.
func (l *lines) read(from *bufio.Reader) {
	defer close(l.comes)
	for {
		select {
		case <-l.ctx.Done():
			return
		case <-l.wants:
		}
		line, err := from.ReadString('\n')
		if err != nil && line == "" {
			return
		}
		select {
		case <-l.ctx.Done():
			return
		case l.comes <- strings.TrimRight(line, "\r\n"):
		}
	}
}

// next is the next line without its end; false where no more comes. What was printed is seen before it is waited for.
func (l *lines) next() (string, bool) {
	_ = l.out.flush() // out remembers it
	line, ok := l.take()
	if !ok {
		return "", false
	}
	if l.echo {
		_, _ = io.WriteString(l.out, line+"\n")
	}
	return line, true
}

func (l *lines) take() (string, bool) {
	if l.ready != nil {
		line := *l.ready
		l.ready = nil
		return line, true
	}
	if l.ended {
		return "", false
	}
	select {
	case <-l.ctx.Done():
		l.ended = true
		return "", false
	case l.wants <- struct{}{}:
	}
	select {
	case <-l.ctx.Done():
		l.ended = true
		return "", false
	case line, ok := <-l.comes:
		l.ended = !ok
		return line[:min(len(line), longestLine)], ok
	}
}

// empty tells whether no line comes at all. It waits for the first.
func (l *lines) empty() bool {
	_ = l.out.flush()
	line, ok := l.take()
	if ok {
		l.ready = &line
	}
	return !ok
}

// Read implements io.Reader: a line, or what is left of one.
func (l *lines) Read(data []byte) (int, error) {
	if l.left == "" {
		line, ok := l.next()
		if !ok {
			return 0, io.EOF
		}
		l.left = line + "\n"
	}
	n := copy(data, l.left)
	l.left = l.left[n:]
	return n, nil
}
