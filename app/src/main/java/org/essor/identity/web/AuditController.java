package org.essor.identity.web;

import java.time.Clock;
import org.essor.identity.AuditTrail;
import org.essor.identity.For;
import org.essor.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What was administered, to read.
@Controller
@For({Role.ADMINISTRATOR, Role.COUNCIL})
class AuditController {

  private final AuditTrail audit;
  private final Clock clock;

  AuditController(AuditTrail audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/audit")
  String show(@RequestParam(defaultValue = "1") int page, Model model) {
    var paging = Pagings.of(page, audit.size(), AuditTrail.PAGE, "/audit");
    model.addAttribute("entries", audit.page(paging.page()));
    model.addAttribute("paging", paging);
    model.addAttribute("zone", clock.getZone());
    return "identity/audit";
  }
}
