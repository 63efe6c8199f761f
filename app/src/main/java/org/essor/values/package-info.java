/// What the organisation promises to live: up to seven values, each with the behaviours one can
/// see, in both languages.
@NullMarked
package org.essor.values;

import org.jspecify.annotations.NullMarked;
