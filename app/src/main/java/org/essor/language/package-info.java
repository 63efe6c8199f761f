/// Words in both languages, English and French, as equals.
@NullMarked
package org.essor.language;

import org.jspecify.annotations.NullMarked;
