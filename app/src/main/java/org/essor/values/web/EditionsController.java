package org.essor.values.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.essor.identity.AuditTrail;
import org.essor.identity.For;
import org.essor.identity.Role;
import org.essor.identity.SignedIn;
import org.essor.values.Value;
import org.essor.values.Values;
import org.essor.web.Faults;
import org.essor.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Correcting a value adds an edition to it.
@Controller
@RequestMapping("/values/{id}/editions")
@For(Role.LEAD)
class EditionsController {

  private final Values values;
  private final AuditTrail trail;

  EditionsController(Values values, AuditTrail trail) {
    this.values = values;
    this.trail = trail;
  }

  @GetMapping("/new")
  String write(@PathVariable long id, Model model) {
    return form(id, ValueForm.of(inUse(id).statement()), Faults.NONE, model);
  }

  @PostMapping
  String correct(
      SignedIn me,
      Locale locale,
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      Model model,
      HttpServletResponse response,
      RedirectAttributes next) {
    inUse(id);
    var form = new ValueForm(sent);
    var faults = form.faults(locale);
    if (!faults.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(id, form, faults, model);
    }
    var statement = form.statement();
    trail.record(
        me,
        "values.trail.corrected",
        () -> values.correct(id, statement),
        changed -> changed ? Optional.of(statement.name().in(locale)) : Optional.empty());
    Notice.leave(next, "values.corrected");
    return "redirect:/values/" + id;
  }

  private Value inUse(long id) {
    return values
        .find(id)
        .filter(Value::inUse)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String form(long id, ValueForm form, Faults faults, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("faults", faults);
    model.addAttribute("action", "/values/" + id + "/editions");
    return "values/correction";
  }
}
