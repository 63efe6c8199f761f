package org.essor.listening.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The works-council pack: all that binds everybody about one check-in, in sentences. Page and file
/// are both drawn from it.
///
/// @param state whether the contract is frozen, as a sentence
public record Pack(UUID id, String title, String state, List<Section> sections) {

  /// @param id of its heading
  public record Section(String id, String heading, List<Block> blocks) {}

  /// Something a section says.
  public sealed interface Block {}

  public record Text(String text) implements Block {}

  public record Points(List<String> points) implements Block {}

  public record Facts(List<Fact> facts) implements Block {}

  public record Fact(String name, String text) {}

  /// @param head what the columns are called
  /// @param rows the first cell of each names it
  public record Table(String caption, List<String> head, List<List<String>> rows)
      implements Block {}

  /// Words of the council with what was answered.
  ///
  /// @param by what kind of words, whose, and when
  /// @param reply null when there is no answer
  /// @param replied whose it is and when; that there is none, otherwise
  public record Said(String by, String words, @Nullable String reply, String replied)
      implements Block {}
}
