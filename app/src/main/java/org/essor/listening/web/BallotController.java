package org.essor.listening.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essor.identity.ForAnybody;
import org.essor.instrument.Instruments;
import org.essor.listening.Answering;
import org.essor.listening.Ballots;
import org.essor.listening.CheckIn;
import org.essor.listening.CheckIns;
import org.essor.listening.Refused;
import org.essor.listening.Sheet;
import org.essor.listening.council.Hearings;
import org.essor.listening.sealed.Token;
import org.essor.values.Values;
import org.essor.web.Frames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// The sheet of a sealed check-in. Nobody is signed in here: what comes with the sheet is a token,
/// and no session is looked for.
@Controller
@ForAnybody
@RequestMapping("/ballots/{id}")
class BallotController {

  private final CheckIns checkIns;
  private final Ballots ballots;
  private final Answering answering;
  private final Instruments instruments;
  private final Values values;
  private final Hearings hearings;
  private final Frames frames;

  BallotController(
      CheckIns checkIns,
      Ballots ballots,
      Answering answering,
      Instruments instruments,
      Values values,
      Hearings hearings,
      Frames frames) {
    this.checkIns = checkIns;
    this.ballots = ballots;
    this.answering = answering;
    this.instruments = instruments;
    this.values = values;
    this.hearings = hearings;
    this.frames = frames;
  }

  /// @param modulus in base 64 for addresses
  /// @param passes SHA-256 of the pass of each cohort, likewise
  record Told(UUID checkIn, String modulus, List<String> passes) {}

  @GetMapping("/terms")
  @ResponseBody
  Told terms(@PathVariable UUID id) {
    var terms = ballots.terms(id);
    return new Told(
        id,
        text(terms.modulusBytes()),
        terms.passes().stream().map(BallotController::text).toList());
  }

  @GetMapping
  String sheet(@PathVariable UUID id, HttpServletRequest request, Model model) {
    var checkIn = known(id);
    ballots.terms(id);
    var say = frames.words(request);
    var attributes = answering.attributes(checkIn);
    model.addAttribute(
        "form",
        AnswerForm.sealed(
            checkIn,
            instruments.find(checkIn.instrument(), checkIn.version()).orElseThrow(),
            attributes,
            Terms.of(checkIn, values.find(checkIn.value()).orElseThrow(), attributes, say),
            say));
    model.addAttribute("objections", HearingWords.objections(hearings.find(id), say));
    return "listening/ballot";
  }

  @PostMapping
  String cast(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model) {
    var checkIn = known(id);
    var card = fields.getOrDefault("card", "");
    byte[] mark;
    if (card.isBlank()) {
      var token = token(fields);
      mark = token.mark();
      ballots.cast(id, token, sheet(fields, checkIn, HexFormat.of().formatHex(mark)));
    } else {
      mark = ballots.cast(id, card, sheet(fields, checkIn, "0".repeat(32)));
    }
    model.addAttribute("mark", HexFormat.of().formatHex(mark));
    return thanks(id, request, model);
  }

  @GetMapping("/thanks")
  String thanks(@PathVariable UUID id, HttpServletRequest request, Model model) {
    model.addAttribute("thanks", Thanks.of(known(id), frames.words(request)));
    return "listening/thanks";
  }

  private Sheet sheet(Map<String, String> fields, CheckIn checkIn, String token) {
    int items =
        instruments.find(checkIn.instrument(), checkIn.version()).orElseThrow().items().size();
    int about = checkIn.contract().cuts().attributes().size();
    return new Sheet(
        token,
        Choices.read(fields, "item-", items, Sheet.SKIPPED),
        fields.getOrDefault("words", ""),
        Choices.read(fields, "about-", about, Sheet.RATHER_NOT_SAY));
  }

  private static Token token(Map<String, String> fields) {
    try {
      return new Token(
          bytes(fields.get("nonce")),
          bytes(fields.get("prefix")),
          bytes(fields.get("signature")),
          Integer.parseInt(fields.getOrDefault("cohort", "")),
          bytes(fields.get("pass")));
    } catch (IllegalArgumentException _) {
      throw new Refused(Refused.Reason.FORGED_TOKEN);
    }
  }

  private static byte[] bytes(@Nullable String sent) {
    return Base64.getUrlDecoder().decode(sent == null ? "" : sent);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private CheckIn known(UUID id) {
    return checkIns.find(id).orElseThrow(() -> new Refused(Refused.Reason.UNKNOWN));
  }
}
