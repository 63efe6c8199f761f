package org.essor.people.web;

import java.time.Clock;
import java.util.List;
import org.essor.identity.For;
import org.essor.identity.Role;
import org.essor.people.Organisations;
import org.essor.people.People;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Finding people, and what is held about each.
@Controller
@For(Role.ADMINISTRATOR)
@RequestMapping("/people")
class PeopleController {

  private static final int SHOWN = 50;

  private final People people;
  private final Organisations organisations;
  private final Clock clock;

  PeopleController(People people, Organisations organisations, Clock clock) {
    this.people = people;
    this.organisations = organisations;
    this.clock = clock;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "") String query, Model model) {
    model.addAttribute("query", query);
    model.addAttribute("found", query.isBlank() ? List.of() : people.search(query, SHOWN));
    model.addAttribute("shown", SHOWN);
    model.addAttribute("there", organisations.now().people().length);
    return "people/people";
  }

  @GetMapping("/{id:\\d+}")
  String show(@PathVariable long id, Model model) {
    var person =
        people.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("person", person);
    model.addAttribute("history", people.history(id));
    model.addAttribute("zone", clock.getZone());
    return "people/person";
  }
}
