package org.essor.listening.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essor.listening.Refused;
import org.essor.web.Frames;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Says why something about a check-in cannot be done, in one sentence.
@ControllerAdvice("org.essor.listening.web")
class RefusedAdvice {

  private final Frames frames;

  RefusedAdvice(Frames frames) {
    this.frames = frames;
  }

  @ExceptionHandler
  String explain(
      Refused refused, HttpServletRequest request, HttpServletResponse response, Model model) {
    response.setStatus(
        switch (refused.reason()) {
          case UNKNOWN -> HttpServletResponse.SC_NOT_FOUND;
          case NOT_ASKED, FORGED_TOKEN -> HttpServletResponse.SC_FORBIDDEN;
          case WRONG_STATE,
              COUNCIL_NOT_HEARD,
              HEARING_OVER,
              ALREADY_ANSWERED,
              TOO_FEW_ASKED,
              OTHER_TOKEN ->
              HttpServletResponse.SC_CONFLICT;
          case UNREADABLE_SHEET, EMPTY_SHEET -> HttpServletResponse.SC_BAD_REQUEST;
        });
    var say = frames.words(request);
    model.addAttribute("title", say.text("listening.refused." + refused.reason() + ".title"));
    model.addAttribute("explanation", say.text("listening.refused." + refused.reason()));
    return "web/error";
  }
}
