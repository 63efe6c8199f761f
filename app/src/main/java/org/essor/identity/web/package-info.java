/// The pages of sign-in and of accounts, and the guard at the door of every page.
@NullMarked
package org.essor.identity.web;

import org.jspecify.annotations.NullMarked;
