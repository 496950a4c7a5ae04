package demo

import (
	"crypto/sha256"
	"math/rand/v2"

	"moot/model"
)

// idOf is the id of a record of the story. Teams are called by their keys, as people would; all others have ids as moot
// makes them, from a source seeded with the key, so that a record keeps its id when others are added to the story.
func idOf(ref model.Ref) string {
	if ref.Kind == model.KindTeam || ref.Kind == model.KindBoard {
		return ref.ID
	}
	return model.NewID(rand.NewChaCha8(sha256.Sum256([]byte(ref.String()))))
}
