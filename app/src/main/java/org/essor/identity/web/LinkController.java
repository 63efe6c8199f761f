package org.essor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essor.identity.ForAnybody;
import org.essor.identity.SignIns;
import org.essor.identity.web.Entrance.Form;
import org.essor.identity.web.Ticket.Device;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Using a link. Opening it only shows a button: programs that look into mail for danger open every
/// link, and must not use it up.
@Controller
@ForAnybody
@RequestMapping("/sign-in/link/{token}")
class LinkController {

  private static final Form CLOSED =
      new Form("identity/link-closed", "link", "identity.link.closed");

  private final SignIns signIns;
  private final Entrance entrance;

  LinkController(SignIns signIns, Entrance entrance) {
    this.signIns = signIns;
    this.entrance = entrance;
  }

  @GetMapping
  String show(@PathVariable String token, HttpServletResponse response, Model model) {
    if (!signIns.isOpen(token)) {
      response.setStatus(HttpServletResponse.SC_GONE);
      return CLOSED.page();
    }
    model.addAttribute("token", token);
    return "identity/link";
  }

  @PostMapping
  String enter(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var admission = signIns.byLink(token);
    return entrance.pass(admission, Device.OWN, request, response, model, CLOSED);
  }
}
