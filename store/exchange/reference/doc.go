// Package reference has no code of its own: its tests import the boards of real organisations and hold every computed
// view against figures that programs independent of moot worked out from the same files. Nobody imports it.
package reference
