/// Attention: the conversation a team has once a release is there. Its face is
/// [org.essor.attention.Conversations].
@NullMarked
package org.essor.attention;

import org.jspecify.annotations.NullMarked;
