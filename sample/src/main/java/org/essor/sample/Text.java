package org.essor.sample;

/// A text in both languages of the company.
public record Text(String en, String fr) {}
