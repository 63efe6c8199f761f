package org.essor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essor.identity.ForAnybody;
import org.essor.identity.OneClick;
import org.essor.identity.web.Ticket.Device;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Being one of a few people with one click. Outside a demonstration this page does not exist.
@Controller
@ForAnybody
@ConditionalOnProperty(name = "essor.demo", havingValue = "true")
class DemoController {

  private final OneClick people;
  private final Tickets tickets;

  DemoController(OneClick people, Tickets tickets) {
    this.people = people;
    this.tickets = tickets;
  }

  @PostMapping("/demo-sign-in")
  String enter(
      @RequestParam long account, HttpServletRequest request, HttpServletResponse response) {
    if (people.visits().stream().noneMatch(visit -> visit.account() == account)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    tickets.issue(request, response, account, Device.OWN);
    return "redirect:/";
  }
}
