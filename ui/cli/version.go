package cli

import (
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// version is set when a release is built: -ldflags "-X moot/ui/cli.version=1.2.3".
var version = ""

func newVersion(s *session) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  takes(0, 0),
		RunE: func(*cobra.Command, []string) error {
			if s.json {
				return s.printJSON(map[string]string{"version": versionText(), "go": runtime.Version()})
			}
			s.printf("moot %s\n", versionText())
			return nil
		},
	}
}

// versionText is the release, else what Go knows of the source: the module's version or the commit.
func versionText() string {
	if version != "" {
		return version
	}
	info, known := debug.ReadBuildInfo()
	if !known {
		return "from source"
	}
	if info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	for _, setting := range info.Settings {
		if setting.Key == "vcs.revision" && len(setting.Value) >= 7 {
			return "from source, commit " + setting.Value[:7]
		}
	}
	return "from source"
}
