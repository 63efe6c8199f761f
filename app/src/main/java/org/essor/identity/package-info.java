/// Who may come in, how, and what they may do: accounts, roles, sign-in, cards, the audit trail.
///
/// Every page says whom it is for: [For], [ForEveryone] or [ForAnybody]. One that does not is
/// refused to everybody.
@NullMarked
package org.essor.identity;

import org.jspecify.annotations.NullMarked;
