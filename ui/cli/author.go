package cli

import (
	"context"
	"os/exec"
	"os/user"
	"strings"
	"time"
)

// gitPatience is how long a person waits for Git to say who they are.
const gitPatience = 2 * time.Second

// author is who makes an edit: --as, else $MOOT_AUTHOR, else Git's user.name, else the login. Asking Git starts a
// process, so only what edits asks.
func (s *session) author(ctx context.Context) string {
	for _, name := range []func() string{
		func() string { return s.as },
		func() string { return s.Env("MOOT_AUTHOR") },
		func() string { return gitName(ctx) },
		func() string { return s.login() },
	} {
		if name := strings.TrimSpace(name()); name != "" {
			return name
		}
	}
	return "someone"
}

func gitName(ctx context.Context) string {
	ctx, cancel := context.WithTimeout(ctx, gitPatience)
	defer cancel()
	output, err := exec.CommandContext(ctx, "git", "config", "--get", "user.name").Output()
	if err != nil {
		return ""
	}
	return string(output)
}

func (s *session) login() string {
	for _, variable := range []string{"USER", "LOGNAME", "USERNAME"} {
		if name := s.Env(variable); name != "" {
			return name
		}
	}
	if current, err := user.Current(); err == nil {
		return current.Username
	}
	return ""
}
