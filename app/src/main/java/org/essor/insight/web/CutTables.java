package org.essor.insight.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.essor.disclosure.Categories;
import org.essor.disclosure.Cell;
import org.essor.disclosure.CutPlan.Outcome;
import org.essor.insight.Release;
import org.essor.instrument.Attribute;
import org.essor.instrument.Attributes;
import org.essor.web.Words;

/// What is said by people who say the same of themselves: a table for each attribute that is shown
/// at a place, and a sentence for those that are not.
///
/// @param tables in the order of the contract
/// @param dropped sentences that say what is not shown and why
public record CutTables(List<Table> tables, List<String> dropped) {

  /// @param groups names of the groups, one or several categories each
  /// @param rows a construct each
  public record Table(String attribute, List<String> groups, List<Row> rows) {}

  /// @param cells in the order of the groups
  public record Row(String construct, List<Cell> cells) {}

  public boolean isEmpty() {
    return tables.isEmpty() && dropped.isEmpty();
  }

  static CutTables of(
      Release release, int position, Attributes attributes, Constructs constructs, Words say) {
    var cuts = release.cuts(position);
    var tables =
        cuts.stream()
            .filter(cut -> cut.outcome() == Outcome.SHOWN)
            .map(cut -> table(release, cut, known(attributes, cut), constructs, say))
            .toList();
    var dropped =
        Arrays.stream(Outcome.values())
            .filter(outcome -> outcome != Outcome.SHOWN)
            .flatMap(outcome -> {
              var names =
                  cuts.stream()
                      .filter(cut -> cut.outcome() == outcome)
                      .map(cut -> known(attributes, cut).name().in(say.locale()))
                      .toList();
              return names.isEmpty()
                  ? List.<String>of().stream()
                  : List.of(
                      say.text(
                          "insight.cut." + outcome,
                          say.list(names),
                          Categories.FEWEST,
                          release.rules().k()))
                      .stream();
            })
            .toList();
    return new CutTables(tables, dropped);
  }

  private static Attribute known(Attributes attributes, Release.Cut cut) {
    return attributes.find(cut.attribute()).orElseThrow();
  }

  private static Table table(
      Release release, Release.Cut cut, Attribute attribute, Constructs constructs, Words say) {
    var groups =
        IntStream.range(0, cut.shown()).mapToObj(g -> name(cut, g, attribute, say)).toList();
    var rows =
        release.constructs().stream()
            .map(construct ->
                new Row(
                    constructs.named(construct).name(),
                    IntStream.range(0, cut.shown())
                        .mapToObj(g -> release.cell(cut, g, construct))
                        .toList()))
            .toList();
    return new Table(attribute.name().in(say.locale()), groups, rows);
  }

  /// *1 to 3 years and 3 to 6 years*; of those who did not say, whether they are counted here.
  static String name(Release.Cut cut, int group, Attribute attribute, Words say) {
    var names = new ArrayList<String>();
    for (int c = 0; c < attribute.categories().size(); c++) {
      if (cut.groups().get(c) == group) {
        names.add(attribute.categories().get(c).in(say.locale()));
      }
    }
    var name = say.list(names);
    return cut.groups().getLast() == group ? say.text("insight.cut.unsaid", name) : name;
  }
}
