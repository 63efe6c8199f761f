package org.essor.home.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.essor.identity.Role;
import org.essor.identity.SignedIn;
import org.essor.web.Frame.Link;
import org.essor.web.Frames;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// Where each kind of reader can go.
@Component
class Places implements Frames.Navigation {

  /// Who plans check-ins reads a pack from its check-in.
  private static final Set<Role> READERS_OF_PACKS =
      Set.of(Role.COUNCIL, Role.LEADER, Role.ADMINISTRATOR);

  @Override
  public List<Link> of(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof Authentication ticket
            && ticket.getPrincipal() instanceof SignedIn me
        ? of(me)
        : List.of();
  }

  private static List<Link> of(SignedIn me) {
    var links = new ArrayList<Link>();
    links.add(new Link("/", "home.place.home"));
    if (me.is(Role.LEAD)) {
      links.add(new Link("/listening", "home.place.listening"));
    }
    if (READERS_OF_PACKS.stream().anyMatch(me::is)) {
      links.add(new Link("/listening/packs", "home.place.packs"));
    }
    links.add(new Link("/insight", "home.place.insight"));
    links.add(new Link("/values", "home.place.values"));
    if (!me.sharedDevice()) {
      links.add(new Link("/organisation", "home.place.organisation"));
    }
    if (me.is(Role.ADMINISTRATOR)) {
      links.add(new Link("/people", "home.place.people"));
      links.add(new Link("/accounts", "home.place.accounts"));
    }
    if (me.is(Role.ADMINISTRATOR) || me.is(Role.COUNCIL)) {
      links.add(new Link("/audit", "home.place.audit"));
    }
    return links;
  }
}
