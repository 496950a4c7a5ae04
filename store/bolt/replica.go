package bolt

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// Boards are copied with cp and by e-mail, so the id of a copy cannot be in it: two copies would have the same. Each
// person's state folder keeps one id for each board, path and file, and makes a new one when they do not match.
//
//	<state>/replicas/<hash of board and path>:  board id · path · device:inode · replica id, a line each

type replicas struct {
	lock sync.Mutex
	file string // the file that id is for: device:inode
	id   uint64
}

// replica is the id of this copy of the board.
func (s *Store) replica(board string) (uint64, error) {
	info, err := s.stat()
	if err != nil {
		return 0, err
	}
	device, inode := identity(info)
	file := fmt.Sprintf("%d:%d", device, inode)
	s.replicas.lock.Lock()
	defer s.replicas.lock.Unlock()
	if s.replicas.file != file {
		id, err := s.findReplica(board, file)
		if err != nil {
			return 0, err
		}
		s.replicas.file, s.replicas.id = file, id
	}
	return s.replicas.id, nil
}

// findReplica reads the id, or makes one. Where it cannot be kept, it serves this process alone.
func (s *Store) findReplica(board, file string) (uint64, error) {
	hash := sha256.Sum256([]byte(board + "\n" + s.path))
	note := filepath.Join(s.options.StateDir, "replicas", fmt.Sprintf("%x", hash[:8]))
	var id uint64
	if lines, ok := readLines(note, 4); ok && lines[0] == board && lines[1] == s.path && lines[2] == file {
		if _, err := fmt.Sscanf(lines[3], "%016x", &id); err == nil && id != 0 {
			return id, nil
		}
	}
	id, err := s.random()
	if err != nil {
		return 0, err
	}
	id = max(id, 1)
	_ = writeWhole(note, fmt.Appendf(nil, "%s\n%s\n%s\n%016x\n", board, s.path, file, id))
	return id, nil
}

func readLines(path string, n int) ([]string, bool) {
	data, err := os.ReadFile(path)
	lines := strings.Split(string(data), "\n")
	return lines, err == nil && len(lines) >= n
}

// writeWhole writes a small file that is seen whole or not at all.
func writeWhole(path string, data []byte) error {
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	draft, err := os.CreateTemp(folder, ".new-*")
	if err != nil {
		return err
	}
	defer os.Remove(draft.Name())
	_, err = draft.Write(data)
	if closed := draft.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	return os.Rename(draft.Name(), path)
}
