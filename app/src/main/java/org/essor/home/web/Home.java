package org.essor.home.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
  /// @param seal of a sealed check-in on the reader's own device; null for everything else
  public record Card(
      String eyebrow,
      String title,
      String text,
      String path,
      String action,
      String note,
      String assurance,
      @Nullable Seal seal) {

    static Card link(String title, String text, String path, String action) {
      return new Card("", title, text, path, action, "", "", null);
    }
  }

  /// What the browser needs to fetch a token as soon as somebody has signed in.
  ///
  /// @param known whether they were given one before, in this browser or another
  public record Seal(UUID checkIn, long person, boolean known) {}

  /// Whether the browser has tokens to see to.
  public boolean hasSeals() {
    return first != null
        && Stream.concat(Stream.of(first), more.stream()).anyMatch(card -> card.seal() != null);
  }
}
