package org.essor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.essor.identity.Accounts;
import org.essor.identity.ForEveryone;
import org.essor.identity.SignedIn;
import org.essor.identity.web.Ticket.Device;
import org.essor.web.Faults;
import org.essor.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One's own account.
@Controller
@ForEveryone
@RequestMapping("/me")
class MeController {

  private static final String PAGE = "identity/me";
  private static final String BACK = "redirect:/me";

  private final Accounts accounts;
  private final Tickets tickets;
  private final LocaleResolver locales;

  MeController(Accounts accounts, Tickets tickets, LocaleResolver locales) {
    this.accounts = accounts;
    this.tickets = tickets;
    this.locales = locales;
  }

  @ModelAttribute
  void fill(SignedIn me, Model model) {
    model.addAttribute("me", me);
    model.addAttribute("account", accounts.find(me.account()).orElseThrow());
    model.addAttribute("faults", Faults.NONE);
  }

  @GetMapping
  String show() {
    return PAGE;
  }

  @PostMapping("/language")
  String speak(
      @RequestParam String language,
      SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var chosen = language.equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
    accounts.speak(me, chosen);
    locales.setLocale(request, response, chosen);
    Notice.leave(next, "identity.me.language.changed");
    return BACK;
  }

  @PostMapping("/password")
  String change(
      @RequestParam(defaultValue = "") String present,
      @RequestParam(defaultValue = "") String chosen,
      SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    var refused = accounts.changePassword(me, present, chosen).orElse(null);
    if (refused != null) {
      var field = refused.equals("identity.password.wrong") ? "present" : "chosen";
      response.setStatus(422);
      model.addAttribute("faults", Faults.NONE.with(field, refused));
      return PAGE;
    }
    tickets.issue(request, response, me.account(), Device.OWN);
    Notice.leave(next, "identity.me.password.changed");
    return BACK;
  }

  @PostMapping("/sign-outs")
  String signOutElsewhere(
      SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    accounts.signOutEverywhere(me);
    tickets.issue(request, response, me.account(), me.sharedDevice() ? Device.SHARED : Device.OWN);
    Notice.leave(next, "identity.me.signed-out");
    return BACK;
  }
}
