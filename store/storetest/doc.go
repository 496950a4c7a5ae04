// Package storetest is for tests of stores and of what uses them: Run is the conformance suite that every back-end
// passes; Failing and Slow are doubles for every screen's and command's failed save and long wait.
//
// Only tests import it.
package storetest
