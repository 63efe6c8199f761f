package org.essor.people;

/// Nothing is held about this person any more; published in the same transaction, so that every
/// module forgets too.
public record PersonErased(long person) {}
