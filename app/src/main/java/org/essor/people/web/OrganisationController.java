package org.essor.people.web;

import java.time.Clock;
import java.time.LocalDate;
import org.essor.identity.ForEveryone;
import org.essor.identity.Role;
import org.essor.identity.SignedIn;
import org.essor.people.Organisation;
import org.essor.people.Organisations;
import org.essor.people.People;
import org.essor.web.Day;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The tree of units and who leads them, on any day, as known today or as recorded then.
@Controller
@ForEveryone
@RequestMapping("/organisation")
class OrganisationController {

  private final Organisations organisations;
  private final People people;
  private final Clock clock;

  OrganisationController(Organisations organisations, People people, Clock clock) {
    this.organisations = organisations;
    this.people = people;
    this.clock = clock;
  }

  @ModelAttribute
  View view(
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "now") String recorded) {
    var today = LocalDate.now(clock);
    return new View(Day.read(on).orElse(today), recorded.equals("then"), today);
  }

  @GetMapping
  String show(
      @ModelAttribute View view,
      @RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "1") int page,
      SignedIn me,
      Model model) {
    var drawn = drawn(view);
    if (!query.isBlank()) {
      model.addAttribute("found", new Tree(drawn, people).search(query));
    }
    return page(drawn, 0, query, page, view, me, model);
  }

  @GetMapping("/units/{unit:\\d+}")
  String unit(
      @PathVariable long unit,
      @ModelAttribute View view,
      @RequestParam(defaultValue = "1") int page,
      SignedIn me,
      Model model) {
    var drawn = drawn(view);
    var index = drawn.indexOf(unit);
    if (index < 0) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return page(drawn, index, "", page, view, me, model);
  }

  private Organisation drawn(View view) {
    return view.then()
        ? organisations.asRecorded(
            view.on(), view.on().plusDays(1).atStartOfDay(clock.getZone()).toInstant())
        : organisations.asOf(view.on());
  }

  private String page(
      Organisation drawn, int index, String query, int page, View view, SignedIn me, Model model) {
    var tree = new Tree(drawn, people);
    model.addAttribute("view", view);
    model.addAttribute("query", query);
    model.addAttribute("path", drawn.path(index));
    model.addAttribute("branch", tree.branch(index, page));
    model.addAttribute("paging", tree.paging(index, page, view));
    model.addAttribute("mayName", me.is(Role.ADMINISTRATOR));
    return "people/organisation";
  }
}
