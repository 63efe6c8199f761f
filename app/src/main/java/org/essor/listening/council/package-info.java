/// The works council's voice before a check-in opens: what it says, what it is answered, and the
/// record of both, which stays with the contract.
@NullMarked
package org.essor.listening.council;

import org.jspecify.annotations.NullMarked;
