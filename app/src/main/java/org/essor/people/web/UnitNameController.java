package org.essor.people.web;

import org.essor.identity.AuditTrail;
import org.essor.identity.For;
import org.essor.identity.Role;
import org.essor.identity.SignedIn;
import org.essor.language.Wording;
import org.essor.people.Organisation;
import org.essor.people.Organisations;
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

/// What a unit is called: one name, or one in each language.
@Controller
@For(Role.ADMINISTRATOR)
@RequestMapping("/organisation/units/{id:\\d+}/name")
class UnitNameController {

  private static final int LONGEST = 120;

  private final Organisations organisations;
  private final AuditTrail audit;

  UnitNameController(Organisations organisations, AuditTrail audit) {
    this.organisations = organisations;
    this.audit = audit;
  }

  @GetMapping
  String show(@PathVariable long id, Model model) {
    var unit = find(id);
    return page(unit, unit.name().en(), unit.name().fr(), Faults.NONE, model);
  }

  /// One name left empty is the same as the other; both left empty take the name back.
  @PostMapping
  String name(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String en,
      @RequestParam(defaultValue = "") String fr,
      SignedIn me,
      Model model,
      RedirectAttributes next) {
    var unit = find(id);
    if (en.length() > LONGEST || fr.length() > LONGEST) {
      var field = en.length() > LONGEST ? "en" : "fr";
      return page(unit, en, fr, Faults.NONE.with(field, "people.unit-name.long", LONGEST), model);
    }
    audit.record(me, "people.audit.named", String.valueOf(id), () -> name(id, en, fr));
    Notice.leave(next, "people.unit-name.done");
    return "redirect:/organisation/units/" + id;
  }

  private void name(long unit, String en, String fr) {
    if (en.isBlank() && fr.isBlank()) {
      organisations.unname(unit);
    } else {
      organisations.name(
          unit, new Wording((en.isBlank() ? fr : en).strip(), (fr.isBlank() ? en : fr).strip()));
    }
  }

  private Organisation.Unit find(long id) {
    var organisation = organisations.now();
    if (organisation.indexOf(id) < 0) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return organisation.unit(organisation.indexOf(id));
  }

  private static String page(
      Organisation.Unit unit, String en, String fr, Faults faults, Model model) {
    model.addAttribute("unit", unit);
    model.addAttribute("en", en);
    model.addAttribute("fr", fr);
    model.addAttribute("faults", faults);
    return "people/unit-name";
  }
}
