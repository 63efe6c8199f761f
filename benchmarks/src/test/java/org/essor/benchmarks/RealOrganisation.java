package org.essor.benchmarks;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.essor.people.UkOrganogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole loop on a real government, from its file to its heat map; see `bin/measure`.
class RealOrganisation {

  private static final double TAKE_PART = 0.7;

  @TempDir private Path folder;

  @Test
  void from_its_file_to_its_heat_map() throws Exception {
    var file = UkOrganogram.file();
    assumeThat(file)
        .as("the organograms lie in ../%s beside a clone", UkOrganogram.FOLDER)
        .isPresent();
    var rows = new ArrayList<List<String>>();
    try (var essor = RunningEssor.start(folder.resolve("data"), "")) {
      var loop = new Loop(essor.address());
      var dryRun = loop.tryOut(file.orElseThrow(), UkOrganogram.DAY);
      rows.add(List.of("dry run of the file", Table.seconds(loop.last())));
      dryRun
          .html()
          .select(".counts div")
          .forEach(count ->
              rows.add(
                  List.of("— " + count.selectFirst("dt").text(), count.selectFirst("dd").text())));
      loop.apply(dryRun);
      rows.add(List.of("applying it", Table.seconds(loop.last())));
      loop.organisation();
      rows.add(List.of("drawing the organisation", Table.seconds(loop.last())));
      var checkIn = loop.open("mood-energy", "CONFIDENTIAL");
      rows.add(List.of("opening a check-in to all", Table.seconds(loop.last())));
      try (var crowd = new Crowd(essor.address(), checkIn, loop.cards())) {
        rows.add(List.of("cards printed", String.valueOf(crowd.size())));
        Table.loads(List.of(crowd.answer((int) (crowd.size() * TAKE_PART), 8)));
      }
      loop.close();
      rows.add(List.of("closing, with the release", Table.seconds(loop.last())));
      var map = loop.heatMap();
      rows.add(List.of("the heat map of the whole", Table.seconds(loop.last())));
      rows.add(List.of("— units on it", String.valueOf(map.html().select("tbody tr").size())));
    }
    Table.print("A real government", List.of("step", "figure"), rows);
  }
}
