/// Instruments: constructs, scales, items and their keying, loaded from the YAML files of
/// `instruments/`. Its face is [org.essor.instrument.Instruments].
@NullMarked
package org.essor.instrument;

import org.jspecify.annotations.NullMarked;
