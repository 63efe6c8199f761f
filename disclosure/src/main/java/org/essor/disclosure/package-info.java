/// What may be shown about groups of people, and the only types that can show it.
///
/// The path of a figure: the [UnitTree] and the sizes of its units give [Blocks] (who is counted
/// together); a union of blocks is a [Group]; the [Gate] turns the tallies of a group into a
/// [Cell], either shown as a band with a stepped count and an interval, or withheld with its
/// reason. Nobody outside this package can make a group or a cell in another way, except
/// [Released], which reads back what a release stored.
@NullMarked
package org.essor.disclosure;

import org.jspecify.annotations.NullMarked;
