package org.essor.web;

import java.util.Map;
import org.essor.disclosure.Cell;
import org.jspecify.annotations.Nullable;

/// How a shown figure reads: its number, range or word, who it is about, and which side of a
/// reference it lies on.
///
/// In small groups a figure is a word (low, middle, high), from 20 people a range, from 200 a
/// number: as wide as its band, never finer.
public record Score(Frame frame, Cell.Shown shown) {

  private static final int WORDS_BELOW = 20;
  private static final int RANGES_BELOW = 200;
  private static final Map<Integer, String> SIDES =
      Map.of(
          -3, "low-3", -2, "low-2", -1, "low-1", 0, "middle", 1, "high-1", 2, "high-2", 3,
          "high-3");

  /// *high*, *60–70* or *64*.
  public String text() {
    var band = shown.band();
    if (shown.count().from() < WORDS_BELOW) {
      return frame.text(
          band.isLowest()
              ? "web.score.low"
              : band.isHighest() ? "web.score.high" : "web.score.middle");
    }
    return share();
  }

  /// *60–70* or *64*, in a small group too: for a share, where a word would not say of what.
  public String share() {
    var band = shown.band();
    return band.upper() - band.lower() <= 1
        ? frame.words().number(Math.round(band.middle()))
        : range(band.lower(), band.upper());
  }

  /// Why it is no number, as a key: `WORD` in small groups, `RANGE` in larger ones; null where it
  /// is one.
  public @Nullable String coarseness() {
    int people = shown.count().from();
    return people < WORDS_BELOW ? "WORD" : people < RANGES_BELOW ? "RANGE" : null;
  }

  /// *≈ 30*: how many people the figure is about, as far as may be said.
  public String people() {
    return frame.text("web.score.people", shown.count().approximately());
  }

  /// Everything in one sentence, for those who hear the page.
  public String sentence() {
    return frame.text(
        "web.score.sentence",
        text(),
        shown.count().approximately(),
        Math.round(shown.interval().lower()),
        Math.round(shown.interval().upper()));
  }

  /// The class that colours it: the middle colour while its band holds the reference, then one step
  /// at 2.5 points beyond, two at 7.5, three at 15. No colour without evidence.
  ///
  /// @param reference 0 to 100
  public String side(double reference) {
    var band = shown.band();
    var beyond =
        band.lower() > reference ? band.lower() - reference : Math.min(0, band.upper() - reference);
    var distance = Math.abs(beyond);
    var steps = distance < 2.5 ? 0 : distance < 7.5 ? 1 : distance < 15 ? 2 : 3;
    return SIDES.getOrDefault((int) Math.signum(beyond) * steps, "middle");
  }

  private String range(double from, double to) {
    return frame.words().number(Math.round(from)) + "–" + frame.words().number(Math.round(to));
  }
}
