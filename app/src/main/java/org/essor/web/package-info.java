/// The kit that every page is built with: layout, forms, words, errors. It knows HTTP and no domain
/// word.
@NullMarked
package org.essor.web;

import org.jspecify.annotations.NullMarked;
