package org.essor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.essor.disclosure.GroupRules;
import org.essor.identity.Accounts;
import org.essor.identity.AuditTrail;
import org.essor.identity.Role;
import org.essor.listening.Workshop;
import org.essor.people.People;
import org.essor.values.Values;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A change and the entry that tells of it: both are kept or neither is.
class AuditedChangesTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();
  private static final Workshop WORKSHOP = new Workshop(PLATFORM);
  private static final Visitor LEAD = PLATFORM.visitor("Nadia Roussel", Role.LEAD);

  private final AuditTrail trail = PLATFORM.get(AuditTrail.class);

  @Test
  void a_change_that_fails_leaves_no_entry() {
    var checkIn = WORKSHOP.plan(GroupRules.DEFAULT);
    var page = LEAD.open("/listening/" + checkIn);
    var before = trail.size();

    var failed = without("listening.cohort_part", () -> page.press("Open it now"));

    assertThat(failed.status()).isEqualTo(500);
    assertThat(WORKSHOP.find(checkIn).orElseThrow().isOpen()).isFalse();
    assertThat(trail.size()).isEqualTo(before);

    page.press("Open it now");
    assertThat(trail.page(1).getFirst().action()).isEqualTo("listening.trail.opened");
    assertThat(trail.size()).isEqualTo(before + 1);
  }

  @Test
  void an_entry_that_fails_undoes_the_change() {
    var before = PLATFORM.get(Values.class).all();
    var form = LEAD.open("/values/new?starter=craft").form("/values");

    var failed = without("identity.audit_entry", form::submit);

    assertThat(failed.status()).isEqualTo(500);
    assertThat(PLATFORM.get(Values.class).all()).isEqualTo(before);
  }

  @Test
  void figures_are_not_shown_when_the_trail_cannot_say_so() {
    var checkIn = WORKSHOP.open();
    WORKSHOP.checkIns().close(checkIn);

    var page = without("identity.audit_entry", () -> LEAD.open("/insight/" + checkIn + "/units/0"));

    assertThat(page.status()).isEqualTo(500);
  }

  @Test
  void the_same_words_again_are_no_correction() {
    var value = PLATFORM.get(Values.class).all().getFirst().id();
    var before = trail.size();

    LEAD.open("/values/" + value + "/editions/new").form("/values/" + value + "/editions").submit();

    assertThat(trail.size()).isEqualTo(before);
  }

  @Test
  void an_administrator_can_be_erased_by_themselves_and_the_entry_stays() {
    PLATFORM.account("Ada Administrator", Role.ADMINISTRATOR);
    var person = WORKSHOP.person(29);
    var account = PLATFORM.get(Accounts.class).byPerson(person).orElseThrow().id();
    PLATFORM.get(Accounts.class).grant(account, Role.ADMINISTRATOR);

    PLATFORM
        .visitor(account)
        .open("/people/" + person + "/erasure")
        .form("/people/" + person + "/erasure")
        .tick("read", "true")
        .submit();

    assertThat(PLATFORM.get(People.class).find(person)).isEmpty();
    var entry = trail.page(1).getFirst();
    assertThat(entry.action()).isEqualTo("people.audit.erased");
    assertThat(entry.subject()).isEqualTo(String.valueOf(person));
    assertThat(entry.who()).isEmpty();
  }

  private static Page without(String table, Supplier<Page> deed) {
    return PLATFORM.database().without(table, deed);
  }
}
