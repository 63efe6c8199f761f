package org.essor.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.essor.disclosure.Band;
import org.essor.disclosure.Cell;
import org.essor.identity.SignedIn;
import org.essor.insight.Release;
import org.essor.insight.Sight;
import org.essor.instrument.Attributes;
import org.essor.instrument.Instruments;
import org.essor.listening.CheckIns;
import org.essor.web.Crumb;
import org.essor.web.Words;
import org.springframework.stereotype.Component;

/// Lays a release out for one reader: only what this reader may see is on it.
@Component
class InsightPages {

  private final CheckIns checkIns;
  private final Instruments instruments;
  private final Attributes attributes;
  private final Sight sight;

  InsightPages(CheckIns checkIns, Instruments instruments, Attributes attributes, Sight sight) {
    this.checkIns = checkIns;
    this.instruments = instruments;
    this.attributes = attributes;
    this.sight = sight;
  }

  UnitReport report(Release release, int position, SignedIn me, Words say) {
    var names = new GroupNames(release, say);
    var silence = release.silence(position);
    var view = sight.of(me, release);
    boolean led = view.leads(position);
    int parent = release.units().get(position).parent();
    return new UnitReport(
        release.checkIn(),
        position,
        title(release, say),
        names.unit(position),
        say.date(release.releasedOn()),
        crumbs(release, position, "", view, names),
        below(release, position, view, names),
        silence.orElse(null),
        led,
        silence.isEmpty() ? null : together(release, position).map(names::group).orElse(null),
        parent < 0 ? null : names.unit(parent),
        release.cell(position, Release.PARTICIPATION),
        UnitReport.rows(
            release,
            position,
            silence.isPresent() && !led ? together(release, position) : Optional.empty(),
            new Constructs(instruments, say),
            names),
        release.cautions(position),
        CutTables.of(release, position, attributes, new Constructs(instruments, say), say),
        proof(release, say));
  }

  static String proof(Release release, Words say) {
    var proof = release.proof();
    return say.text(
        "insight.proof." + proof.kind(), proof.smallest(), proof.blocks(), proof.cuts());
  }

  /// The people with whom those of a unit are counted, on the first construct that shows them.
  private static Optional<Release.Group> together(Release release, int position) {
    return release.constructs().stream()
        .flatMap(construct -> release.around(position, construct).stream())
        .findFirst();
  }

  HeatMap heatMap(Release release, int position, boolean compared, SignedIn me, Words say) {
    var view = sight.of(me, release);
    var names = new GroupNames(release, say);
    var constructs = new Constructs(instruments, say);
    var shown = new ArrayList<Integer>();
    shown.add(position);
    release.below(position).stream().filter(view::reaches).forEach(shown::add);
    return new HeatMap(
        release.checkIn(),
        position,
        title(release, say),
        names.unit(position),
        crumbs(release, position, "/heat-map", view, names),
        release.constructs().stream().map(id -> constructs.named(id).name()).toList(),
        shown.stream().map(unit -> row(release, unit, view, compared, names)).toList(),
        compared,
        release.cautions(position),
        proof(release, say));
  }

  private static HeatMap.Row row(
      Release release, int unit, Sight.View view, boolean compared, GroupNames names) {
    int above = release.units().get(unit).parent();
    var cells = new ArrayList<Cell>();
    var references = new ArrayList<Band>();
    for (var measure : release.constructs()) {
      var cell = view.cell(unit, measure);
      cells.add(cell);
      references.add(HeatMap.reference(cell, release.cell(Math.max(above, 0), measure), compared));
    }
    return new HeatMap.Row(
        unit,
        names.unit(unit),
        view.leads(unit) ? null : names.company(unit),
        !release.below(unit).isEmpty(),
        release.cell(unit, Release.PARTICIPATION),
        cells,
        references);
  }

  private static List<Crumb> crumbs(
      Release release, int position, String page, Sight.View view, GroupNames names) {
    return release.path(position).stream()
        .filter(above -> above != position && view.reaches(above))
        .map(above -> new Crumb(address(release, above) + page, names.unit(above)))
        .toList();
  }

  private static List<Crumb> below(
      Release release, int position, Sight.View view, GroupNames names) {
    return release.below(position).stream()
        .filter(view::reaches)
        .map(unit -> new Crumb(address(release, unit), names.unit(unit)))
        .toList();
  }

  private String title(Release release, Words say) {
    return checkIns.find(release.checkIn()).orElseThrow().title().in(say.locale());
  }

  private static String address(Release release, int position) {
    return "/insight/" + release.checkIn() + "/units/" + position;
  }
}
