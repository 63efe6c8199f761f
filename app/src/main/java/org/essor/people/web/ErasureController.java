package org.essor.people.web;

import org.essor.identity.Accounts;
import org.essor.identity.AuditTrail;
import org.essor.identity.For;
import org.essor.identity.Role;
import org.essor.identity.SignedIn;
import org.essor.people.People;
import org.essor.people.Person;
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

/// Erasing a person, after reading what that means.
@Controller
@For(Role.ADMINISTRATOR)
@RequestMapping("/people/{id:\\d+}/erasure")
class ErasureController {

  private final People people;
  private final AuditTrail audit;

  ErasureController(People people, AuditTrail audit) {
    this.people = people;
    this.audit = audit;
  }

  @GetMapping
  String ask(@PathVariable long id, Model model) {
    return page(find(id), Faults.NONE, model);
  }

  @PostMapping
  String erase(
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean read,
      SignedIn me,
      Model model,
      RedirectAttributes next) {
    var person = find(id);
    if (!read) {
      return page(person, Faults.NONE.with("read", "people.erasure.unread"), model);
    }
    try {
      audit.record(me, "people.audit.erased", String.valueOf(id), () -> people.erase(id));
    } catch (Accounts.LastAdministrator _) {
      return page(person, Faults.NONE.with("read", "people.erasure.last-administrator"), model);
    }
    Notice.leave(next, "people.erasure.done");
    return "redirect:/people";
  }

  private Person find(long id) {
    return people.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String page(Person person, Faults faults, Model model) {
    model.addAttribute("person", person);
    model.addAttribute("faults", faults);
    return "people/erasure";
  }
}
