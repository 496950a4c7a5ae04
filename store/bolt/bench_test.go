package bolt

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"go.etcd.io/bbolt"

	"moot/model"
)

func BenchmarkLoad(b *testing.B) {
	for _, n := range []int{1_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s := newBoard(b)
			fill(b, s, n)
			for b.Loop() {
				if board, _, err := s.Load(b.Context()); err != nil || board.Count(model.KindDependency) != n {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(fileSize(b, s.path))/(1<<20), "MiB")
		})
	}
}

func BenchmarkImport(b *testing.B) {
	edits := importEdits(100_000)
	for b.Loop() {
		commit(b, newBoard(b), edits...)
	}
}

// BenchmarkCommit compares the median of one edit with its floor, one durable put by bbolt into a bucket of as many
// values. The two take turns, so that both meet the same disk.
func BenchmarkCommit(b *testing.B) {
	for _, n := range []int{1, 1_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s := newBoard(b)
			fill(b, s, n)
			raw := newRaw(b, n)
			var commits, puts []time.Duration
			day := model.NewDate(2026, 1, 1)
			for b.Loop() {
				day++
				commits = append(commits, timed(func() {
					commit(b, s, edits(model.KindDependency, fmt.Sprintf("dep-%06d", int(day)*7919%n), "need_by", day.String())...)
				}))
				puts = append(puts, timed(func() { raw(uint64(int(day) * 7919 % n)) }))
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(float64(median(commits).Microseconds()), "commit-µs")
			b.ReportMetric(float64(median(puts).Microseconds()), "put-µs")
			b.ReportMetric(float64(median(commits))/float64(median(puts)), "ratio")
		})
	}
}

func timed(fn func()) time.Duration {
	start := time.Now()
	fn()
	return time.Since(start)
}

func median(all []time.Duration) time.Duration {
	slices.Sort(all)
	return all[len(all)/2]
}

// newRaw makes a bbolt file with n values, and returns how to put one.
func newRaw(b *testing.B, n int) func(keys ...uint64) {
	db, err := bbolt.Open(filepath.Join(b.TempDir(), "raw"), 0o600, &bbolt.Options{NoStatistics: true})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = db.Close() })
	value := make([]byte, 250)
	put := func(keys ...uint64) {
		err := db.Update(func(tx *bbolt.Tx) error {
			bucket, err := tx.CreateBucketIfNotExists([]byte("raw"))
			for _, key := range keys {
				err = errors.Join(err, bucket.Put(number(key), value))
			}
			return err
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	all := make([]uint64, n)
	for i := range all {
		all[i] = uint64(i)
	}
	put(all...)
	return put
}

func BenchmarkPutFacts(b *testing.B) {
	for b.Loop() {
		s := newBoard(b)
		_, n, err := s.PutFacts(b.Context(), func(yield func(model.Fact, error) bool) {
			for i := range 100_000 {
				at := model.Instant((1_700_000_000_000+int64(i*7919%100_000)*60_000)<<11 | 1024)
				fact := model.Fact{Deployment: &model.Deployment{ID: fmt.Sprint("run-", i), Service: fmt.Sprint("service ", i%50), At: at}}
				if !yield(fact, nil) {
					return
				}
			}
		})
		if err != nil || n != 100_000 {
			b.Fatal(n, err)
		}
	}
}
