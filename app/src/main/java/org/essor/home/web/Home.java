package org.essor.home.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A home page: one thing first, then what was promised, then what can be read.
///
/// @param greeting with the reader's given name; without it on a shared device
/// @param first the one thing that is theirs today; null when nothing needs them
/// @param more other check-ins that wait for them
/// @param team what concerns the teams they lead; empty for most
/// @param duties what their role asks of them; empty for most
/// @param promises made to them, the leaders' first
/// @param readings the latest releases
public record Home(
    String greeting,
    String day,
    @Nullable Card first,
    List<Card> more,
    List<Card> team,
    List<Card> duties,
    List<PromiseCard> promises,
    List<Card> readings) {

  /// Something to do or to read.
  ///
  /// @param eyebrow a small line above; may be empty
  /// @param note beside the action; may be empty
  /// @param assurance what is promised before one begins; may be empty
  public record Card(
      String eyebrow,
      String title,
      String text,
      String path,
      String action,
      String note,
      String assurance) {

    static Card link(String title, String text, String path, String action) {
      return new Card("", title, text, path, action, "", "");
    }
  }
}
