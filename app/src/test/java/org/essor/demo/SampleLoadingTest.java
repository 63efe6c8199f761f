package org.essor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import org.essor.Platform;
import org.essor.disclosure.CutPlan;
import org.essor.identity.Accounts;
import org.essor.insight.Release;
import org.essor.insight.Releases;
import org.essor.listening.CheckIn;
import org.essor.listening.CheckIns;
import org.essor.people.People;
import org.essor.promise.Promises;
import org.essor.sample.Role;
import org.essor.sample.SampleCompany;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The sample company, played into the platform; its smaller cut, so that it is quick.
class SampleLoadingTest {

  private static final SampleCompany COMPANY =
      SampleCompany.of(1, LocalDate.of(2026, 11, 21)).region();

  @AutoClose private static final Platform PLATFORM = Platform.start();

  private static final ArrayList<String> PROGRESS = new ArrayList<>();

  @BeforeAll
  static void load() {
    PLATFORM.get(SampleLoading.class).load(COMPANY, PLATFORM.clock()::set, PROGRESS::add);
  }

  @Test
  void every_past_check_in_has_its_release_and_one_is_open_today() {
    var checkIns = PLATFORM.get(CheckIns.class).all();

    assertThat(checkIns).hasSize(7);
    assertThat(checkIns).filteredOn(CheckIn::isOpen).hasSize(1);
    assertThat(PLATFORM.get(Releases.class).all()).hasSize(6);
  }

  @Test
  void tells_how_far_it_is() {
    assertThat(PROGRESS).hasSize(COMPANY.snapshots().size());
  }

  @Test
  void its_protagonists_can_sign_in_and_read_their_home() {
    for (var role : Role.values()) {
      var home = PLATFORM.visitor(account(role)).open("/");

      assertThat(home.status()).as("%s", role).isEqualTo(200);
      assertThat(home.text()).as("%s", role).containsAnyOf("Hello", "Bonjour");
    }
  }

  @Test
  void everybody_finds_the_open_check_in_and_the_leaders_promise_on_their_home() {
    var home = PLATFORM.visitor(account(Role.EMPLOYEE)).open("/");

    assertThat(home.text())
        .contains("Ce qui donne envie de venir", "Toutes les missions sont affichées");
  }

  @Test
  void promises_are_kept_refused_and_due() {
    var checkIns = PLATFORM.get(CheckIns.class).all();
    var promises =
        checkIns.stream()
            .flatMap(c -> PLATFORM.get(Promises.class).after(c.id()).stream())
            .toList();

    assertThat(promises)
        .extracting("answer")
        .extracting(Object::toString)
        .contains("WILL", "WILL_NOT");
    assertThat(promises).anyMatch(promise -> promise.outcome().isPresent());
    assertThat(promises).anyMatch(promise -> promise.outcome().isEmpty());
  }

  @Test
  void a_region_of_fewer_than_a_hundred_answers_is_too_small_for_figures_by_attribute() {
    var releases = PLATFORM.get(Releases.class);
    var cuts =
        releases.all().stream()
            .flatMap(id -> releases.find(id).orElseThrow().cuts().stream())
            .toList();

    assertThat(cuts).isNotEmpty();
    assertThat(cuts).extracting(Release.Cut::outcome).containsOnly(CutPlan.Outcome.TOO_FEW);
  }

  private static long account(Role role) {
    var key = COMPANY.protagonists().get(role).id();
    var person = PLATFORM.get(People.class).byKey(key).orElseThrow();
    return PLATFORM.get(Accounts.class).byPerson(person.id()).orElseThrow().id();
  }
}
