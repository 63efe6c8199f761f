/// The pages of values: read by everybody who is signed in, written by the experience lead.
@NullMarked
package org.essor.values.web;

import org.jspecify.annotations.NullMarked;
