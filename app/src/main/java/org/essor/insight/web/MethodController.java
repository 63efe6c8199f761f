package org.essor.insight.web;

import jakarta.servlet.http.HttpServletRequest;
import org.essor.identity.ForEveryone;
import org.essor.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// How figures are made, one tap away from every figure.
@Controller
@ForEveryone
class MethodController {

  private final Frames frames;

  MethodController(Frames frames) {
    this.frames = frames;
  }

  /// A text rather than a form: each language has its own page.
  @GetMapping("/insight/method")
  String method(HttpServletRequest request) {
    return "insight/method-" + frames.words(request).locale().getLanguage();
  }
}
