package org.essor.identity.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.essor.identity.Account;
import org.essor.identity.Accounts;
import org.essor.identity.AuditTrail;
import org.essor.identity.Card;
import org.essor.identity.Cards;
import org.essor.identity.For;
import org.essor.identity.Role;
import org.essor.identity.SignedIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Printing cards: for everybody who has none, for a workplace, or for one person. The page that is
/// printed answers the form itself, because the codes on it are kept nowhere.
@Controller
@For(Role.ADMINISTRATOR)
@RequestMapping("/cards")
class CardsController {

  /// Cards that one print holds; the others are offered again afterwards.
  private static final int AT_ONCE = 1_000;

  private final Cards cards;
  private final CardGroups groups;
  private final Accounts accounts;
  private final AuditTrail audit;
  private final MessageSource messages;
  private final URI house;

  CardsController(
      Cards cards,
      CardGroups groups,
      Accounts accounts,
      AuditTrail audit,
      MessageSource messages,
      @Value("${essor.url}") URI house) {
    this.cards = cards;
    this.groups = groups;
    this.accounts = accounts;
    this.audit = audit;
    this.messages = messages;
    this.house = house;
  }

  @GetMapping
  String offer(Model model) {
    var missing = cards.missing();
    model.addAttribute("groups", groups.of(missing));
    model.addAttribute("missing", missing.size());
    model.addAttribute("atOnce", AT_ONCE);
    return "identity/cards";
  }

  @PostMapping(params = {"!account", "!workplace"})
  String printAll(SignedIn me, Model model) {
    return print(cards.missing(), me, model);
  }

  @PostMapping(params = "workplace")
  String printWorkplace(@RequestParam long workplace, SignedIn me, Model model) {
    var chosen =
        groups.of(cards.missing()).stream()
            .filter(group -> group.workplace() != null && group.workplace().id() == workplace)
            .flatMap(group -> group.persons().stream())
            .toList();
    return print(chosen, me, model);
  }

  @PostMapping(params = "account")
  String printOne(@RequestParam long account, SignedIn me, Model model) {
    var person = accounts.find(account).map(Account::person).orElse(OptionalLong.empty());
    var printed =
        audit.record(
            me,
            "identity.audit.card",
            account,
            "",
            () -> cards.print(person.stream().boxed().toList()));
    return sheets(printed, model);
  }

  private String print(List<Long> persons, SignedIn me, Model model) {
    var printed =
        audit.record(
            me,
            "identity.audit.cards",
            () -> cards.print(persons.stream().limit(AT_ONCE).toList()),
            some -> Optional.of(String.valueOf(some.size())));
    return sheets(printed, model);
  }

  private String sheets(List<Card> printed, Model model) {
    model.addAttribute("sheets", groups.sheets(printed));
    model.addAttribute("address", house.resolve("/card").toString());
    model.addAttribute("messages", messages);
    return "identity/cards-print";
  }
}
