/// The first page of each kind of reader, and the leaders' page. It only brings together what the
/// modules below say.
@NullMarked
package org.essor.home;

import org.jspecify.annotations.NullMarked;
