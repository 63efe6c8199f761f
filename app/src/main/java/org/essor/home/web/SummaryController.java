package org.essor.home.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.essor.identity.For;
import org.essor.identity.Role;
import org.essor.identity.SignedIn;
import org.essor.insight.Release;
import org.essor.insight.Releases;
import org.essor.insight.Standouts;
import org.essor.insight.Standouts.Standout;
import org.essor.instrument.Instruments;
import org.essor.listening.CheckIns;
import org.essor.promise.Promises;
import org.essor.web.Frames;
import org.essor.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The one-page summary of a release, for those who lead.
@Controller
@For({Role.LEADER, Role.LEAD})
class SummaryController {

  private final Releases releases;
  private final CheckIns checkIns;
  private final Instruments instruments;
  private final Promises promises;
  private final Frames frames;
  private final Clock clock;

  SummaryController(
      Releases releases,
      CheckIns checkIns,
      Instruments instruments,
      Promises promises,
      Frames frames,
      Clock clock) {
    this.releases = releases;
    this.checkIns = checkIns;
    this.instruments = instruments;
    this.promises = promises;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/home/{checkIn}/summary")
  String show(@PathVariable UUID checkIn, SignedIn me, HttpServletRequest request, Model model) {
    var release =
        releases.find(checkIn).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("summary", summary(release, me, frames.words(request)));
    return "home/summary";
  }

  private Summary summary(Release release, SignedIn me, Words say) {
    var everybody = Standouts.of(release, 0, instruments.constructs());
    var units = Standouts.across(release, instruments.constructs());
    return new Summary(
        release.checkIn(),
        checkIns.find(release.checkIn()).orElseThrow().title().in(say.locale()),
        say.date(release.releasedOn()),
        release.cell(0, Release.PARTICIPATION),
        release.cautions(0),
        lines(release, everybody.high(), units.high(), say),
        lines(release, everybody.low(), units.low(), say),
        promises.after(release.checkIn()).stream()
            .map(promise ->
                PromiseCard.of(
                    promise,
                    unit(release, promise.unit(), say),
                    promises.maySettle(me, promise),
                    LocalDate.now(clock),
                    say))
            .toList());
  }

  private static List<Summary.Line> lines(
      Release release, List<Standout> everybody, List<Standout> units, Words say) {
    return Stream.concat(everybody.stream(), units.stream())
        .map(it ->
            new Summary.Line(
                release.units().get(it.position()).name().in(say.locale()),
                it.construct().name().in(say.locale()),
                it.construct().about().in(say.locale()),
                it.figure(),
                it.everybody()))
        .toList();
  }

  private static String unit(Release release, long unit, Words say) {
    var position = release.positionOf(unit);
    return position.isPresent()
        ? release.units().get(position.getAsInt()).name().in(say.locale())
        : "";
  }
}
