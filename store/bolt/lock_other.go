//go:build !windows && (!unix || solaris || aix || android)

package bolt

import (
	"errors"
	"os"
)

const openFlags = 0

func tryLock(*os.File, bool) (bool, error) {
	return false, errors.New("moot cannot lock files on this system, and does not write boards without a lock")
}
