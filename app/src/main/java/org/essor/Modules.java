package org.essor;

import java.util.List;

/// The modules that may keep something in the database, in floor order: the order in which their
/// schemas are made, so that a schema may refer to those of the floors below.
public final class Modules {

  public static final List<String> IN_FLOOR_ORDER =
      List.of(
          "delivery",
          "identity",
          "people",
          "values",
          "instrument",
          "listening",
          "insight",
          "promise",
          "attention");

  private Modules() {}
}
