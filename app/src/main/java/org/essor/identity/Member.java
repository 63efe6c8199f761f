package org.essor.identity;

import java.util.Locale;
import java.util.Optional;

/// One of the people, as far as coming in is concerned.
///
/// @param person their id in `people`
/// @param email where a sign-in link reaches them; empty: they come in with a card
/// @param language the language of their record; their own choice goes before it
public record Member(long person, String name, Optional<String> email, Locale language) {}
