package demo

import (
	"path/filepath"
	"testing"

	"moot/model"
	"moot/store/bolt"
)

// BenchmarkBuild is what moot demo does before its first frame.
func BenchmarkBuild(b *testing.B) {
	today := model.NewDate(2026, 11, 22)
	b.Run("play", func(b *testing.B) {
		for b.Loop() {
			if _, err := history(today); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("bolt", func(b *testing.B) {
		for b.Loop() {
			folder := b.TempDir()
			s, err := bolt.Create(b.Context(), filepath.Join(folder, "example.moot"), bolt.Options{StateDir: folder})
			if err != nil {
				b.Fatal(err)
			}
			if err := Build(b.Context(), s, today); err != nil {
				b.Fatal(err)
			}
			if err := s.Close(); err != nil {
				b.Fatal(err)
			}
		}
	})
}
