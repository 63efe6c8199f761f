package org.essor.sample;

import java.util.List;

/// A value the company says it lives, with the behaviours that show it.
public record Value(String id, Text name, List<Text> behaviours) {
  public Value {
    behaviours = List.copyOf(behaviours);
  }
}
