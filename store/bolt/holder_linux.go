package bolt

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"
)

// holder finds the process that has the file locked, in the kernel's own list; 0 when it cannot tell.
//
//	3: FLOCK  ADVISORY  WRITE 4711 fe:00:262147 0 EOF
func holder(file *os.File) int {
	info, err := file.Stat()
	if err != nil {
		return 0
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return 0
	}
	locks, err := os.Open("/proc/locks")
	if err != nil {
		return 0
	}
	defer locks.Close()
	inode := fmt.Sprintf(":%d", stat.Ino)
	for lines := bufio.NewScanner(locks); lines.Scan(); {
		words := strings.Fields(lines.Text())
		if len(words) >= 6 && words[1] == "FLOCK" && strings.HasSuffix(words[5], inode) {
			pid, _ := strconv.Atoi(words[4])
			return max(pid, 0)
		}
	}
	return 0
}
