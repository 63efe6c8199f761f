package org.essor.values.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.essor.identity.AuditTrail;
import org.essor.identity.For;
import org.essor.identity.ForEveryone;
import org.essor.identity.Role;
import org.essor.identity.SignedIn;
import org.essor.values.Starter;
import org.essor.values.Starters;
import org.essor.values.TooManyValues;
import org.essor.values.Value;
import org.essor.values.Values;
import org.essor.web.Faults;
import org.essor.web.Notice;
import org.essor.web.Words;
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

/// The values: everybody reads them, the experience lead adds to them.
@Controller
@RequestMapping("/values")
class ValuesController {

  private final Values values;
  private final Starters starters;
  private final AuditTrail trail;

  ValuesController(Values values, Starters starters, AuditTrail trail) {
    this.values = values;
    this.starters = starters;
    this.trail = trail;
  }

  @GetMapping
  @ForEveryone
  String all(SignedIn me, Model model) {
    model.addAttribute("values", values.all());
    model.addAttribute("retired", values.retired());
    model.addAttribute("mayWrite", me.is(Role.LEAD));
    return "values/all";
  }

  @GetMapping("/{id}")
  @ForEveryone
  String one(SignedIn me, @PathVariable long id, Model model) {
    var value =
        values.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("value", value);
    model.addAttribute("editions", values.editions(id));
    model.addAttribute("mayWrite", me.is(Role.LEAD) && value.inUse());
    return "values/value";
  }

  @GetMapping("/new")
  @For(Role.LEAD)
  String write(@RequestParam(defaultValue = "") String starter, Model model) {
    var form =
        starters.find(starter).map(Starter::statement).map(ValueForm::of).orElse(ValueForm.EMPTY);
    return form(form, Faults.NONE, model);
  }

  @PostMapping
  @For(Role.LEAD)
  String adopt(
      SignedIn me,
      Locale locale,
      @RequestParam Map<String, String> sent,
      Model model,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = new ValueForm(sent);
    var faults = form.faults(locale);
    if (!faults.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(form, faults, model);
    }
    try {
      var statement = form.statement();
      var name = statement.name().in(locale);
      var before = values.all().stream().map(Value::id).toList();
      var id =
          trail.record(
              me,
              "values.trail.adopted",
              () -> values.adopt(statement),
              adopted -> before.contains(adopted) ? Optional.empty() : Optional.of(name));
      Notice.leave(next, "values.adopted", name);
      return "redirect:/values#value-" + id;
    } catch (TooManyValues _) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      var field = "name-" + Words.languages(locale).getFirst();
      return form(form, Faults.NONE.with(field, "values.fault.full", Values.MOST), model);
    }
  }

  private static String form(ValueForm form, Faults faults, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("faults", faults);
    model.addAttribute("action", "/values");
    return "values/form";
  }
}
