package org.essor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.essor.identity.Accounts;
import org.essor.identity.SignedIn;
import org.essor.identity.web.Ticket.Device;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Remembers in the session who signed in. Their name, roles and whether they may still come in are
/// read anew for every page, so that what is taken back is gone at once.
@Component
class Tickets implements SecurityContextRepository {

  private static final String TICKET = "ticket";
  private static final String LAPSED_HERE = Tickets.class.getName() + ".lapsed";

  private final Accounts accounts;
  private final CsrfTokenRepository proofs;
  private final Clock clock;

  Tickets(Accounts accounts, CsrfTokenRepository proofs, Clock clock) {
    this.accounts = accounts;
    this.proofs = proofs;
    this.clock = clock;
  }

  static Optional<SignedIn> reader() {
    var context = SecurityContextHolder.getContext().getAuthentication();
    return context != null && context.getPrincipal() instanceof SignedIn me
        ? Optional.of(me)
        : Optional.empty();
  }

  /// Lets somebody in: a new session and a new proof for forms, so that nothing of before counts.
  void issue(
      HttpServletRequest request, HttpServletResponse response, long account, Device device) {
    end(request, response);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var session = request.getSession(true);
    session.setMaxInactiveInterval((int) device.idle().toSeconds());
    session.setAttribute(TICKET, new Ticket(account, device, now, now));
  }

  void end(HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    proofs.saveToken(null, request, response);
  }

  /// Whether this very request found that somebody had been idle too long on a shared device.
  static boolean lapsedOnSharedDevice(HttpServletRequest request) {
    return request.getAttribute(LAPSED_HERE) == Device.SHARED;
  }

  @Override
  @SuppressWarnings("deprecation") // the interface has no other way yet
  public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
    var session = exchange.getRequest().getSession(false);
    return session != null && session.getAttribute(TICKET) instanceof Ticket ticket
        ? context(exchange.getRequest(), session, ticket)
        : new SecurityContextImpl();
  }

  private SecurityContext context(HttpServletRequest request, HttpSession session, Ticket ticket) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (ticket.lapsed(now)) {
      request.setAttribute(LAPSED_HERE, ticket.device());
      session.invalidate();
      return new SecurityContextImpl();
    }
    if (ticket.wornAt(now)) {
      session.setAttribute(TICKET, ticket.seenAt(now));
    }
    return accounts
        .signedIn(ticket.account(), ticket.device() == Device.SHARED, ticket.since())
        .<SecurityContext>map(me -> new SecurityContextImpl(authentication(me)))
        .orElseGet(SecurityContextImpl::new);
  }

  private static Authentication authentication(SignedIn me) {
    var roles = me.roles().stream().map(role -> new SimpleGrantedAuthority(role.name())).toList();
    return UsernamePasswordAuthenticationToken.authenticated(me, null, roles);
  }

  /// Nothing: only [#issue] lets anybody in.
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(TICKET) != null;
  }
}
