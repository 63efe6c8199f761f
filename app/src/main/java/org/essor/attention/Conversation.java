package org.essor.attention;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.disclosure.Cell;
import org.essor.instrument.Construct;
import org.essor.language.Wording;

/// What a team talks about once a release is there: 45 minutes, three questions, one promise.
///
/// @param position of the unit in the release
/// @param unit its name, as it was then
/// @param figures what the talk can rest on
public record Conversation(UUID checkIn, int position, Wording unit, Figures figures) {

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
    record Own(Picture picture) implements Figures {}

    /// The unit has no figure of its own and is not given another's.
    ///
    /// @param why it has none
    /// @param everybody what stands out among all who were asked, to talk about or not; empty where
    ///   they have no figure either
    record None(Cell.Reason why, Optional<Picture> everybody) implements Figures {}
  }

  /// What stands out in a unit, as far as the intervals tell it apart.
  ///
  /// @param highest empty where nothing is told apart from the lowest
  public record Picture(Wording unit, Outliers lowest, Outliers highest) {}

  /// The constructs whose figures lie at one end.
  ///
  /// @param subjects at most three, the farthest out first; empty where naming some and not others
  ///   would be arbitrary
  /// @param others how many more cannot be told apart from the farthest out
  public record Outliers(List<Subject> subjects, int others) {

    static final Outliers NONE = new Outliers(List.of(), 0);

    public Outliers {
      subjects = List.copyOf(subjects);
    }
  }

  /// A construct and its figure.
  public record Subject(Construct construct, Cell.Shown figure) {}
}
