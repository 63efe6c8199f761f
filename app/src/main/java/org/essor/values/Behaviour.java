package org.essor.values;

import org.essor.language.Wording;

/// Something one can see people do when a value is lived.
public record Behaviour(Wording text) {

  public static final int LONGEST = 200;

  public Behaviour {
    Statement.check("a behaviour", text, LONGEST);
  }
}
