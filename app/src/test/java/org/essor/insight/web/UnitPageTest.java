package org.essor.insight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essor.insight.HandMade.LILLE;
import static org.essor.insight.HandMade.NIGHT;
import static org.essor.insight.HandMade.at;
import static org.essor.insight.HandMade.figures;

import java.util.List;
import org.essor.Platform;
import org.essor.insight.HandMade;
import org.essor.insight.Release;
import org.essor.listening.Contract.Audience;
import org.essor.listening.Workshop;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a unit without a figure of its own says, to whoever leads it and to others: the reason, and
/// no other one.
class UnitPageTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();

  private static final Workshop WORKSHOP = new Workshop(PLATFORM);

  /// Why a unit may have no figure, as the release that has none says it.
  enum Case {
    MERGED(
        "On its own this unit, or one beside it, is too small",
        "Seule, cette unité, ou une voisine, est trop petite"),
    TOO_FEW_ANSWERED("So few people answered that", "Si peu de personnes ont répondu"),
    NOT_ASKED("This check-in was not for this unit", "Ce point d’étape");

    private final String en;
    private final String fr;

    Case(String en, String fr) {
      this.en = en;
      this.fr = fr;
    }

    Release release(long manager) {
      var some = HandMade.release(figures("load", at(60, 4)));
      return switch (this) {
        case MERGED -> HandMade.led(some, NIGHT, manager, true);
        case TOO_FEW_ANSWERED -> HandMade.led(HandMade.empty(), LILLE, manager, true);
        case NOT_ASKED -> HandMade.led(some, NIGHT, manager, false);
      };
    }

    int position() {
      return this == TOO_FEW_ANSWERED ? LILLE : NIGHT;
    }
  }

  @ParameterizedTest
  @EnumSource
  void says_the_reason_that_is_true_and_no_other(Case it) {
    var release = it.release(WORKSHOP.person("p2"));
    HandMade.keep(PLATFORM, release, Audience.ALL_UNITS);
    var path = "/insight/%s/units/%d".formatted(release.checkIn(), it.position());

    for (var reader : List.of("p2", "p3")) {
      var visitor = WORKSHOP.visitor(reader);
      var english = visitor.open(path).html().select(".notice").text();
      var french = visitor.open(path).press("Français").html().select(".notice").text();
      for (var other : Case.values()) {
        assertThat(english.contains(other.en)).as("%s to %s", other, reader).isEqualTo(it == other);
        assertThat(french.contains(other.fr)).as("%s to %s", other, reader).isEqualTo(it == other);
      }
      assertThat(english.contains("not shown another team’s")).isEqualTo(reader.equals("p2"));
    }
  }
}
