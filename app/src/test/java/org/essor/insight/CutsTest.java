package org.essor.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import org.essor.Platform;
import org.essor.disclosure.Band;
import org.essor.disclosure.Cell;
import org.essor.disclosure.CutPlan.Outcome;
import org.essor.disclosure.GroupRules;
import org.essor.disclosure.Proof;
import org.essor.listening.Answering;
import org.essor.listening.CheckIns;
import org.essor.listening.Contract.Cuts;
import org.essor.listening.Contract.Level;
import org.essor.listening.Workshop;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A release with figures by attribute: what it shows, what it drops, and that it is proved.
class CutsTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();

  /// North: `a1` to `a60` and `b1` to `b60` in two teams; South: `c1` to `c80`, too few to be cut.
  private static final Workshop SHOPS =
      new Workshop(
          PLATFORM,
          Workshop.team("p", 9, "", "Shops")
              + Workshop.team("a", 60, "p1", "Shops/North/Lille")
              + Workshop.team("b", 60, "p1", "Shops/North/Lyon")
              + Workshop.team("c", 80, "p1", "Shops/South"));

  private static final int NORTH = 1;

  @Test
  void shows_by_category_what_its_people_answered_and_nobody_who_did_not_say() {
    var checkIn = SHOPS.open(new Cuts(Level.ORGANISATION, List.of("leads:1")));
    for (var team : List.of("a", "b", "c")) {
      // every fourth leads a team and is at the top, every fifth of the others says nothing
      answer(checkIn, team, 40, i -> i % 4 == 0 ? 5 : 1, i -> i % 4 == 0 ? 0 : i % 5 == 0 ? -1 : 1);
    }
    var release = released(checkIn);

    var cut = release.cuts(0).getFirst();
    assertThat(release.proof())
        .isEqualTo(new Proof(7, Proof.Kind.CUTS, release.proof().blocks(), 1));
    assertThat(cut.outcome()).isEqualTo(Outcome.SHOWN);
    assertThat(cut.groups()).containsExactly(0, 1, 2);
    assertThat(cut.shown()).isEqualTo(2);
    assertThat(shown(release.cell(cut, 0, "mood")))
        .satisfies(cell -> {
          assertThat(cell.band()).isEqualTo(new Band(90, 100));
          assertThat(cell.count().from()).isEqualTo(30);
        });
    assertThat(shown(release.cell(cut, 1, "mood")).band()).isEqualTo(new Band(0, 5));
  }

  @Test
  void an_answer_with_which_nothing_was_kept_counts_as_not_said() {
    var checkIn = SHOPS.open(new Cuts(Level.ORGANISATION, List.of("leads:1")));
    answer(checkIn, "a", 60, _ -> 4, i -> i % 2);
    answer(checkIn, "b", 60, _ -> 4, i -> i % 2);
    sql(
        """
        UPDATE listening.answer SET attributes = '{}' WHERE receipt IN (
          SELECT receipt FROM listening.answer
          WHERE check_in_id = '%s' AND attributes = '{1}' ORDER BY receipt LIMIT 40)
        """
            .formatted(checkIn));
    var release = released(checkIn);

    var cut = release.cuts(0).getFirst();
    assertThat(shown(release.cell(cut, 0, "mood")).count().from()).isEqualTo(60);
    assertThat(shown(release.cell(cut, 1, "mood")).count().from()).isEqualTo(20);
  }

  @Test
  void cuts_each_division_that_is_large_enough_and_not_the_whole() {
    var checkIn =
        SHOPS.open(new Cuts(Level.DIVISIONS, List.of("age:1", "working-time:1", "leads:1")));
    for (var team : List.of("a", "b")) {
      answer(checkIn, team, 60, _ -> 3, i -> i % 4, i -> i % 2, i -> i == 5 ? 0 : 1);
    }
    answer(checkIn, "c", 80, _ -> 3, i -> i % 4, i -> i % 2, _ -> 1);
    var release = released(checkIn);

    assertThat(release.cuts(0)).isEmpty();
    assertThat(outcomes(release, NORTH))
        .containsExactly(Outcome.SHOWN, Outcome.SHOWN, Outcome.TOO_FEW);
    assertThat(release.units().get(NORTH).name().en()).isEqualTo("North");
    int south = release.below(0).getLast();
    assertThat(outcomes(release, south))
        .containsExactly(Outcome.TOO_FEW, Outcome.TOO_FEW, Outcome.TOO_FEW);
    assertThat(release.proof().cuts()).isEqualTo(2);
  }

  @Test
  void names_categories_that_are_counted_together_and_those_who_did_not_say() {
    var checkIn = SHOPS.open(new Cuts(Level.ORGANISATION, List.of("age:1")));
    // 12 under 30, 48 from 30 to 39, 54 of 50 or over, and 6 who would rather not say
    for (var team : List.of("a", "b")) {
      answer(checkIn, team, 60, _ -> 4, i -> i <= 6 ? 0 : i <= 30 ? 1 : i <= 57 ? 3 : -1);
    }
    var release = released(checkIn);
    assertThat(release.cuts(0).getFirst().groups()).containsExactly(0, 0, 0, 1, 0);

    var page = SHOPS.visitor("a1").open("/insight/" + checkIn + "/units/0");
    assertThat(page.html().select("table[aria-label^=Age] thead th").eachText())
        .containsExactly(
            "What it is about",
            "under 30, 30 to 39 and 40 to 49, and those who did not say",
            "50 or over");
    var french = page.press("Français");
    assertThat(french.text())
        .contains("de 30 à 39 ans et de 40 à 49 ans, et les personnes qui ne l’ont pas dit");
  }

  /// Whoever is of Lille says to lead, and nobody else but for one person: with it, that person
  /// could be worked out.
  @Test
  void drops_what_would_give_somebody_away_and_says_so() {
    var checkIn = SHOPS.open(new Cuts(Level.ORGANISATION, List.of("working-time:1", "leads:1")));
    answer(checkIn, "a", 60, _ -> 4, i -> i % 2, _ -> 0);
    answer(checkIn, "b", 60, _ -> 4, i -> i % 2, i -> i == 2 ? 0 : 1);
    answer(checkIn, "c", 80, _ -> 4, i -> i % 2, _ -> 1);
    var release = released(checkIn);

    assertThat(outcomes(release, 0)).containsExactly(Outcome.SHOWN, Outcome.NOT_PROVED);
    assertThat(release.cuts(0).getLast().figures()).isEmpty();
    var page = SHOPS.visitor("b1").open("/insight/" + checkIn + "/units/0");
    assertThat(page.text())
        .contains("Not shown: Leading a team. With it, we could not prove")
        .contains("no sum or mean about fewer than 7 people can be computed");
    assertThat(page.html().select("table[aria-label^='Leading a team']")).isEmpty();
    assertThat(page.html().select("table[aria-label^='Working time'] tbody tr")).hasSize(3);
  }

  @Test
  void a_contract_without_cuts_is_proved_by_its_blocks() {
    var checkIn = SHOPS.open();
    answer(checkIn, "a", 60, _ -> 4);
    var release = released(checkIn);

    assertThat(release.proof().kind()).isEqualTo(Proof.Kind.BLOCKS);
    assertThat(release.proof().smallest()).isEqualTo(7);
    var page = SHOPS.visitor("a2").open("/insight/" + checkIn + "/units/0");
    assertThat(page.text()).contains("Proved before publication");
    assertThat(page.html().select("h2").eachText())
        .doesNotContain("By what people say of themselves");
  }

  @Test
  void is_read_from_the_database_as_it_was_made() {
    var checkIn = SHOPS.open(new Cuts(Level.ORGANISATION, List.of("age:1", "leads:1")));
    answer(checkIn, "a", 60, i -> 1 + i % 5, i -> i % 4, _ -> 1);
    answer(checkIn, "b", 60, i -> 1 + i % 5, i -> i % 4, _ -> 1);
    var made = released(checkIn);

    var read = PLATFORM.get(ReleaseStore.class).find(checkIn).orElseThrow();
    assertThat(read.cuts()).isEqualTo(made.cuts()).hasSize(2);
    assertThat(read.cuts().getFirst().figures().get("energy")).hasSize(4);
    assertThat(read.proof()).isEqualTo(made.proof());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5, 'BLOCKS', 1, 0|proved",
        "NULL, 'BLOCKS', 1, 0|smallest",
        "7, NULL, 1, 0|proof",
        "7, 'TRUST ME', 1, 0|proof",
        "7, 'CUTS', 1, 0|check",
        "7, 'BLOCKS', 1, 2|check"
      })
  void cannot_be_stored_without_a_proof_that_passes(String given) {
    var parts = given.split("\\|");
    assertThatThrownBy(() ->
            sql(
                "INSERT INTO insight.release (check_in_id, released_on, k, d, measures, smallest,"
                    + " proof, blocks, cuts) VALUES (gen_random_uuid(), '2026-11-20', 7, 3, '{}', "
                    + parts[0]
                    + ")"))
        .hasMessageContaining(parts[1]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE insight.released_cut SET outcome = 'SHOWN', groups = '{0,1,2}'",
        "UPDATE insight.cut_figure SET band_lower = 0",
        "DELETE FROM insight.released_cut",
        "DELETE FROM insight.cut_figure",
        "TRUNCATE insight.released_cut CASCADE",
        "INSERT INTO insight.released_cut SELECT check_in_id, 9, 0, 'gender:1', 'TOO_FEW', '{}'"
            + " FROM insight.release",
        "INSERT INTO insight.cut_figure SELECT check_in_id, number, 9, 'mood', 0, 33, 10, 0, 60"
            + " FROM insight.released_cut"
      })
  void cannot_be_changed_or_added_to(String statement) {
    var checkIn = SHOPS.open(new Cuts(Level.ORGANISATION, List.of("age:1")));
    answer(checkIn, "a", 60, _ -> 4, i -> i % 4);
    released(checkIn);

    assertThatThrownBy(() -> sql(statement)).hasMessageContaining("a release is final");
  }

  @Test
  void cannot_show_more_attributes_than_were_proved_together() {
    var id = UUID.randomUUID();
    assertThatThrownBy(() ->
            sql(
                """
                WITH r AS (
                  INSERT INTO insight.release (check_in_id, released_on, k, d, measures, smallest,
                    proof, blocks, cuts)
                  VALUES ('%1$s', '2026-11-20', 7, 3, '{}', 7, 'BLOCKS', 1, 0) RETURNING 1),
                u AS (
                  INSERT INTO insight.released_unit (check_in_id, position, parent, unit_id, name_en,
                    name_fr, groups)
                  VALUES ('%1$s', 0, -1, 1, 'All', 'Tous', '{}') RETURNING 1)
                INSERT INTO insight.released_cut (check_in_id, number, position, attribute, outcome,
                  groups)
                VALUES ('%1$s', 0, 0, 'age:1', 'SHOWN', '{0,1,2}')
                """
                    .formatted(id)))
        .hasMessageContaining("the attributes it was proved with");
  }

  @Test
  void a_release_for_smaller_groups_than_were_proved_cannot_be_made() {
    var release = HandMade.empty();
    assertThatThrownBy(() ->
            new Release(
                release.checkIn(),
                release.releasedOn(),
                new GroupRules(10, 3),
                release.measures(),
                release.units(),
                release.groups(),
                release.proof(),
                release.cuts()))
        .hasMessageContaining("must be proved for groups of 10");
  }

  private static void answer(
      UUID checkIn, String team, int size, IntUnaryOperator choice, IntUnaryOperator... said) {
    for (int i = 1; i <= size; i++) {
      int person = i;
      var attributes = List.of(said).stream().map(of -> of.applyAsInt(person)).toList();
      PLATFORM
          .get(Answering.class)
          .submit(
              checkIn,
              SHOPS.person(team + i),
              SHOPS.sheet(team + i, choice.applyAsInt(i), attributes));
    }
  }

  private static Release released(UUID checkIn) {
    PLATFORM.get(CheckIns.class).close(checkIn);
    return PLATFORM.get(Releases.class).find(checkIn).orElseThrow();
  }

  private static List<Outcome> outcomes(Release release, int position) {
    return release.cuts(position).stream().map(Release.Cut::outcome).toList();
  }

  private static Cell.Shown shown(Cell cell) {
    return (Cell.Shown) cell;
  }

  private static void sql(String statement) {
    PLATFORM.database().jdbc().sql(statement).update();
  }
}
