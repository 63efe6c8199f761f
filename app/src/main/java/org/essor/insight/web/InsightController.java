package org.essor.insight.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.essor.identity.AuditTrail;
import org.essor.identity.ForEveryone;
import org.essor.identity.SignedIn;
import org.essor.insight.Release;
import org.essor.insight.Releases;
import org.essor.insight.Sight;
import org.essor.listening.CheckIns;
import org.essor.web.Crumb;
import org.essor.web.Frames;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// What check-ins say: to each reader the same release, as much of it as the contract allows.
@Controller
@ForEveryone
class InsightController {

  private final Releases releases;
  private final CheckIns checkIns;
  private final Sight sight;
  private final InsightPages pages;
  private final AuditTrail trail;
  private final Frames frames;

  InsightController(
      Releases releases,
      CheckIns checkIns,
      Sight sight,
      InsightPages pages,
      AuditTrail trail,
      Frames frames) {
    this.releases = releases;
    this.checkIns = checkIns;
    this.sight = sight;
    this.pages = pages;
    this.trail = trail;
    this.frames = frames;
  }

  @GetMapping("/insight")
  String list(SignedIn me, HttpServletRequest request, Model model) {
    var say = frames.words(request);
    model.addAttribute(
        "releases",
        sight
            .readable(me)
            .map(id -> checkIns.find(id).orElseThrow())
            .map(c -> new Crumb("/insight/" + c.id(), c.title().in(say.locale())))
            .toList());
    return "insight/list";
  }

  /// Leads to the unit where this reader begins.
  @GetMapping("/insight/{checkIn}")
  String begin(@PathVariable UUID checkIn, SignedIn me) {
    return "redirect:/insight/" + checkIn + "/units/" + sight.of(me, release(checkIn)).beginning();
  }

  @GetMapping("/insight/{checkIn}/units/{position}")
  String unit(
      @PathVariable UUID checkIn,
      @PathVariable int position,
      SignedIn me,
      HttpServletRequest request,
      Model model) {
    var release = seen(checkIn, position, me);
    var report =
        trail.record(
            me,
            "insight.trail.unit",
            name(release, position, me),
            () -> pages.report(release, position, me, frames.words(request)));
    model.addAttribute("report", report);
    return "insight/unit";
  }

  @GetMapping("/insight/{checkIn}/units/{position}/heat-map")
  String heatMap(
      @PathVariable UUID checkIn,
      @PathVariable int position,
      @RequestParam(defaultValue = "false") boolean compared,
      SignedIn me,
      HttpServletRequest request,
      Model model) {
    var release = seen(checkIn, position, me);
    var map =
        trail.record(
            me,
            "insight.trail.heat-map",
            name(release, position, me),
            () -> pages.heatMap(release, position, compared, me, frames.words(request)));
    model.addAttribute("map", map);
    return "insight/heat-map";
  }

  private String name(Release release, int position, SignedIn me) {
    var title = checkIns.find(release.checkIn()).orElseThrow().title().in(me.language());
    return title + " · " + release.units().get(position).lastingName().in(me.language());
  }

  private Release seen(UUID checkIn, int position, SignedIn me) {
    var release = release(checkIn);
    if (!sight.of(me, release).reaches(position)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return release;
  }

  private Release release(UUID checkIn) {
    return releases
        .find(checkIn)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
