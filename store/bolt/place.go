package bolt

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"moot/store"
)

// resolve gives the true path of a board. A symbolic link is followed when this user or the system owns it and it does
// not lead into another person's folder: else somebody could make moot write where they choose.
func resolve(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) || err == nil && info.Mode()&fs.ModeSymlink == 0 {
		return path, nil
	}
	if err != nil {
		return "", openError(path, err)
	}
	target, err := filepath.EvalSymlinks(path)
	if err != nil {
		return "", openError(path, err)
	}
	folder, err := os.Stat(filepath.Dir(target))
	if err != nil {
		return "", openError(target, err)
	}
	if !ownOrSystem(info) || !ownOrSystem(folder) {
		return "", refuse(store.ErrReadOnly, path, "it is a link that leads to %s, which belongs to somebody else; "+
			"name that file itself if you mean it", target)
	}
	return target, nil
}
