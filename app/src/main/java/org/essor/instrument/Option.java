package org.essor.instrument;

import org.essor.language.Wording;

/// One point of a scale: the value that is kept and the words that are read.
public record Option(int value, Wording label) {}
