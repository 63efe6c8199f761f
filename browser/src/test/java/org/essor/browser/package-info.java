/// The pages as people meet them: in a real browser.
@NullMarked
package org.essor.browser;

import org.jspecify.annotations.NullMarked;
