package org.essor.listening.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.essor.delivery.Outbox;
import org.essor.identity.AuditTrail;
import org.essor.identity.For;
import org.essor.identity.Role;
import org.essor.identity.SignedIn;
import org.essor.listening.Answering;
import org.essor.listening.CheckIn;
import org.essor.listening.CheckIns;
import org.essor.listening.Refused;
import org.essor.listening.Simulation;
import org.essor.listening.council.Hearings;
import org.essor.values.Values;
import org.essor.web.Frames;
import org.essor.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The check-ins, for those who plan them.
@Controller
@For(Role.LEAD)
class CheckInController {

  private final CheckIns checkIns;
  private final Answering answering;
  private final PlanForms forms;
  private final Hearings hearings;
  private final CouncilLetters council;
  private final Values values;
  private final AuditTrail trail;
  private final Outbox outbox;
  private final Frames frames;

  CheckInController(
      CheckIns checkIns,
      Answering answering,
      PlanForms forms,
      Hearings hearings,
      CouncilLetters council,
      Values values,
      AuditTrail trail,
      Outbox outbox,
      Frames frames) {
    this.checkIns = checkIns;
    this.answering = answering;
    this.forms = forms;
    this.hearings = hearings;
    this.council = council;
    this.values = values;
    this.trail = trail;
    this.outbox = outbox;
    this.frames = frames;
  }

  @GetMapping("/listening")
  String list(HttpServletRequest request, Model model) {
    var say = frames.words(request);
    model.addAttribute("rows", checkIns.all().stream().map(c -> CheckInRow.of(c, say)).toList());
    return "listening/list";
  }

  @GetMapping("/listening/new")
  String form(HttpServletRequest request, Model model) {
    return form(forms.empty(), request, model);
  }

  @PostMapping("/listening")
  String plan(
      @ModelAttribute PlanForm sent,
      SignedIn me,
      HttpServletRequest request,
      Model model,
      RedirectAttributes next) {
    var read = forms.read(sent, frames.words(request).locale());
    if (read.checkIn().isEmpty()) {
      model.addAttribute("faults", read.faults());
      return form(sent, request, model);
    }
    var checkIn = read.checkIn().get();
    trail.record(
        me,
        "listening.trail.planned",
        checkIn.title().in(me.language()),
        () -> {
          checkIns.plan(checkIn);
          read.councilUntil().ifPresent(until -> announce(checkIn, until));
        });
    Notice.leave(next, "listening.planned");
    return "redirect:/listening/" + checkIn.id();
  }

  private void announce(CheckIn checkIn, LocalDate until) {
    hearings.announce(checkIn.id(), until);
    council.announced(checkIn, until);
  }

  @GetMapping("/listening/{id}")
  String show(@PathVariable UUID id, HttpServletRequest request, Model model) {
    var checkIn = checkIns.find(id).orElseThrow(() -> new Refused(Refused.Reason.UNKNOWN));
    var say = frames.words(request);
    model.addAttribute("row", CheckInRow.of(checkIn, say));
    model.addAttribute(
        "terms",
        Terms.of(
            checkIn,
            values.find(checkIn.value()).orElseThrow(),
            answering.attributes(checkIn),
            say));
    var hearing = hearings.find(id);
    model.addAttribute("council", HearingWords.of(checkIn, hearing, say));
    model.addAttribute("objections", HearingWords.objections(hearing, say));
    model.addAttribute("letters", checkIns.letters(id));
    model.addAttribute("reachesPeople", outbox.reachesPeople());
    model.addAttribute("released", checkIns.isReleased(id));
    checkIns
        .disposal(id)
        .ifPresent(disposal ->
            model.addAttribute("disposal", DisposalWords.of(disposal, checkIn.contract(), say)));
    if (checkIn.state() == CheckIn.State.PLANNED) {
      model.addAttribute("simulation", simulation(id));
    }
    if (checkIn.isOpen()) {
      model.addAttribute("participation", checkIns.participation(id));
    }
    return "listening/check-in";
  }

  @GetMapping("/listening/{id}/words")
  String words(@PathVariable UUID id, SignedIn me, HttpServletRequest request, Model model) {
    var checkIn = checkIns.find(id).orElseThrow(() -> new Refused(Refused.Reason.UNKNOWN));
    var words = trail.record(me, "listening.trail.words", title(id, me), () -> checkIns.words(id));
    model.addAttribute("row", CheckInRow.of(checkIn, frames.words(request)));
    model.addAttribute("words", words);
    model.addAttribute("fewest", CheckIns.FEWEST_AUTHORS);
    return "listening/words";
  }

  @PostMapping("/listening/{id}/opening")
  String open(@PathVariable UUID id, SignedIn me, RedirectAttributes next) {
    trail.record(me, "listening.trail.opened", title(id, me), () -> checkIns.open(id));
    Notice.leave(next, "listening.opened");
    return "redirect:/listening/" + id;
  }

  @PostMapping("/listening/{id}/closure")
  String close(@PathVariable UUID id, SignedIn me, RedirectAttributes next) {
    trail.record(me, "listening.trail.closed", title(id, me), () -> checkIns.close(id));
    Notice.leave(
        next, checkIns.isReleased(id) ? "listening.closed" : "listening.closed.unreleased");
    return "redirect:/listening/" + id;
  }

  @PostMapping("/listening/{id}/removal")
  String forget(@PathVariable UUID id, SignedIn me, RedirectAttributes next) {
    trail.record(me, "listening.trail.forgotten", title(id, me), () -> checkIns.forget(id));
    Notice.leave(next, "listening.forgotten");
    return "redirect:/listening";
  }

  /// Null where nothing could ever be shown.
  private @Nullable Simulation simulation(UUID id) {
    try {
      return checkIns.simulation(id);
    } catch (Refused _) {
      return null;
    }
  }

  private String title(UUID id, SignedIn me) {
    return checkIns.find(id).map(c -> c.title().in(me.language())).orElse("");
  }

  private String form(PlanForm sent, HttpServletRequest request, Model model) {
    model.addAttribute("form", sent);
    model.addAttribute("choices", forms.choices(frames.words(request)));
    return "listening/new";
  }
}
