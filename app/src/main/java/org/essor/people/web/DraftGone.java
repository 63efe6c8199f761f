package org.essor.people.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// The file was applied, withdrawn, or is older than a day: there is no such page any more.
@ResponseStatus(HttpStatus.NOT_FOUND)
final class DraftGone extends RuntimeException {}
