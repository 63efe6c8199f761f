package org.essor.people.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.essor.identity.For;
import org.essor.identity.Role;
import org.essor.identity.SignedIn;
import org.essor.people.Imports;
import org.essor.people.Unreadable;
import org.essor.web.Day;
import org.essor.web.Faults;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Bringing a file of people, and those that were applied.
@Controller
@For(Role.ADMINISTRATOR)
@RequestMapping("/people/imports")
class ImportsController {

  private static final int SHOWN = 50;

  private final Imports imports;
  private final Clock clock;

  ImportsController(Imports imports, Clock clock) {
    this.imports = imports;
    this.clock = clock;
  }

  @GetMapping
  String show(Model model) {
    return page(Faults.NONE, Imports.Kind.FULL, LocalDate.now(clock).toString(), model);
  }

  @PostMapping
  String bring(
      @RequestParam MultipartFile file,
      @RequestParam Imports.Kind kind,
      @RequestParam String day,
      SignedIn me,
      Model model)
      throws IOException {
    var from = Day.read(day).orElse(LocalDate.MAX);
    if (from.isAfter(LocalDate.now(clock))) {
      return page(Faults.NONE.with("day", "people.imports.day.wrong"), kind, day, model);
    }
    if (file.isEmpty()) {
      return page(Faults.NONE.with("file", "people.imports.file.none"), kind, day, model);
    }
    try {
      var name = String.valueOf(file.getOriginalFilename());
      return "redirect:/people/imports/"
          + imports.prepare(name, file.getBytes(), kind, from, me.account());
    } catch (Unreadable unreadable) {
      var values = unreadable.values().toArray();
      return page(Faults.NONE.with("file", unreadable.key(), values), kind, day, model);
    }
  }

  private String page(Faults faults, Imports.Kind kind, String day, Model model) {
    model.addAttribute("faults", faults);
    model.addAttribute("kind", kind);
    model.addAttribute("day", day);
    model.addAttribute("past", imports.past(SHOWN));
    model.addAttribute("zone", clock.getZone());
    return "people/imports";
  }
}
