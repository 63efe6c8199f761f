package org.essor.web;

/// A page above the one that is read, on the way down from the top.
///
/// @param label its name, in the reader's language already
public record Crumb(String path, String label) {}
