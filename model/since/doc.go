// Package since computes what happened to dependencies since the last forum: what is new, which dates and states moved,
// what was delivered, accepted and removed. It is a pure function of a board, two days and the changes between them.
//
// A day counts when it lies after the forum's and not after the day looked at. Only crossing dependencies that still
// exist are news. An edit counts on the day on which it was true, under the rule of the agenda: the first values of a
// record are no change, and what an import tells of the past counts where it moved from a known value (model.Entry.Moved).
// Of all edits of one thing only the sum is told: before the first, after the last. What was undone is no news.
//
//   - New: requested (where that is not known, made) in that time. Asking again is asking.
//   - NeedBy: the consumer's date.
//   - CommitBy: the provider's date, which is what it offers (proposed) while that is countered, else what it promised
//     (commit-by). Countering a promise of 3 Dec with 10 Dec is a move from 3 to 10 Dec; agreeing to that is none.
//   - Delivered, Accepted, Removed: the state became that. Where no change tells of the state, the record's own date of
//     delivery or closing does, as with what was imported.
//   - State: it became any other.
//
// ui may import it.
package since
