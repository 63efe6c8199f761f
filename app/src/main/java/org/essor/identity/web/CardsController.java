package org.essor.identity.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.essor.identity.Accounts;
import org.essor.identity.AuditTrail;
import org.essor.identity.Card;
import org.essor.identity.Cards;
import org.essor.identity.For;
import org.essor.identity.Role;
import org.essor.identity.SignedIn;
import org.essor.identity.Workplaces;
import org.essor.identity.Workplaces.Workplace;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Printing cards: for a workplace whose people have none yet, or for one person. The page that is
/// printed answers the form itself, because the codes on it are kept nowhere.
@Controller
@For(Role.ADMINISTRATOR)
@RequestMapping("/cards")
class CardsController {

  /// Sheets that one print holds; the others are offered again afterwards.
  private static final int AT_ONCE = 1_000;

  private final Cards cards;
  private final Accounts accounts;
  private final AuditTrail audit;
  private final ObjectProvider<Workplaces> workplaces;
  private final MessageSource messages;
  private final URI house;

  CardsController(
      Cards cards,
      Accounts accounts,
      AuditTrail audit,
      ObjectProvider<Workplaces> workplaces,
      MessageSource messages,
      @Value("${essor.url}") URI house) {
    this.cards = cards;
    this.accounts = accounts;
    this.audit = audit;
    this.workplaces = workplaces;
    this.messages = messages;
    this.house = house;
  }

  @GetMapping
  String offer(Model model) {
    var missing = cards.missing();
    model.addAttribute("workplaces", grouped(missing));
    model.addAttribute("missing", missing.size());
    model.addAttribute("atOnce", AT_ONCE);
    return "identity/cards";
  }

  @PostMapping(params = "account")
  String printOne(@RequestParam long account, SignedIn me, Model model) {
    var person = accounts.find(account).map(found -> found.person()).orElse(OptionalLong.empty());
    var printed = cards.print(person.stream().boxed().toList());
    audit.record(me, "identity.audit.card", account, "");
    return sheet(printed, model);
  }

  @PostMapping(params = "!account")
  String printMany(@RequestParam @Nullable Long workplace, SignedIn me, Model model) {
    var missing = cards.missing();
    var chosen =
        workplace == null
            ? missing
            : grouped(missing).stream()
                .filter(group -> group.workplace() != null && group.workplace().id() == workplace)
                .flatMap(group -> group.persons().stream())
                .toList();
    var printed = cards.print(chosen.stream().limit(AT_ONCE).toList());
    audit.record(me, "identity.audit.cards", String.valueOf(printed.size()));
    return sheet(printed, model);
  }

  private String sheet(List<Card> printed, Model model) {
    var byPerson = new LinkedHashMap<Long, Card>();
    printed.forEach(card -> byPerson.put(card.person(), card));
    var sheets = new ArrayList<Sheet>();
    for (var group : grouped(byPerson.keySet())) {
      sheets.add(
          new Sheet(group.workplace(), group.persons().stream().map(byPerson::get).toList()));
    }
    model.addAttribute("sheets", sheets);
    model.addAttribute("address", house.resolve("/card").toString());
    model.addAttribute("texts", messages);
    return "identity/cards-print";
  }

  /// People by workplace, in the order of workplaces; last those who have none.
  private List<Group> grouped(Collection<Long> persons) {
    var known = workplaces.getIfAvailable();
    Map<Long, Workplace> where = known == null ? Map.of() : known.of(persons);
    var groups = new LinkedHashMap<@Nullable Workplace, List<Long>>();
    where.values().forEach(place -> groups.putIfAbsent(place, new ArrayList<>()));
    for (var person : persons) {
      groups.computeIfAbsent(where.get(person), _ -> new ArrayList<>()).add(person);
    }
    return groups.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue())).toList();
  }

  /// People of one workplace who have no card; null: of none that is known.
  public record Group(@Nullable Workplace workplace, List<Long> persons) {}

  /// The cards of one workplace.
  public record Sheet(@Nullable Workplace workplace, List<Card> cards) {}
}
