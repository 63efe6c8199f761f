package org.essor.home.web;

import jakarta.servlet.http.HttpServletRequest;
import org.essor.identity.Accounts;
import org.essor.identity.ForAnybody;
import org.essor.language.Wording;
import org.essor.people.Organisations;
import org.essor.web.Faults;
import org.essor.web.Frames;
import org.essor.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The very first page of a new installation: the name of the organisation, and the first
/// administrator. It is there as long as nobody is.
@Controller
@ForAnybody
class FirstRunController {

  private static final int LONGEST = 120;

  private final Accounts accounts;
  private final Organisations organisations;
  private final Frames frames;

  FirstRunController(Accounts accounts, Organisations organisations, Frames frames) {
    this.accounts = accounts;
    this.organisations = organisations;
    this.frames = frames;
  }

  @GetMapping("/first-run")
  String form(Model model) {
    model.addAttribute("form", FirstRunForm.EMPTY);
    return "home/first-run";
  }

  @PostMapping("/first-run")
  @Transactional
  public String begin(
      @ModelAttribute FirstRunForm form,
      HttpServletRequest request,
      Model model,
      RedirectAttributes next) {
    var faults = faults(form);
    if (!faults.isEmpty()) {
      model.addAttribute("form", form);
      model.addAttribute("faults", faults);
      return "home/first-run";
    }
    var language = frames.words(request).locale();
    if (accounts
        .firstAdministrator(form.name(), form.email(), form.password(), language)
        .isEmpty()) {
      return "redirect:/";
    }
    organisations.name(
        organisations.now().unit(0).id(), new Wording(form.organisation(), form.organisation()));
    Notice.leave(next, "home.first-run.done");
    return "redirect:/sign-in";
  }

  private Faults faults(FirstRunForm form) {
    var faults = Faults.NONE;
    if (form.organisation().isEmpty() || form.organisation().length() > LONGEST) {
      faults = faults.with("organisation", "home.first-run.fault.organisation");
    }
    if (form.name().isEmpty() || form.name().length() > LONGEST) {
      faults = faults.with("name", "home.first-run.fault.name");
    }
    if (!form.email().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      faults = faults.with("email", "home.first-run.fault.email");
    }
    var weakness = accounts.weakness(form.password(), form.email());
    return weakness.isPresent() ? faults.with("password", weakness.get()) : faults;
  }
}
