@NullMarked
package org.essor.sample;

import org.jspecify.annotations.NullMarked;
