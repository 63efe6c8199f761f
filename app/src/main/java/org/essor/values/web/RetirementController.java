package org.essor.values.web;

import java.util.Locale;
import org.essor.identity.AuditTrail;
import org.essor.identity.For;
import org.essor.identity.Role;
import org.essor.identity.SignedIn;
import org.essor.values.Value;
import org.essor.values.Values;
import org.essor.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The end of a promise, asked twice.
@Controller
@RequestMapping("/values/{id}/retirement")
@For(Role.LEAD)
class RetirementController {

  private final Values values;
  private final AuditTrail trail;

  RetirementController(Values values, AuditTrail trail) {
    this.values = values;
    this.trail = trail;
  }

  @GetMapping
  String ask(@PathVariable long id, Model model) {
    model.addAttribute("value", inUse(id));
    return "values/retirement";
  }

  @PostMapping
  String retire(SignedIn me, Locale locale, @PathVariable long id, RedirectAttributes next) {
    var name = inUse(id).name().in(locale);
    trail.record(me, "values.trail.retired", name, () -> values.retire(id));
    Notice.leave(next, "values.retired.done", name);
    return "redirect:/values";
  }

  private Value inUse(long id) {
    return values
        .find(id)
        .filter(Value::inUse)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
