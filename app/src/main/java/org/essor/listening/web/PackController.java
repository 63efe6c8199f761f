package org.essor.listening.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.essor.identity.AuditTrail;
import org.essor.identity.For;
import org.essor.identity.Role;
import org.essor.identity.SignedIn;
import org.essor.listening.CheckIn;
import org.essor.listening.CheckIns;
import org.essor.listening.Refused;
import org.essor.listening.council.Hearing;
import org.essor.listening.council.Hearings;
import org.essor.listening.council.Remark;
import org.essor.web.Choice;
import org.essor.web.Frames;
import org.essor.web.Notice;
import org.essor.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Works-council packs: to read, to take along, and to speak in before a check-in opens.
@Controller
@For({Role.COUNCIL, Role.LEAD, Role.LEADER, Role.ADMINISTRATOR})
class PackController {

  private final CheckIns checkIns;
  private final Packs packs;
  private final PackFile file;
  private final Hearings hearings;
  private final CouncilLetters letters;
  private final AuditTrail trail;
  private final Frames frames;
  private final Clock clock;

  PackController(
      CheckIns checkIns,
      Packs packs,
      PackFile file,
      Hearings hearings,
      CouncilLetters letters,
      AuditTrail trail,
      Frames frames,
      Clock clock) {
    this.checkIns = checkIns;
    this.packs = packs;
    this.file = file;
    this.hearings = hearings;
    this.letters = letters;
    this.trail = trail;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/listening/packs")
  String list(HttpServletRequest request, Model model) {
    var say = frames.words(request);
    model.addAttribute("rows", checkIns.all().stream().map(c -> CheckInRow.of(c, say)).toList());
    return "listening/packs";
  }

  @GetMapping("/listening/{id}/pack")
  String show(@PathVariable UUID id, SignedIn me, HttpServletRequest request, Model model) {
    return page(known(id), RemarkForm.EMPTY, me, frames.words(request), model);
  }

  @GetMapping("/listening/{id}/pack.pdf")
  ResponseEntity<byte[]> file(@PathVariable UUID id, HttpServletRequest request) {
    var say = frames.words(request);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            "Content-Disposition",
            ContentDisposition.inline().filename("essor-pack.pdf").build().toString())
        .body(file.of(packs.of(known(id), say), say));
  }

  @PostMapping("/listening/{id}/remarks")
  @For(Role.COUNCIL)
  String say(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String words,
      SignedIn me,
      HttpServletRequest request,
      Model model,
      RedirectAttributes next) {
    var form = new RemarkForm(kind, words, null);
    var checkIn = known(id);
    if (!form.faults().isEmpty()) {
      return page(checkIn, form, me, frames.words(request), model);
    }
    note(
        me,
        "listening.trail.said",
        checkIn,
        () -> hearings.say(id, me.account(), form.kindOf().orElseThrow(), form.text()),
        () -> letters.spoken(checkIn));
    Notice.leave(next, "listening.council.said");
    return "redirect:/listening/" + id + "/pack";
  }

  @PostMapping("/listening/{id}/remarks/{number}/answer")
  @For(Role.LEAD)
  String answer(
      @PathVariable UUID id,
      @PathVariable int number,
      SignedIn me,
      HttpServletRequest request,
      Model model,
      RedirectAttributes next) {
    var sent = Optional.ofNullable(request.getParameter("reply-" + number)).orElse("");
    var form = new RemarkForm(null, sent, String.valueOf(number));
    var checkIn = known(id);
    if (!form.faults().isEmpty()) {
      return page(checkIn, form, me, frames.words(request), model);
    }
    note(
        me,
        "listening.trail.replied",
        checkIn,
        () -> hearings.answer(id, number, me.account(), form.text()),
        () -> {});
    Notice.leave(next, "listening.council.replied");
    return "redirect:/listening/" + id + "/pack";
  }

  /// The word, its entry in the trail and the letter about it are one.
  private void note(
      SignedIn me, String action, CheckIn checkIn, BooleanSupplier word, Runnable letter) {
    trail.record(
        me,
        action,
        checkIn.title().in(me.language()),
        () -> {
          if (!word.getAsBoolean()) {
            throw new Refused(Refused.Reason.HEARING_OVER);
          }
          letter.run();
        });
  }

  private String page(CheckIn checkIn, RemarkForm form, SignedIn me, Words say, Model model) {
    var hearing = hearings.find(checkIn.id()).filter(_ -> checkIn.state() == CheckIn.State.PLANNED);
    boolean maySpeak =
        me.is(Role.COUNCIL) && hearing.filter(it -> it.lasts(LocalDate.now(clock))).isPresent();
    model.addAttribute("pack", packs.of(checkIn, say));
    model.addAttribute("form", form);
    if (form != RemarkForm.EMPTY) {
      model.addAttribute("faults", form.faults());
    }
    model.addAttribute("kinds", maySpeak ? kinds(say) : List.of());
    model.addAttribute(
        "waiting",
        me.is(Role.LEAD)
            ? hearing.map(Hearing::remarks).orElse(List.of()).stream()
                .filter(remark -> remark.answer().isEmpty())
                .map(remark -> new Choice(String.valueOf(remark.number()), name(remark, say)))
                .toList()
            : List.of());
    return "listening/pack";
  }

  private static List<Choice> kinds(Words say) {
    return Arrays.stream(Remark.Kind.values())
        .map(kind -> {
          var key = "listening.council.kind." + kind;
          return new Choice(kind.name(), say.text(key), say.text(key + ".hint"));
        })
        .toList();
  }

  private static String name(Remark remark, Words say) {
    return say.text("listening.council." + remark.kind()) + " " + remark.number();
  }

  private CheckIn known(UUID id) {
    return checkIns.find(id).orElseThrow(() -> new Refused(Refused.Reason.UNKNOWN));
  }
}
