package org.essor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essor.identity.ForAnybody;
import org.essor.identity.SignIns;
import org.essor.identity.web.Entrance.Form;
import org.essor.identity.web.Ticket.Device;
import org.essor.web.Faults;
import org.essor.web.Here;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in on a shared device with the code of a card.
@Controller
@ForAnybody
@RequestMapping("/card")
class CardController {

  private static final Form FORM = new Form("identity/card", "code", "identity.card.unknown");

  private final SignIns signIns;
  private final Entrance entrance;

  CardController(SignIns signIns, Entrance entrance) {
    this.signIns = signIns;
    this.entrance = entrance;
  }

  @ModelAttribute
  void fill(Model model, @RequestParam(defaultValue = "/") String to) {
    model.addAttribute("to", Here.of(to));
    model.addAttribute("faults", Faults.NONE);
  }

  @GetMapping
  String show() {
    return FORM.page();
  }

  @PostMapping
  String enter(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var admission = signIns.byCard(code, to, Entrance.network(request));
    return entrance.pass(admission, Device.SHARED, request, response, model, FORM);
  }
}
