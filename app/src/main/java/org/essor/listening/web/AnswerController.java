package org.essor.listening.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.essor.identity.ForEveryone;
import org.essor.identity.SignedIn;
import org.essor.instrument.Instrument;
import org.essor.instrument.Instruments;
import org.essor.listening.Answering;
import org.essor.listening.CheckIn;
import org.essor.listening.CheckIns;
import org.essor.listening.Refused;
import org.essor.listening.Sheet;
import org.essor.listening.Standing;
import org.essor.listening.council.Hearings;
import org.essor.values.Values;
import org.essor.web.Frames;
import org.jspecify.annotations.Nullable;
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
  private final Instruments instruments;
  private final Values values;
  private final Hearings hearings;
  private final Frames frames;
  private final RandomGenerator random;

  AnswerController(
      CheckIns checkIns,
      Answering answering,
      Instruments instruments,
      Values values,
      Hearings hearings,
      Frames frames,
      RandomGenerator random) {
    this.checkIns = checkIns;
    this.answering = answering;
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
        var attributes = answering.attributes(checkIn);
        var terms = Terms.of(checkIn, values.find(checkIn.value()).orElseThrow(), attributes, say);
        model.addAttribute(
            "form",
            AnswerForm.of(checkIn, instrument(checkIn), attributes, company, terms, token(), say));
        yield "listening/answer";
      }
      case Standing.TookPart _ -> "redirect:/listening/" + id + "/thanks";
      case Standing.NotAsked _ -> throw new Refused(Refused.Reason.NOT_ASKED);
      case Standing.NotOpen _ -> throw new Refused(Refused.Reason.WRONG_STATE);
    };
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
            choices(fields, "item-", instrument(checkIn).items().size(), Sheet.SKIPPED),
            words,
            choices(
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

  /// What was chosen in a row of fields.
  private static List<Integer> choices(
      Map<String, String> fields, String name, int size, int skipped) {
    var choices = new ArrayList<Integer>();
    for (int i = 0; i < size; i++) {
      choices.add(choice(fields.get(name + i), skipped));
    }
    return choices;
  }

  private static int choice(@Nullable String sent, int skipped) {
    try {
      return sent == null || sent.isEmpty() ? skipped : Integer.parseInt(sent);
    } catch (NumberFormatException _) {
      throw new Refused(Refused.Reason.UNREADABLE_SHEET);
    }
  }

  private String token() {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
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
