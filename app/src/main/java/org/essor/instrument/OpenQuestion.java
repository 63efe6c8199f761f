package org.essor.instrument;

import org.essor.language.Wording;

/// The one question of an instrument that is answered in the respondent's own words.
public record OpenQuestion(String id, Wording text) {}
