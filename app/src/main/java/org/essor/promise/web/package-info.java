/// The pages of promise: writing one, and saying what became of it.
@NullMarked
package org.essor.promise.web;

import org.jspecify.annotations.NullMarked;
