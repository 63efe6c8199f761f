/// Who the people are, where they sit and who leads whom, on any day and as it was recorded at any
/// instant; how a file of people becomes that.
@NullMarked
package org.essor.people;

import org.jspecify.annotations.NullMarked;
