package org.essor.sample;

import java.util.List;

/// A value the company says it lives: what it promises, and the behaviours that show it.
public record Value(String id, Text name, Text promise, List<Text> behaviours) {
  public Value {
    behaviours = List.copyOf(behaviours);
  }
}
