package org.essor.instrument;

/// A file of `instruments/` cannot be used. The message is one sentence: the file, where in it,
/// what was found and what was expected.
public final class InvalidInstrument extends RuntimeException {

  InvalidInstrument(String where, String fault) {
    super(where + ": " + fault);
  }
}
