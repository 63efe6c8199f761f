package org.essor.database;

import java.util.Optional;
import java.util.stream.Stream;

/// Why Essor does not start: one sentence for the person who runs it, with what to do. Whoever
/// throws it has changed nothing.
public final class StartFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  public StartFailure(String sentence) {
    super(sentence);
  }

  public StartFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /// The start failure among `thrown` and its causes.
  public static Optional<StartFailure> in(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .filter(StartFailure.class::isInstance)
        .map(StartFailure.class::cast)
        .findFirst();
  }
}
