package org.essor.attention;

import java.util.Optional;
import java.util.stream.Stream;
import org.essor.attention.Conversation.Figures;
import org.essor.attention.Conversation.Picture;
import org.essor.attention.Conversation.Subject;
import org.essor.disclosure.Cell;
import org.essor.insight.Release;
import org.essor.instrument.Construct;
import org.essor.instrument.Instruments;
import org.springframework.stereotype.Component;

/// Prepares the conversation of a unit from what may be shown of it, and from nothing else.
///
/// - the unit has figures of its own → the talk is about the constructs at either end
/// - it has none → the questions work without any, and no other team's figure takes their place
///
/// What is about pay is left out: a team cannot settle it, and it is never ranked among the others.
@Component
public final class Conversations {

  private final Instruments instruments;

  Conversations(Instruments instruments) {
    this.instruments = instruments;
  }

  /// The conversation of the unit at a position of the release.
  public Conversation after(Release release, int position) {
    return new Conversation(
        release.checkIn(),
        position,
        release.units().get(position).name(),
        figures(release, position));
  }

  private Figures figures(Release release, int position) {
    if (release.speaksFor(position)) {
      return new Figures.Own(picture(release, position));
    }
    var everybody =
        position != 0 && release.speaksFor(0)
            ? Optional.of(picture(release, 0))
            : Optional.<Picture>empty();
    return new Figures.None(why(release, position), everybody);
  }

  private static Cell.Reason why(Release release, int position) {
    return release.constructs().stream()
        .map(construct -> release.cell(position, construct))
        .filter(Cell.Withheld.class::isInstance)
        .map(cell -> ((Cell.Withheld) cell).reason())
        .findFirst()
        .orElseThrow();
  }

  private Picture picture(Release release, int position) {
    var subjects =
        instruments.constructs().stream()
            .filter(construct -> !construct.pay() && release.constructs().contains(construct.id()))
            .flatMap(construct -> subject(construct, release.cell(position, construct.id())))
            .toList();
    return Extremes.of(release.units().get(position).name(), subjects);
  }

  private static Stream<Subject> subject(Construct construct, Cell cell) {
    return cell instanceof Cell.Shown figure
        ? Stream.of(new Subject(construct, figure))
        : Stream.empty();
  }
}
