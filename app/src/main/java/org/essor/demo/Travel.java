package org.essor.demo;

import java.time.Instant;

/// Moves the clock of the platform, so that the past of the sample company is lived in its order.
@FunctionalInterface
public interface Travel {

  void to(Instant when);
}
