package demo

import (
	"crypto/sha256"
	"math/rand/v2"

	"moot/model"
)

// draft is the board while the story is played: in memory, as a store would keep it, with ids of changes and stamps that
// are the same every time. A store that syncs each of some three hundred changes to its disk would need a second.
type draft struct {
	board   *model.Board
	changes []model.Change
	random  *rand.ChaCha8
}

func newDraft() *draft {
	return &draft{
		board:  model.NewBoard("example", nil, nil),
		random: rand.NewChaCha8(sha256.Sum256([]byte("changes of the example"))),
	}
}

// commit keeps what edit changes.
func (d *draft) commit(edit func(model.View) (model.Change, error)) (model.Change, error) {
	wanted, err := edit(d.board)
	if err != nil {
		return model.Change{}, err
	}
	change, err := model.Prepare(d.board, wanted)
	if err != nil {
		return model.Change{}, err
	}
	change.ID = model.ChangeID(d.random.Uint64())
	change.Stamp = model.Stamp{Wall: storyWall, Counter: uint32(len(d.changes)), Replica: storyReplica}
	next, err := d.board.Apply(change)
	if err != nil {
		return model.Change{}, err
	}
	d.board, d.changes = next, append(d.changes, change)
	return change, nil
}

// The stamps of the story lie before those of any clock, so that whatever people do afterwards is later, on whatever day
// they look at it.
const (
	storyWall    = 1
	storyReplica = 1
)
