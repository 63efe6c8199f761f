package org.essor.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essor.identity.ForAnybody;
import org.essor.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Leaving. On one's own device what is stored there stays (it may hold one's own answers); on a
/// shared one nothing does.
@Controller
@ForAnybody
class SignOutController {

  static final String GOODBYE = "/goodbye";

  private static final String FORGET = "Clear-Site-Data";

  private final Tickets tickets;

  SignOutController(Tickets tickets) {
    this.tickets = tickets;
  }

  @PostMapping("/sign-out")
  String leave(@Nullable SignedIn me, HttpServletRequest request, HttpServletResponse response) {
    var language = RequestContextUtils.getLocale(request).getLanguage();
    tickets.end(request, response);
    if (me == null || !me.sharedDevice()) {
      response.setHeader(FORGET, "\"cache\"");
      return "redirect:/sign-in";
    }
    response.setHeader(FORGET, "\"cache\", \"cookies\", \"storage\"");
    forgetTheLanguage(response);
    return "redirect:" + GOODBYE + "?language=" + language;
  }

  @GetMapping(GOODBYE)
  String goodbye() {
    return "identity/goodbye";
  }

  /// Where the header above is not understood, as without HTTPS.
  private static void forgetTheLanguage(HttpServletResponse response) {
    var cookie = new Cookie("language", "");
    cookie.setPath("/");
    cookie.setMaxAge(0);
    response.addCookie(cookie);
  }
}
