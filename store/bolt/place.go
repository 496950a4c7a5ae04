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
	path, err := ownPath(path)
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
	if !ownOrSystem(folder) {
		return "", refuse(store.ErrReadOnly, path, "it is a link that leads to %s, in a folder of somebody else; "+
			"name that file itself if you mean it", target)
	}
	return target, nil
}

// ownPath is the absolute path, unless somebody else's link is on the way.
func ownPath(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	for at := path; at != filepath.Dir(at); at = filepath.Dir(at) {
		info, err := os.Lstat(at)
		if err == nil && info.Mode()&fs.ModeSymlink != 0 && !ownOrSystem(info) {
			return "", refuse(store.ErrReadOnly, path, "%s is a link that somebody else made; "+
				"name the place that it leads to if you mean it", at)
		}
	}
	return path, nil
}
