/// Estimates with their uncertainty, and tallies that can be added up in any order.
///
/// Knows nothing of people, units or disclosure: what comes out of here is exact, and may be shown
/// only after the gate in `disclosure`.
@NullMarked
package org.essor.statistics;

import org.jspecify.annotations.NullMarked;
