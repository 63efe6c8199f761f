package org.essor.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.essor.language.Wording;
import org.essor.people.Imports.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;

/// Files of people, one after the other, and what is known after them.
class ImportTest {

  private static final Desk DESK = new Desk();
  private static final LocalDate MARCH = LocalDate.of(2026, Month.MARCH, 1);
  private static final LocalDate MAY = LocalDate.of(2026, Month.MAY, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, Month.JUNE, 1);

  private static final String BAKERY =
      """
      id,first name,manager,job,site,shoe size
      1,Anna,,director,Lyon,38
      2,Bo,1,baker,Lyon,44
      3,Cy,2,baker,Lyon,
      """;

  @BeforeEach
  void nobody_is_here() {
    DESK.clear();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en/people-example.csv", "fr/personnes-exemple.csv"})
  void understands_the_example_of_the_guide_to_its_last_cell(String example) throws IOException {
    var plan = DESK.plan(Files.readAllBytes(Path.of("../docs/guide", example)), Kind.FULL, JUNE);

    assertThat(plan.faults()).isEmpty();
    assertThat(plan.columns()).extracting(Plan.Column::meaning).doesNotContain("");
    assertThat(plan.added()).hasSize(6);

    DESK.apply(plan);
    var organisation = DESK.on(JUNE);
    assertThat(DESK.seat(organisation, "1003"))
        .isEqualTo(DESK.seat(organisation, "1004"))
        .isNotEqualTo(DESK.seat(organisation, "1006"));
  }

  @Test
  void tells_new_changed_moved_gone_and_unchanged_apart() {
    DESK.apply(BAKERY, Kind.FULL, MARCH);

    var plan =
        DESK.plan(
            """
            id,first name,manager,job,site,shoe size
            1,Anna,,director,Lyon,39
            3,Cy,1,baker,Lyon,
            4,Di,3,baker,Paris,
            5,Ed,1,baker,Lyon,
            """,
            Kind.FULL,
            MAY);

    assertThat(plan.added()).extracting(Plan.Row::key).containsExactly("4", "5");
    assertThat(plan.gone()).extracting(Plan.Row::key).containsExactly("2");
    assertThat(plan.changed())
        .containsExactly(
            new Plan.Change(
                new Plan.Row(2, "1", "Anna"),
                List.of(new Plan.Difference("shoe size", true, "38", "39"))));
    assertThat(plan.moved())
        .containsExactly(
            new Plan.Move(
                new Plan.Row(3, "3", "Cy"),
                new Wording("Bo’s team", "Équipe Bo"),
                new Wording("The organisation", "L’organisation")));
    assertThat(plan.unchanged()).isZero();
  }

  @Test
  void a_delta_leaves_alone_the_columns_and_the_people_it_does_not_have() {
    DESK.apply(BAKERY, Kind.FULL, MARCH);
    DESK.apply("id,job\n3,confectioner\n", Kind.DELTA, MAY);

    var attributes = DESK.people.attributes(MAY);
    var cy = DESK.people.byKey("3").orElseThrow();
    assertThat(cy.givenName()).isEqualTo("Cy");
    assertThat(attributes).hasSize(3);
    assertThat(attributes.get(cy.id()))
        .isEqualTo(new Attributes("Lyon", "confectioner", "", "", new TreeMap<>()));
    assertThat(DESK.people.attributes(MARCH).get(cy.id()))
        .extracting(Attributes::job)
        .isEqualTo("baker");
  }

  @Test
  void whoever_has_a_last_day_is_there_on_it_and_not_after() {
    DESK.apply(BAKERY, Kind.FULL, MARCH);
    DESK.apply("id,last day\n2,2026-05-20\n3,2026-04-30\n", Kind.DELTA, MAY);

    assertThat(DESK.on(MAY.minusDays(1)).people()).hasSize(3);
    assertThat(DESK.on(MAY).people()).hasSize(2);
    assertThat(DESK.on(LocalDate.of(2026, 5, 20)).people()).hasSize(2);
    assertThat(DESK.on(LocalDate.of(2026, 5, 21)).people()).hasSize(1);
    assertThat(DESK.people.left(LocalDate.of(2026, 5, 21)))
        .containsExactly(DESK.people.byKey("2").orElseThrow().id());
  }

  @Test
  void a_file_about_an_earlier_day_leaves_later_truths_and_descriptions_alone() {
    DESK.apply(BAKERY, Kind.FULL, MAY);
    var known = DESK.apply("id,first name,job\n1,Anne,founder\n", Kind.FULL, MARCH);

    var anna = DESK.people.byKey("1").orElseThrow();
    assertThat(anna.givenName()).isEqualTo("Anna");
    assertThat(DESK.people.attributes(MARCH).get(anna.id()))
        .extracting(Attributes::job)
        .isEqualTo("founder");
    assertThat(DESK.on(MARCH).people()).hasSize(1);
    assertThat(DESK.on(MAY).people()).hasSize(3);
    assertThat(DESK.on(MARCH, known.minusMillis(1)).people()).isEmpty();
  }

  @Test
  void a_full_file_that_changes_nobody_still_says_that_it_was_so() {
    DESK.apply(BAKERY, Kind.FULL, MARCH);
    var confirmed = DESK.plan(BAKERY, Kind.FULL, JUNE);
    assertThat(confirmed.changesNothing()).isTrue();
    assertThat(confirmed.isApplicable()).isTrue();
    DESK.apply(confirmed);

    DESK.apply("id,job\n1,founder\n", Kind.FULL, MAY);

    assertThat(DESK.on(MAY).people()).hasSize(1);
    assertThat(DESK.on(JUNE).people()).hasSize(3);
  }

  @Test
  void an_address_belongs_to_one_person() {
    var plan = DESK.plan("id,email\n1,a@example.org\n2,A@example.org\n", Kind.FULL, MARCH);
    DESK.apply(plan);

    assertThat(plan.faults())
        .extracting(Fault::line, Fault::key)
        .containsExactly(tuple(3, "people.fault.email-twice"));
    assertThat(DESK.people.byKey("1").orElseThrow().email()).contains("a@example.org");
    assertThat(DESK.people.byKey("2").orElseThrow().email()).isEmpty();
    assertThat(DESK.plan("id,email\n3,a@example.org\n", Kind.DELTA, MARCH).faults())
        .extracting(Fault::key)
        .containsExactly("people.fault.email-of-another");
  }

  @Test
  void a_unit_stays_the_same_when_its_leader_changes() {
    DESK.apply(
        "id,unit,manager\n1,Acme,\n2,Acme/Shop,1\n3,Acme/Shop,2\n4,Acme/Shop,2\n",
        Kind.FULL,
        MARCH);
    var shop = DESK.on(MARCH).units().get(1);
    DESK.organisations.name(shop.id(), new Wording("The shop", "La boutique"));
    DESK.apply(
        "id,unit,manager\n1,Acme,\n2,Acme/Shop,3\n3,Acme/Shop,1\n4,Acme/Shop,3\n", Kind.FULL, MAY);

    var later = DESK.on(MAY).units().get(1);
    assertThat(later.id()).isEqualTo(shop.id());
    assertThat(later.name()).isEqualTo(new Wording("The shop", "La boutique"));
    assertThat(shop.manager()).hasValue(DESK.people.byKey("2").orElseThrow().id());
    assertThat(later.manager()).hasValue(DESK.people.byKey("3").orElseThrow().id());
    assertThat(DESK.on(MAY).unit(0).name().en()).isEqualTo("Acme");
  }

  @Test
  void a_manager_counts_in_the_unit_above_the_one_they_lead() {
    DESK.apply("id,unit,manager\n1,Acme,\n2,Acme/Shop,1\n3,Acme/Shop,2\n", Kind.FULL, MARCH);
    var organisation = DESK.on(MARCH);
    var lead = DESK.people.byKey("2").orElseThrow().id();
    var top = DESK.people.byKey("1").orElseThrow().id();

    assertThat(organisation.unitOf(lead)).isEqualTo(1);
    assertThat(organisation.countsIn(lead)).isZero();
    assertThat(organisation.countsIn(top)).isZero();
    assertThat(organisation.managedBy(lead)).containsExactly(1);
    assertThat(organisation.members(0)).hasSize(3);
    assertThat(organisation.directMembers(1)).hasSize(2);
  }

  @Test
  void an_erased_person_is_left_out_of_every_later_file() {
    DESK.apply(BAKERY, Kind.FULL, MARCH);
    DESK.erase("2", MARCH);

    var plan = DESK.plan(BAKERY, Kind.FULL, MARCH);

    assertThat(plan.leftOut()).isEqualTo(1);
    assertThat(plan.changesNothing()).isTrue();
    assertThat(DESK.seat(DESK.on(MARCH), "3")).startsWith("The organisation > Team ");
  }

  @Test
  void cells_that_look_like_formulas_and_further_columns_are_kept_as_text() {
    DESK.apply("id,job,note\n1,=cmd(),\"a\nb\"\n", Kind.FULL, MARCH);

    var held = DESK.people.attributes(MARCH).values().iterator().next();
    assertThat(held.job()).isEqualTo("=cmd()");
    assertThat(held.further()).containsEntry("note", "a\nb");
  }

  @Test
  void the_database_holds_one_assignment_at_a_time() {
    DESK.apply(BAKERY, Kind.FULL, MARCH);

    assertThatThrownBy(() ->
            DESK.sql
                .sql(
                    """
                    INSERT INTO people.assignment
                    SELECT * FROM people.assignment
                    """)
                .update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("one_assignment_at_a_time");
  }

  @Test
  void a_workbook_and_a_text_say_the_same() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var sheet = workbook.newWorksheet("People");
      var lines = BAKERY.split("\n");
      for (var row = 0; row < lines.length; row++) {
        var cells = lines[row].split(",");
        for (var column = 0; column < cells.length; column++) {
          if (row > 0 && cells[column].matches("\\d+")) {
            sheet.value(row, column, Integer.parseInt(cells[column]));
          } else {
            sheet.value(row, column, cells[column]);
          }
        }
      }
    }
    DESK.apply(DESK.plan(bytes.toByteArray(), Kind.FULL, MARCH));

    assertThat(DESK.plan(BAKERY.getBytes(UTF_8), Kind.FULL, MARCH).changesNothing()).isTrue();
  }
}
