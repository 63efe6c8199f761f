package org.essor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.essor.people.Fault.Severity;
import org.essor.people.Imports.Kind;
import org.junit.jupiter.api.Test;

/// A real organisation of 138 bodies and 58,658 rows, with its real faults: the UK government's
/// organograms of 31 March 2011 ([UkOrganogram]).
class UkOrganogramTest {

  @Test
  void imports_a_real_government_and_names_its_faults() throws IOException {
    var organogram = UkOrganogram.file();
    assumeThat(organogram)
        .as("the organograms lie in ../%s beside a clone", UkOrganogram.FOLDER)
        .isPresent();
    var file = organogram.orElseThrow();
    var desk = new Desk();

    var plan = desk.plan(file, Kind.FULL, UkOrganogram.DAY);

    assertThat(plan.refused()).isFalse();
    // 33 references are used twice in their body: the later row is left out
    assertThat(plan.count(Severity.SET_ASIDE)).isEqualTo(33);
    assertThat(plan.added()).hasSize(58_658 - 33);
    // two posts report to each other, and one to a reference that nobody in its body has; the other
    // posts whose line leads to that cycle hang below it
    assertThat(reasons(plan))
        .isEqualTo(Map.of("people.fault.cycle", 2L, "people.fault.unknown-manager", 1L));

    desk.apply(plan);

    assertThat(desk.plan(file, Kind.FULL, UkOrganogram.DAY).changesNothing()).isTrue();
    var government = desk.on(UkOrganogram.DAY);
    assertThat(government.people()).hasSize(58_658 - 33);
    assertThat(government.size(0)).isEqualTo(58_658 - 33);
    assertThat(government.units().getFirst().end()).isEqualTo(government.units().size());
    for (var unit : government.units()) {
      assertThat(unit.manager().isPresent())
          .as("%s has someone who leads it", unit.name().en())
          .isEqualTo(unit.depth() > 0 && !unit.name().en().equals("Unplaced"));
    }
  }

  private static Map<String, Long> reasons(Plan plan) {
    return plan.faults().stream()
        .filter(fault -> fault.severity() == Severity.UNPLACED)
        .collect(Collectors.groupingBy(Fault::key, Collectors.counting()));
  }
}
