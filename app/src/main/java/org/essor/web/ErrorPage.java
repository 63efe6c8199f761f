package org.essor.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/// What one reads when a page cannot be shown: what happened and what to do, never how the program
/// is made.
@Controller
class ErrorPage implements ErrorController {

  private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 413, 429);

  private final Frames frames;

  ErrorPage(Frames frames) {
    this.frames = frames;
  }

  @RequestMapping("/error")
  String show(HttpServletRequest request, Model model) {
    var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var status = code instanceof Integer known && EXPLAINED.contains(known) ? known : 500;
    var words = frames.words(request);
    model.addAttribute("title", words.text("web.error." + status + ".title"));
    model.addAttribute("explanation", words.text("web.error." + status + ".explanation"));
    return "web/error";
  }
}
