/// Figures about Essor as people meet it: started by its own command, spoken to over HTTP. None of
/// them is a test; `bin/measure` prints them.
@NullMarked
package org.essor.benchmarks;

import org.jspecify.annotations.NullMarked;
