package exchange

import "moot/store"

// Count is what happened to the rows of one kind. Internal dependencies are in Internal alone.
type Count struct {
	Added     int `json:"added"`
	Updated   int `json:"updated"`
	Unchanged int `json:"unchanged"`
	Internal  int `json:"internal"`
	Faulty    int `json:"faulty"`
	Joined    int `json:"joined,omitempty"` // teams: rows that are another spelling of a team
}

// KindCount is a Count and the kind it is of, by the name of its file: "dependencies".
type KindCount struct {
	Kind string `json:"kind"`
	Count
}

// Summary is what an import did, or would do.
type Summary struct {
	Kinds           []KindCount `json:"kinds"` // those that had rows, in the order of Files
	DatesOutOfOrder int         `json:"dates_out_of_order"`
	Dropped         int         `json:"dropped_characters"` // control characters and what cannot be seen
	CreatedTeams    []string    `json:"created_teams,omitempty"`
	Ignored         []string    `json:"ignored_columns,omitempty"` // of files without a map: "teams.csv: colour"
	Problems        int         `json:"problems"`
	Batch           store.Batch `json:"facts_batch,omitempty"` // of the facts that were new; store.Store's WithdrawFacts takes it back
	DryRun          bool        `json:"dry_run,omitempty"`
	Stored          bool        `json:"stored"`
}

// Of is the count of a kind by the name of its file; zero where it had no rows.
func (s *Summary) Of(kind string) Count {
	for _, count := range s.Kinds {
		if count.Kind == kind {
			return count.Count
		}
	}
	return Count{}
}

// news corrects the counts of facts once it is known how many of them the board did not have.
func (s *Summary) news(facts storedFacts) {
	s.Batch = facts.batch
	for i := range s.Kinds {
		count := &s.Kinds[i].Count
		switch s.Kinds[i].Kind {
		case nameDeployments:
			count.Unchanged, count.Added = count.Added-facts.deployments, facts.deployments
		case nameIncidents:
			count.Unchanged, count.Added = count.Added-facts.incidents, facts.incidents
		}
	}
}
