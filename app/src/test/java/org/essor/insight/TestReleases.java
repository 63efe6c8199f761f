package org.essor.insight;

import java.time.LocalDate;
import org.essor.Platform;
import org.essor.language.Wording;
import org.essor.listening.CheckIn;
import org.essor.listening.CheckIns;
import org.essor.listening.Contract;

/// Releases as tests of pages need them, without the answers that would make them.
public final class TestReleases {

  private TestReleases() {}

  /// Keeps a release, after a check-in under a contract that lets people see their own unit and
  /// those above it.
  public static void keep(Platform platform, Release release) {
    platform
        .get(CheckIns.class)
        .plan(
            new CheckIn(
                release.checkIn(),
                new Wording("Autumn pulse", "Point d’automne"),
                "working-conditions",
                1,
                1,
                release.units().getFirst().id(),
                LocalDate.of(2026, 11, 2),
                LocalDate.of(2026, 11, 15),
                CheckIn.State.PLANNED,
                new Contract(
                    Contract.Mode.CONFIDENTIAL,
                    release.rules(),
                    Contract.Audience.OWN_AND_ABOVE,
                    false,
                    90)));
    platform.get(ReleaseStore.class).keep(release);
  }
}
