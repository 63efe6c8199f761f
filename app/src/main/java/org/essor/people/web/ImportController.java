package org.essor.people.web;

import java.util.UUID;
import org.essor.identity.AuditTrail;
import org.essor.identity.For;
import org.essor.identity.Role;
import org.essor.identity.SignedIn;
import org.essor.people.Imports;
import org.essor.people.Plan;
import org.essor.web.Faults;
import org.essor.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The dry run of one file, and its application.
@Controller
@For(Role.ADMINISTRATOR)
@RequestMapping("/people/imports/{id}")
class ImportController {

  private final Imports imports;
  private final AuditTrail audit;

  ImportController(Imports imports, AuditTrail audit) {
    this.imports = imports;
    this.audit = audit;
  }

  @GetMapping
  String show(@PathVariable UUID id, Model model) {
    var draft = imports.draft(id).orElseThrow(DraftGone::new);
    return page(draft, imports.plan(draft), Faults.NONE, model);
  }

  @PostMapping("/application")
  String apply(
      @PathVariable UUID id,
      @RequestParam long version,
      @RequestParam(defaultValue = "false") boolean read,
      SignedIn me,
      Model model,
      RedirectAttributes next) {
    var draft = imports.draft(id).orElseThrow(DraftGone::new);
    var plan = imports.plan(draft);
    if (plan.version() == version && (!plan.isApplicable() || plan.needsConfirmation() && !read)) {
      return page(draft, plan, Faults.NONE.with("read", "people.import.unread"), model);
    }
    try {
      var applied =
          audit.record(
              me,
              "people.audit.imported",
              draft.fileName(),
              () -> imports.apply(draft, version, me.account()));
      Notice.leave(
          next,
          "people.import.applied",
          applied.added().size(),
          applied.changed().size(),
          applied.moved().size(),
          applied.gone().size());
      return "redirect:/people/imports";
    } catch (Imports.PlanOutdated _) {
      Notice.leave(next, "people.import.outdated");
      return "redirect:/people/imports/" + id;
    }
  }

  @PostMapping("/withdrawal")
  String withdraw(@PathVariable UUID id, RedirectAttributes next) {
    imports.withdraw(id);
    Notice.leave(next, "people.import.withdrawn");
    return "redirect:/people/imports";
  }

  private static String page(Imports.Draft draft, Plan plan, Faults faults, Model model) {
    model.addAttribute("draft", draft);
    model.addAttribute("plan", plan);
    model.addAttribute("faults", faults);
    return "people/import";
  }
}
