package org.essor.identity.web;

import java.time.Clock;
import org.essor.delivery.Outbox;
import org.essor.identity.For;
import org.essor.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What became of the messages that were sent: to whom and about what, never what they say. It
/// stands here because `delivery` lies below and knows no roles.
@Controller
@For(Role.ADMINISTRATOR)
class OutboxController {

  private final Outbox outbox;
  private final Clock clock;

  OutboxController(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  @GetMapping("/outbox")
  String show(@RequestParam(defaultValue = "1") int page, Model model) {
    var paging = Pagings.of(page, outbox.size(), Outbox.PAGE, "/outbox");
    model.addAttribute("messages", outbox.page(paging.page()));
    model.addAttribute("reachesPeople", outbox.reachesPeople());
    model.addAttribute("paging", paging);
    model.addAttribute("zone", clock.getZone());
    return "identity/outbox";
  }
}
