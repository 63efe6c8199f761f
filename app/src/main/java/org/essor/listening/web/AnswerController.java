package org.essor.listening.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.essor.identity.ForEveryone;
import org.essor.identity.SignedIn;
import org.essor.instrument.Instrument;
import org.essor.instrument.Instruments;
import org.essor.listening.Answering;
import org.essor.listening.Ballots;
import org.essor.listening.CheckIn;
import org.essor.listening.CheckIns;
import org.essor.listening.Company;
import org.essor.listening.Contract;
import org.essor.listening.Refused;
import org.essor.listening.Sheet;
import org.essor.listening.Standing;
import org.essor.listening.council.Hearings;
import org.essor.values.Values;
import org.essor.web.Frames;
import org.essor.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The sheet of a check-in, empty and filled in.
@Controller
@ForEveryone
class AnswerController {

  private final CheckIns checkIns;
  private final Answering answering;
  private final Ballots ballots;
  private final Instruments instruments;
  private final Values values;
  private final Hearings hearings;
  private final Frames frames;
  private final RandomGenerator random;

  AnswerController(
      CheckIns checkIns,
      Answering answering,
      Ballots ballots,
      Instruments instruments,
      Values values,
      Hearings hearings,
      Frames frames,
      RandomGenerator random) {
    this.checkIns = checkIns;
    this.answering = answering;
    this.ballots = ballots;
    this.instruments = instruments;
    this.values = values;
    this.hearings = hearings;
    this.frames = frames;
    this.random = random;
  }

  @GetMapping("/listening/{id}/answer")
  String sheet(@PathVariable UUID id, SignedIn me, HttpServletRequest request, Model model) {
    var say = frames.words(request);
    return switch (answering.standing(id, person(me))) {
      case Standing.Invited(var company) -> {
        var checkIn = known(id);
        model.addAttribute("objections", HearingWords.objections(hearings.find(id), say));
        if (checkIn.contract().mode() == Contract.Mode.SEALED) {
          yield door(checkIn, company, me, say, model);
        }
        var attributes = answering.attributes(checkIn);
        var terms = Terms.of(checkIn, values.find(checkIn.value()).orElseThrow(), attributes, say);
        model.addAttribute(
            "form",
            AnswerForm.of(
                checkIn,
                instrument(checkIn),
                attributes,
                company,
                terms,
                Sheet.token(random),
                say));
        yield "listening/answer";
      }
      case Standing.TookPart _ -> "redirect:/listening/" + id + "/thanks";
      case Standing.NotAsked _ -> throw new Refused(Refused.Reason.NOT_ASKED);
      case Standing.NotOpen _ -> throw new Refused(Refused.Reason.WRONG_STATE);
    };
  }

  /// Before a sealed sheet: among whom one answers, what will be stored, and the key.
  private String door(CheckIn checkIn, Company company, SignedIn me, Words say, Model model) {
    model.addAttribute(
        "door",
        SealedDoor.of(
            checkIn,
            instrument(checkIn),
            company,
            Terms.of(
                checkIn,
                values.find(checkIn.value()).orElseThrow(),
                answering.attributes(checkIn),
                say),
            person(me),
            ballots.holding(checkIn.id(), person(me)),
            say));
    return "listening/door";
  }

  @PostMapping("/listening/{id}/answers")
  String submit(
      @PathVariable UUID id,
      @RequestParam String token,
      @RequestParam(defaultValue = "") String words,
      @RequestParam Map<String, String> fields,
      SignedIn me) {
    var checkIn = known(id);
    answering.submit(
        id,
        person(me),
        new Sheet(
            token,
            Choices.read(fields, "item-", instrument(checkIn).items().size(), Sheet.SKIPPED),
            words,
            Choices.read(
                fields,
                "about-",
                checkIn.contract().cuts().attributes().size(),
                Sheet.RATHER_NOT_SAY)));
    return "redirect:/listening/" + id + "/thanks";
  }

  @GetMapping("/listening/{id}/thanks")
  String thanks(@PathVariable UUID id, SignedIn me, HttpServletRequest request, Model model) {
    if (!(answering.standing(id, person(me)) instanceof Standing.TookPart)) {
      return "redirect:/listening/" + id + "/answer";
    }
    model.addAttribute("thanks", Thanks.of(known(id), frames.words(request)));
    return "listening/thanks";
  }

  private CheckIn known(UUID id) {
    return checkIns.find(id).orElseThrow(() -> new Refused(Refused.Reason.UNKNOWN));
  }

  private Instrument instrument(CheckIn checkIn) {
    return instruments.find(checkIn.instrument(), checkIn.version()).orElseThrow();
  }

  private static long person(SignedIn me) {
    return me.person().orElseThrow(() -> new Refused(Refused.Reason.NOT_ASKED));
  }
}
