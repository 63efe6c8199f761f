package org.essor.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Every component with its examples, for those who build pages and for the tests that look at
/// them. Not there unless `essor.components=true`.
@Controller
@ConditionalOnProperty("essor.components")
class Components {

  @GetMapping("/components")
  String all() {
    return "web/components";
  }

  @GetMapping("/components/figures")
  String figures() {
    return "web/components-figures";
  }

  @GetMapping("/components/sheet")
  String sheet() {
    return "web/components-sheet";
  }

  @GetMapping("/components/done")
  String done() {
    return "web/components-done";
  }
}
