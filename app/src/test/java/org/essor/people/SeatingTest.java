package org.essor.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.essor.people.Known.Place;
import org.essor.people.Seating.Trouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeatingTest {

  private final Map<UUID, Post> posts = new HashMap<>();

  @Test
  void the_reports_of_a_manager_are_a_unit_and_the_only_top_leads_the_organisation() {
    people("Ann", "", "Bo", "Ann", "Cy", "Bo");
    var seating = seating();

    assertThat(seats(seating)).isEqualTo(Map.of("Ann", "root", "Bo", "root", "Cy", team("Bo")));
    assertThat(seating.units())
        .isEqualTo(
            Map.of(
                "root", new Place(null, mark("Ann")), team("Bo"), new Place("root", mark("Bo"))));
  }

  @Test
  void several_tops_sit_below_a_root_that_nobody_leads() {
    people("Ann", "", "Bo", "Ann", "Cy", "", "Di", "Cy");
    var seating = seating();

    assertThat(seats(seating))
        .isEqualTo(Map.of("Ann", "root", "Bo", team("Ann"), "Cy", "root", "Di", team("Cy")));
    assertThat(seating.units()).containsEntry("root", new Place(null, null));
  }

  @Test
  void somebody_alone_without_a_manager_does_not_make_a_second_top() {
    people("Ann", "", "Bo", "Ann", "Guest", "");

    assertThat(seats(seating())).containsEntry("Bo", "root").containsEntry("Guest", "root");
  }

  @Test
  void the_top_may_be_written_as_their_own_manager() {
    people("Ann", "Ann", "Bo", "Ann");
    var seating = seating();

    assertThat(seats(seating)).isEqualTo(Map.of("Ann", "root", "Bo", "root"));
    assertThat(seating.troubles()).isEmpty();
  }

  @Test
  void people_on_a_cycle_are_unplaced_and_their_teams_hang_below() {
    people("Top", "", "Low", "Top", "Ann", "Bo", "Bo", "Ann", "Cy", "Bo", "Di", "Cy");
    var seating = seating();

    assertThat(seating.troubles())
        .isEqualTo(Map.of(mark("Ann"), Trouble.CYCLE, mark("Bo"), Trouble.CYCLE));
    assertThat(seats(seating))
        .containsEntry("Ann", "unplaced")
        .containsEntry("Cy", team("Bo"))
        .containsEntry("Di", team("Cy"));
    assertThat(seating.units())
        .containsEntry(team("Bo"), new Place("unplaced", mark("Bo")))
        .containsEntry(team("Cy"), new Place(team("Bo"), mark("Cy")))
        .doesNotContainKey(team("Ann"));
  }

  @Test
  void someone_who_reports_to_nobody_known_is_unplaced() {
    people("Ann", "", "Bo", "Ghost", "Cy", "Bo");
    var seating = seating();

    assertThat(seating.troubles()).isEqualTo(Map.of(mark("Bo"), Trouble.UNKNOWN_MANAGER));
    assertThat(seating.units()).containsEntry(team("Bo"), new Place("unplaced", mark("Bo")));
  }

  @Test
  void paths_make_the_tree_and_most_reports_make_the_leader() {
    person("Head", "Boss", "Acme > Sales");
    person("Lia", "Head", "Acme > Sales > North");
    person("Max", "Lia", "Acme > Sales > North");
    person("Nia", "Lia", "Acme > Sales > North");
    person("Oz", "Head", "Acme > Sales > North");
    person("Boss", "", "Acme");
    var seating = seating();

    assertThat(seating.labels()).containsEntry("root", "Acme");
    assertThat(seats(seating))
        .containsEntry("Boss", "root")
        .containsEntry("Head", "path:acme > sales");
    assertThat(seating.units())
        .isEqualTo(
            Map.of(
                "root", new Place(null, mark("Boss")),
                "path:acme > sales", new Place("root", mark("Head")),
                "path:acme > sales > north", new Place("path:acme > sales", mark("Lia"))));
  }

  @Test
  void without_a_path_one_sits_where_ones_manager_sits() {
    person("Ann", "", "Sales");
    person("Bo", "Ann", "");
    person("Cy", "Bo", "");
    person("Di", "", "");
    person("Ed", "", "Care");
    var seating = seating();

    assertThat(seats(seating))
        .containsEntry("Bo", "path:sales")
        .containsEntry("Cy", "path:sales")
        .containsEntry("Di", "unplaced");
    assertThat(seating.troubles()).isEqualTo(Map.of(mark("Di"), Trouble.NOWHERE));
  }

  @Test
  void the_case_of_a_path_does_not_make_another_unit() {
    person("Ann", "", "Sales > North");
    person("Bo", "", "SALES > north");
    person("Cy", "", "Care");

    assertThat(seats(seating()))
        .containsEntry("Ann", "path:sales > north")
        .containsEntry("Bo", "path:sales > north");
  }

  @Test
  void the_team_of_someone_erased_stays_where_it_was() {
    people("Ann", "", "Mid", "Ann", "Bo", "Gone", "Cy", "Mid");
    var before =
        Map.of(
            "root",
            new Place(null, mark("Ann")),
            team("Mid"),
            new Place("root", mark("Mid")),
            team("Gone"),
            new Place(team("Mid"), null));

    var seating = Seating.of(posts, Set.of(mark("Gone")), before);

    assertThat(seating.troubles()).isEmpty();
    assertThat(seating.units()).containsEntry(team("Gone"), new Place(team("Mid"), null));
  }

  @Test
  void the_team_of_someone_erased_never_hangs_below_itself() {
    people("Ann", "", "Mid", "Gone", "Cy", "Mid", "Low", "Ann");
    var before = Map.of(team("Gone"), new Place(team("Mid"), null));

    var seating = Seating.of(posts, Set.of(mark("Gone")), before);

    assertThat(seating.units())
        .containsEntry(team("Gone"), new Place("root", null))
        .containsEntry(team("Mid"), new Place(team("Gone"), mark("Mid")));
  }

  private void people(String... keysAndManagers) {
    for (var i = 0; i < keysAndManagers.length; i += 2) {
      person(keysAndManagers[i], keysAndManagers[i + 1], "");
    }
  }

  private void person(String key, String manager, String path) {
    posts.put(mark(key), new Post(reportsTo(manager), path, Attributes.NONE, null));
  }

  private static @Nullable UUID reportsTo(String manager) {
    return manager.isEmpty() ? null : mark(manager);
  }

  private Seating seating() {
    return Seating.of(posts, Set.of(), Map.of());
  }

  private Map<String, String> seats(Seating seating) {
    var seats = new TreeMap<String, String>();
    for (var key : new String[] {"Ann", "Bo", "Boss", "Cy", "Di", "Ed", "Guest", "Head", "Low"}) {
      var seat = seating.seats().get(mark(key));
      if (seat != null) {
        seats.put(key, seat);
      }
    }
    return seats;
  }

  private static String team(String key) {
    return UnitKey.ofManager(mark(key));
  }

  private static UUID mark(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(UTF_8));
  }
}
