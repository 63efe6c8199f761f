@NullMarked
package org.essor.disclosure;

import org.jspecify.annotations.NullMarked;
