package reference_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"moot/model"
	"moot/model/agenda"
	"moot/model/since"
	"moot/store/exchange"
)

func TestTheAgendaOfRustGoalsIsWhatTheWordsSay(t *testing.T) {
	folder := filepath.Join(sets, "rust-goals")
	if _, err := os.Stat(folder); err != nil {
		t.Skip("the reference boards are not here")
	}
	options := exchange.Options{KeepGoing: true, Map: readMap(t, filepath.Join(folder, "map.yaml"))}
	kept, today := importedOn(t, folder, options, "2025-08-20"), dayOf(t, "2025-03-20")
	items, _ := compareAgenda(t, kept, today)
	if len(items) < 20 {
		t.Errorf("only %d items", len(items))
	}
	kept.forum("2025-01-09")
	kept.forum("2025-01-23")
	changed := 0
	items, _ = compareAgenda(t, kept, today)
	for _, item := range items {
		changed += int(item.Parts.Changed)
	}
	if changed == 0 {
		t.Error("the history tells of changes since the last forum, and none is on the agenda")
	}
}

func TestTheAgendaOfAGeneratedBoardIsWhatTheWordsSay(t *testing.T) {
	kept := generated(t, "1000", "2026-10-20")
	today := dayOf(t, "2026-12-02")
	compareAgenda(t, kept, today)
	kept.forum("2026-11-05", "D0000003", "D0000001")
	kept.at("2026-11-10")
	live(kept, 1, 60)
	parked := agenda.Compute(kept.board(), today).Items
	kept.forum("2026-11-19", parked[9].Dependency.ID, "nowhere", parked[2].Dependency.ID)
	for day := range 12 {
		kept.at(dayOf(t, "2026-11-20").Add(day).String())
		live(kept, uint64(day+2), 25)
	}
	items, news := compareAgenda(t, kept, today)
	var most [6]float64
	groups := map[agenda.Group]int{}
	for _, item := range items {
		groups[item.Group]++
		for i, part := range partsOf(item) {
			most[i] = max(most[i], part)
		}
	}
	if slices.Contains(most[:], 0) || len(groups) != len(agenda.Groups) {
		t.Errorf("no part and no group should be empty: %v, %v", most, groups)
	}
	for _, kind := range since.Kinds {
		if !slices.ContainsFunc(news, func(line string) bool { return strings.HasPrefix(line, kind.String()+" ") }) {
			t.Errorf("no news is %s", kind)
		}
	}
}

// live makes edits by chance, as many as the rules allow of n: answers, moved dates, other owners, new requests, undos.
func live(kept *held, seed uint64, n int) {
	random := rand.New(rand.NewPCG(seed, 1))
	all := kept.board().Dependencies()
	for i := range n {
		id := all[random.IntN(len(all))].ID
		_ = kept.try(func(v model.View, today model.Date) (model.Change, error) {
			ref := model.Ref{Kind: model.KindDependency, ID: id}
			set := func(field, value string) (model.Change, error) {
				return model.Set(v, ref, []model.Assignment{{Field: field, Value: value}}, today)
			}
			soon := today.Add(random.IntN(60) - 5)
			switch random.IntN(14) {
			case 0, 1:
				return model.Propose(v, id, soon, today)
			case 2, 3:
				return model.Accept(v, id, 0, today)
			case 4:
				return model.Decline(v, id, "no capacity", today)
			case 5:
				return model.Start(v, id, today)
			case 6:
				return model.Deliver(v, id, today)
			case 7:
				return model.Remove(v, id, model.Stub, "", today)
			case 8:
				return set("need_by", soon.String())
			case 9:
				return set("impact", "slowing")
			case 10:
				return set("provider", all[random.IntN(len(all))].Provider)
			case 11:
				made := []model.Assignment{
					{Field: "title", Value: "asked anew"}, {Field: "consumer", Value: all[0].Consumer}, {Field: "provider", Value: all[1].Provider},
				}
				return model.Add(v, model.KindDependency, fmt.Sprintf("N%d-%d", seed, i), made, today)
			case 12:
				return model.Delete(v, ref)
			default:
				change, _, err := model.Undo(v, "Ana", 0)
				return change, err
			}
		})
	}
}

func partsOf(item agenda.Item) [6]float64 {
	p := item.Parts
	return [6]float64{p.Due, p.Downstream, p.Uncommitted, p.Negative, p.Changed, p.Age}
}
