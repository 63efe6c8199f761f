package org.essor.identity;

import java.util.List;
import org.essor.language.Wording;

/// The people one can be with one click, in a demonstration. There is no such bean elsewhere.
public interface OneClick {

  List<Visit> visits();

  /// @param purpose what this person comes for
  record Visit(long account, String name, Wording purpose) {}
}
