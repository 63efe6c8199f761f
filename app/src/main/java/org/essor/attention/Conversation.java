package org.essor.attention;

import java.util.List;
import java.util.UUID;
import org.essor.disclosure.Cell;
import org.essor.insight.Standouts;
import org.essor.language.Wording;

/// What a team talks about once a release is there: 45 minutes, three questions, one promise.
///
/// @param position of the unit in the release
/// @param unit its name, as it was then
/// @param figures what the talk can rest on
/// @param asked what everybody is called who was asked
/// @param everybody what stands out among them, to talk about or not; nothing where the unit is
///   everybody
public record Conversation(
    UUID checkIn, int position, Wording unit, Figures figures, Wording asked, Standouts everybody) {

  /// The agenda, in order.
  public enum Step {
    /// The rules, and what there is to talk about.
    OPENING(5),
    /// First question: what works and stays.
    WORKS(10),
    /// Second question: what gets in the way.
    HINDERS(15),
    /// Third question: the one thing to change.
    CHANGE(10),
    /// One promise, or a refusal with its reason.
    PROMISE(5);

    private final int minutes;

    Step(int minutes) {
      this.minutes = minutes;
    }

    public int minutes() {
      return minutes;
    }

    /// Minutes from the beginning of the talk to the beginning of this step.
    public int from() {
      return List.of(values()).subList(0, ordinal()).stream().mapToInt(Step::minutes).sum();
    }

    /// Minutes from the beginning of the talk to the end of this step.
    public int to() {
      return from() + minutes;
    }
  }

  /// What the talk can rest on.
  public sealed interface Figures {

    /// The unit speaks for itself.
    ///
    /// @param standouts empty where nothing can be told apart
    record Own(Standouts standouts) implements Figures {}

    /// The unit has no figure of its own and is not given another's.
    ///
    /// @param why it has none
    record None(Cell.Reason why) implements Figures {}
  }
}
