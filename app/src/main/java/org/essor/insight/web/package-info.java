/// The pages of insight: what a unit says, and the heat map.
@NullMarked
package org.essor.insight.web;

import org.jspecify.annotations.NullMarked;
