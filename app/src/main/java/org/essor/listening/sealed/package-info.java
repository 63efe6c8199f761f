/// Sealed answers: who may answer is known, who answered what is not, to nobody. Tokens are signed
/// blind, ballots are cast without a name, and what was cast is mixed before it is read.
@NullMarked
package org.essor.listening.sealed;

import org.jspecify.annotations.NullMarked;
