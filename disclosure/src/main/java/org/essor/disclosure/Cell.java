package org.essor.disclosure;

import java.util.Objects;
import org.essor.statistics.Interval;

/// A figure about a group of people as it may leave the house: shown, or withheld with its reason.
///
/// There is no other way for such a figure to reach a page, a file, an API or a mail. Only the
/// [Gate] makes cells, and [Released] reads them back.
public sealed interface Cell {

  /// A figure.
  ///
  /// The band is where the value of those counted lies; the interval is where the value of those
  /// they stand for lies, computed from band and count alone, and contains the band.
  final class Shown implements Cell {

    private final Band band;
    private final SteppedCount count;
    private final Interval interval;

    Shown(Band band, SteppedCount count, Interval interval) {
      this.band = band;
      this.count = count;
      this.interval = interval;
    }

    public Band band() {
      return band;
    }

    /// How many people the figure is about.
    public SteppedCount count() {
      return count;
    }

    /// Within 0 to 100.
    public Interval interval() {
      return interval;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Shown shown
          && band.equals(shown.band)
          && count.equals(shown.count)
          && interval.equals(shown.interval);
    }

    @Override
    public int hashCode() {
      return Objects.hash(band, count, interval);
    }

    @Override
    public String toString() {
      return "Shown[%s, %s, %s]".formatted(band, count, interval);
    }
  }

  /// No figure, and why.
  final class Withheld implements Cell {

    private final Reason reason;

    Withheld(Reason reason) {
      this.reason = reason;
    }

    public Reason reason() {
      return reason;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Withheld withheld && reason == withheld.reason;
    }

    @Override
    public int hashCode() {
      return reason.hashCode();
    }

    @Override
    public String toString() {
      return "Withheld[%s]".formatted(reason);
    }
  }

  /// Why a figure is withheld. A merged unit may have been too small, or large enough and merged
  /// with a smaller one; the reason is the same, since the difference would be a figure.
  enum Reason {
    /// Nobody of the unit was asked.
    NOT_ASKED,
    /// Fewer than k people were asked in all.
    TOO_FEW_ASKED,
    /// Fewer than k people answered in all.
    TOO_FEW_ANSWERED,
    /// The unit's people are counted together with others.
    MERGED
  }
}
