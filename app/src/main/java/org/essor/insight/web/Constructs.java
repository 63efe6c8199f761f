package org.essor.insight.web;

import org.essor.instrument.Construct;
import org.essor.instrument.Instruments;
import org.essor.web.Words;

/// Constructs by their id, in the reader's words.
final class Constructs {

  /// @param about what a high score says
  record Named(String id, String name, String about) {}

  private final Instruments instruments;
  private final Words say;

  Constructs(Instruments instruments, Words say) {
    this.instruments = instruments;
    this.say = say;
  }

  Named named(String id) {
    return instruments.constructs().stream()
        .filter(construct -> construct.id().equals(id))
        .findFirst()
        .map(this::named)
        .orElseThrow();
  }

  private Named named(Construct construct) {
    return new Named(
        construct.id(), construct.name().in(say.locale()), construct.about().in(say.locale()));
  }
}
