package org.essor.promise.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.essor.identity.AuditTrail;
import org.essor.identity.ForEveryone;
import org.essor.identity.Role;
import org.essor.identity.SignedIn;
import org.essor.insight.Release;
import org.essor.insight.Releases;
import org.essor.promise.Promise;
import org.essor.promise.Promises;
import org.essor.values.Values;
import org.essor.web.Choice;
import org.essor.web.Frames;
import org.essor.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Writing a promise to a unit after a release, and saying what became of it.
@Controller
@ForEveryone
class PromiseController {

  private static final int LONGEST_OUTCOME = 600;

  private final Promises promises;
  private final Releases releases;
  private final Values values;
  private final AuditTrail trail;
  private final Frames frames;
  private final Clock clock;

  PromiseController(
      Promises promises,
      Releases releases,
      Values values,
      AuditTrail trail,
      Frames frames,
      Clock clock) {
    this.promises = promises;
    this.releases = releases;
    this.values = values;
    this.trail = trail;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/promise/{checkIn}/units/{position}/new")
  String form(
      @PathVariable UUID checkIn,
      @PathVariable int position,
      SignedIn me,
      HttpServletRequest request,
      Model model) {
    return form(PromiseForm.EMPTY, unit(checkIn, position, me), request, model);
  }

  @PostMapping("/promise/{checkIn}/units/{position}")
  String make(
      @PathVariable UUID checkIn,
      @PathVariable int position,
      @ModelAttribute PromiseForm sent,
      SignedIn me,
      HttpServletRequest request,
      Model model,
      RedirectAttributes next) {
    var unit = unit(checkIn, position, me);
    var today = LocalDate.now(clock);
    var value =
        values.all().stream().filter(v -> String.valueOf(v.id()).equals(sent.value())).findFirst();
    var faults = sent.faults(today, value.isPresent());
    if (!faults.isEmpty()) {
      model.addAttribute("faults", faults);
      return form(sent, unit, request, model);
    }
    var promise =
        new Promise(
            0,
            checkIn,
            unit.id(),
            sent.kind().orElseThrow(),
            PromiseForm.text(sent.heard()),
            PromiseForm.text(sent.pledge()),
            PromiseForm.text(sent.reason()),
            frames.words(request).locale(),
            value.orElseThrow().id(),
            me.name(),
            me.account(),
            me.is(Role.LEADER),
            today,
            sent.due().orElseThrow(),
            Optional.empty());
    trail.record(
        me,
        "promise.trail.made",
        unit.lastingName().in(me.language()),
        () -> promises.make(promise));
    Notice.leave(next, "promise.made");
    return "redirect:/";
  }

  @PostMapping("/promise/{id}/outcome")
  String settle(
      @PathVariable long id, @RequestParam String words, SignedIn me, RedirectAttributes next) {
    var promise =
        promises.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!promises.maySettle(me, promise)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    if (words.isBlank() || words.length() > LONGEST_OUTCOME) {
      Notice.leave(next, "promise.fault.outcome");
    } else if (trail.record(
        me,
        "promise.trail.settled",
        () -> promises.settle(id, words.strip()),
        settled -> settled ? Optional.of(String.valueOf(id)) : Optional.empty())) {
      Notice.leave(next, "promise.settled");
    }
    return "redirect:/";
  }

  private String form(
      PromiseForm sent, Release.Unit unit, HttpServletRequest request, Model model) {
    var say = frames.words(request);
    model.addAttribute("form", sent);
    model.addAttribute("action", request.getRequestURI().replaceFirst("/new$", ""));
    model.addAttribute("unit", unit.name().in(say.locale()));
    model.addAttribute(
        "values",
        values.all().stream()
            .map(v -> new Choice(String.valueOf(v.id()), v.name().in(say.locale())))
            .toList());
    return "promise/new";
  }

  private Release.Unit unit(UUID checkIn, int position, SignedIn me) {
    var unit =
        releases
            .find(checkIn)
            .filter(release -> position >= 0 && position < release.units().size())
            .map(release -> release.units().get(position))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!promises.mayPromise(me, unit.id())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return unit;
  }
}
