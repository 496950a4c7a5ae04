package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"
)

// results is standard output. It remembers that it could not be written to, for those who print without looking.
type results struct {
	io.Writer
	failed error
}

func (r *results) Write(data []byte) (int, error) {
	n, err := r.Writer.Write(data)
	if r.failed == nil {
		r.failed = err
	}
	return n, err
}

// WriteString implements io.StringWriter.
func (r *results) WriteString(text string) (int, error) { return r.Write([]byte(text)) }

// err is why results are lost. Who reads no further, as head does, has what they wanted: nothing is said of that.
func (r *results) err() error {
	if errors.Is(r.failed, syscall.EPIPE) {
		return &exit{code: exitRefused}
	}
	return fmt.Errorf("the results cannot be written to standard output: %w", inWords(r.failed))
}

// terminalResults is results that knows the file it goes to: help asks it for colours.
type terminalResults struct {
	*os.File
	*results
}

func (t terminalResults) Write(data []byte) (int, error)       { return t.results.Write(data) }
func (t terminalResults) WriteString(text string) (int, error) { return t.results.WriteString(text) }

// forHelp is what help is printed to.
func (r *results) forHelp() io.Writer {
	if file, ok := r.Writer.(*os.File); ok {
		return terminalResults{file, r}
	}
	return r
}
