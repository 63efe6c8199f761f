/// The roof: the application and its wiring. Nothing stands on it.
@NullMarked
package org.essor;

import org.jspecify.annotations.NullMarked;
