/// Plays the sample company into the platform through the same faces that real people use.
@NullMarked
package org.essor.demo;

import org.jspecify.annotations.NullMarked;
