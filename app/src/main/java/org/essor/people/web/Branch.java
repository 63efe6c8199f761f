package org.essor.people.web;

import java.util.List;
import org.essor.language.Wording;

/// A unit as the tree shows it.
///
/// @param manager the name of who leads it; empty where nobody does
/// @param people in it and below it
/// @param children those that are shown; none where the branch is not unfolded here
/// @param below how many units are just below it
public record Branch(
    long id, Wording name, String manager, int people, int below, List<Branch> children) {

  /// Has units below it that are on its own page.
  public boolean goesOn() {
    return below > children.size();
  }
}
