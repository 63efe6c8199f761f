package org.essor.values.web;

import org.essor.identity.For;
import org.essor.identity.Role;
import org.essor.values.Starters;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The starter set: a beginning to write from.
@Controller
@For({Role.LEAD, Role.ADMINISTRATOR})
class StarterController {

  private final Starters starters;

  StarterController(Starters starters) {
    this.starters = starters;
  }

  @GetMapping("/values/starter")
  String all(Model model) {
    model.addAttribute("starters", starters.all());
    return "values/starter";
  }
}
