package org.essor.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.essor.identity.Account;
import org.essor.identity.Accounts;
import org.essor.identity.For;
import org.essor.identity.Role;
import org.essor.identity.SignedIn;
import org.essor.web.Faults;
import org.essor.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/// Everybody's accounts, and which roles they hold.
@Controller
@For(Role.ADMINISTRATOR)
@RequestMapping("/accounts")
class AccountsController {

  private final Accounts accounts;
  private final Clock clock;

  AccountsController(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    var found = accounts.count(query);
    var address = UriComponentsBuilder.fromPath("/accounts").queryParam("query", "{query}");
    var paging = Pagings.of(page, found, Accounts.PAGE, address.encode().build(query).toString());
    model.addAttribute("query", query);
    model.addAttribute("found", found);
    model.addAttribute("accounts", accounts.search(query, paging.page()));
    model.addAttribute("paging", paging);
    return "identity/accounts";
  }

  @GetMapping("/{id}")
  String show(@PathVariable long id, Model model) {
    return page(find(id), Faults.NONE, model);
  }

  @PostMapping("/{id}/roles")
  String assign(
      @PathVariable long id,
      @RequestParam(required = false) List<Role> roles,
      SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    var account = find(id);
    try {
      accounts.assign(me, id, roles == null ? Set.of() : EnumSet.copyOf(roles));
    } catch (Accounts.LastAdministrator last) {
      response.setStatus(422);
      return page(
          account, Faults.NONE.with("roles", "identity.accounts.last-administrator"), model);
    }
    Notice.leave(next, "identity.accounts.roles.saved", account.name());
    return "redirect:/accounts/" + id;
  }

  private Account find(long id) {
    return accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String page(Account account, Faults faults, Model model) {
    model.addAttribute("account", account);
    model.addAttribute("faults", faults);
    model.addAttribute("zone", clock.getZone());
    return "identity/account";
  }
}
