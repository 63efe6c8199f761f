package org.essor.listening.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.essor.identity.Role;
import org.essor.listening.Contract;
import org.essor.listening.Contract.Audience;
import org.essor.web.Words;

/// What each role may open, worked out from the contract and from what the pages say of themselves.
final class RoleTable {

  private final Contract contract;
  private final Readers readers;
  private final Words say;
  private final List<String> pages = new ArrayList<>();
  private final List<String> head = new ArrayList<>();

  RoleTable(Contract contract, Readers readers, Words say) {
    this.contract = contract;
    this.readers = readers;
    this.say = say;
    head.add(text("role"));
    head.add(text("figures"));
    if (contract.openQuestion()) {
      column("/listening/{id}/words", "words");
    }
    column("/listening/{id}/pack", "pack");
    column("/audit", "audit");
  }

  private void column(String page, String name) {
    pages.add(page);
    head.add(text(name));
  }

  Pack.Table table() {
    var rows = new ArrayList<List<String>>();
    rows.add(row(text("everyone"), figures(Set.of(Role.EMPLOYEE)), Set.of(Role.EMPLOYEE)));
    var led = contract.audience() == Audience.ALL_UNITS ? text("ALL") : text("LED");
    rows.add(row(text("leads"), led, Set.of(Role.EMPLOYEE)));
    for (var role : EnumSet.complementOf(EnumSet.of(Role.EMPLOYEE))) {
      var name = say.text("identity.role." + role.name().toLowerCase(Locale.ROOT));
      rows.add(row(name, figures(Set.of(role)), Set.of(role)));
    }
    return new Pack.Table(text("caption"), head, rows);
  }

  private String figures(Set<Role> roles) {
    return contract.audience().showsAllTo(roles) ? text("ALL") : text("OWN");
  }

  private List<String> row(String name, String figures, Set<Role> roles) {
    var row = new ArrayList<>(List.of(name, figures));
    for (var page : pages) {
      var may = readers.of(page);
      row.add(roles.stream().anyMatch(may::contains) ? text("yes") : text("no"));
    }
    return row;
  }

  private String text(String key) {
    return say.text("listening.pack.sees." + key);
  }
}
