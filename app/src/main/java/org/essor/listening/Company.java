package org.essor.listening;

import java.util.List;
import org.essor.language.Wording;

/// Those among whom one answers: "you answer as one of 14: Sales North".
///
/// @param asked how many people the group holds, at least k
/// @param parts the units it is made of, in preorder
public record Company(int asked, List<Part> parts) {

  public Company {
    parts = List.copyOf(parts);
  }

  /// A part of a group.
  ///
  /// @param position of the unit in the frozen organisation
  /// @param whole the unit with all below it; otherwise only the people who sit directly in it
  public record Part(int position, Wording name, boolean whole) {}
}
