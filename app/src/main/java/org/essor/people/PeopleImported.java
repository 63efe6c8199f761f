package org.essor.people;

/// A file of people was applied; published in the same transaction.
public record PeopleImported(long importId) {}
