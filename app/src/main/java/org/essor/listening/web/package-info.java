/// The pages of listening: planning a check-in, answering it.
@NullMarked
package org.essor.listening.web;

import org.jspecify.annotations.NullMarked;
