/// You said → we will, or will not because: by a date, with a name, and what became of it.
@NullMarked
package org.essor.promise;

import org.jspecify.annotations.NullMarked;
