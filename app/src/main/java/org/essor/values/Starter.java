package org.essor.values;

/// A value to begin from; whoever takes it rewrites it with the people who will live it.
///
/// @param key its name in an address (`care`)
public record Starter(String key, Statement statement) {}
