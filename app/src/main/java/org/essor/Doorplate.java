package org.essor;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.essor.identity.OneClick;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says on the terminal that the door is open, where it is, and who can come in with one click.
@Component
@Profile({"serve", "demo"})
class Doorplate {

  private final URI house;
  private final ObjectProvider<OneClick> visits;

  Doorplate(@Value("${essor.url}") URI house, ObjectProvider<OneClick> visits) {
    this.house = house;
    this.visits = visits;
  }

  @EventListener(ApplicationReadyEvent.class)
  void show() {
    lines().forEach(System.out::println);
  }

  List<String> lines() {
    var lines = new ArrayList<>(List.of("", "Essor is open at " + house));
    var known = visits.stream().flatMap(one -> one.visits().stream()).toList();
    if (!known.isEmpty()) {
      lines.add("Sign in with one click as");
      known.forEach(visit ->
          lines.add("  %-18s %s".formatted(visit.name(), visit.purpose().in(Locale.ENGLISH))));
    }
    lines.add("Ctrl-C closes it.");
    return lines;
  }
}
