/// Home pages, the leaders' page, and the first run.
@NullMarked
package org.essor.home.web;

import org.jspecify.annotations.NullMarked;
