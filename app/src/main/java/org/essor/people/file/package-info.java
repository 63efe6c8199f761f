/// A file of people as a table of text, whatever its encoding, separator or format. Knows nothing
/// of people.
@NullMarked
package org.essor.people.file;

import org.jspecify.annotations.NullMarked;
