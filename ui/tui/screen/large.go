package screen

// LargeBoard is from how many dependencies on what is not needed any more is worth collecting early: it would take as much
// room again as the board.
const LargeBoard = 20_000
