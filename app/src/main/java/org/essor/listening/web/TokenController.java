package org.essor.listening.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.UUID;
import org.essor.identity.ForEveryone;
import org.essor.identity.SignedIn;
import org.essor.listening.Ballots;
import org.essor.listening.Refused;
import org.essor.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Gives whoever is signed in their token: signs what their browser blinded.
@Controller
@ForEveryone
class TokenController {

  private final Ballots ballots;
  private final Frames frames;

  TokenController(Ballots ballots, Frames frames) {
    this.ballots = ballots;
    this.frames = frames;
  }

  /// @param signature in base 64 for addresses, as is the pass
  /// @param company among whom one answers, as a sentence
  record Given(String signature, int cohort, String pass, String company) {}

  @PostMapping("/listening/{id}/token")
  @ResponseBody
  Given give(
      @PathVariable UUID id,
      @RequestParam String blinded,
      SignedIn me,
      HttpServletRequest request) {
    var person = me.person().orElseThrow(() -> new Refused(Refused.Reason.NOT_ASKED));
    var given = ballots.give(id, person, bytes(blinded));
    var say = frames.words(request);
    var company = given.company();
    var encoder = Base64.getUrlEncoder().withoutPadding();
    return new Given(
        encoder.encodeToString(given.issued().signature()),
        given.cohort(),
        encoder.encodeToString(given.issued().pass()),
        say.text("listening.answer.company", company.asked(), CompanyName.of(company, say)));
  }

  private static byte[] bytes(String sent) {
    try {
      return Base64.getUrlDecoder().decode(sent);
    } catch (IllegalArgumentException _) {
      throw new Refused(Refused.Reason.UNREADABLE_SHEET);
    }
  }
}
