@NullMarked
package org.essor.statistics;

import org.jspecify.annotations.NullMarked;
