/// What a check-in says, once it is closed: releases, and the figures that each reader may see of
/// them.
@NullMarked
package org.essor.insight;

import org.jspecify.annotations.NullMarked;
