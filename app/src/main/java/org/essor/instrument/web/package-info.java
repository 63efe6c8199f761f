/// The pages of instruments: what may be asked, and how it counts.
@NullMarked
package org.essor.instrument.web;

import org.jspecify.annotations.NullMarked;
