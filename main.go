// moot is a planning board for the cross-team dependency forum, in the terminal.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"moot/ui/cli"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	code := cli.Run(ctx, os.Args[1:], cli.System())
	stop()
	os.Exit(code)
}
