/// Pages about people: files of people and their dry runs, single people, and the organisation's
/// tree.
@NullMarked
package org.essor.people.web;

import org.jspecify.annotations.NullMarked;
