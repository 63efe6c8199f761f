/// The page of the team conversation, to print and to take along.
@NullMarked
package org.essor.attention.web;

import org.jspecify.annotations.NullMarked;
