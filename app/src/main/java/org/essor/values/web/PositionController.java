package org.essor.values.web;

import org.essor.identity.For;
import org.essor.identity.Role;
import org.essor.values.Values;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The place of a value among the others.
@Controller
@For(Role.LEAD)
class PositionController {

  private final Values values;

  PositionController(Values values) {
    this.values = values;
  }

  @PostMapping("/values/{id}/position")
  String place(@PathVariable long id, @RequestParam int to) {
    if (values.all().stream().anyMatch(value -> value.id() == id)) {
      values.place(id, to);
    }
    return "redirect:/values#value-" + id;
  }
}
