package org.essor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.essor.delivery.Outbox;
import org.essor.identity.ForAnybody;
import org.essor.identity.OneClick;
import org.essor.identity.SignIns;
import org.essor.identity.SignedIn;
import org.essor.identity.web.Entrance.Form;
import org.essor.web.Faults;
import org.essor.web.Here;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Asking for a link.
@Controller
@ForAnybody
class SignInController {

  private static final Form FORM = new Form("identity/sign-in", "email", "identity.email.invalid");

  private final SignIns signIns;
  private final Entrance entrance;
  private final Outbox outbox;
  private final ObjectProvider<OneClick> oneClick;

  SignInController(
      SignIns signIns, Entrance entrance, Outbox outbox, ObjectProvider<OneClick> oneClick) {
    this.signIns = signIns;
    this.entrance = entrance;
    this.outbox = outbox;
    this.oneClick = oneClick;
  }

  @ModelAttribute
  void fill(
      Model model,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "/") String to) {
    model.addAttribute("email", email);
    model.addAttribute("to", Here.of(to));
    model.addAttribute("byMail", outbox.reachesPeople());
    model.addAttribute("visits", visits());
    model.addAttribute("faults", Faults.NONE);
  }

  @GetMapping("/sign-in")
  String show(@Nullable SignedIn me, @RequestParam(defaultValue = "/") String to) {
    return me == null ? FORM.page() : "redirect:" + Here.of(to);
  }

  @PostMapping("/sign-in")
  String send(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (email.strip().indexOf('@') < 1) {
      return entrance.again(response, model, FORM, FORM.refusal(), 422);
    }
    return signIns.sendLink(email, Here.of(to), Entrance.network(request))
        ? "redirect:/sign-in/sent"
        : entrance.again(response, model, FORM, "identity.sign-in.wait", 429);
  }

  @GetMapping("/sign-in/sent")
  String sent() {
    return "identity/sent";
  }

  private List<OneClick.Visit> visits() {
    var demonstration = oneClick.getIfAvailable();
    return demonstration == null ? List.of() : demonstration.visits();
  }
}
