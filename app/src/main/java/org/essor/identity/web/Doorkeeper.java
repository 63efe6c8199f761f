package org.essor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.essor.identity.Accounts;
import org.essor.identity.SignedIn;
import org.essor.identity.web.Ticket.Device;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// Stands before every page: only those it is for get in, and nobody where nothing is said. In an
/// empty house every page leads to the first one.
@Component
class Doorkeeper implements HandlerInterceptor {

  private static final String FIRST_RUN = "/first-run";

  private final Accounts accounts;

  Doorkeeper(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (handler instanceof ResourceHttpRequestHandler) {
      return true;
    }
    var audience = handler instanceof HandlerMethod page ? Audience.of(page).orElse(null) : null;
    if (audience == null) {
      return refuse(response);
    }
    return inTheRightHouse(request, response, (HandlerMethod) handler)
        && admitted(request, response, audience);
  }

  /// The first page is there as long as nobody is, and the others are not.
  private boolean inTheRightHouse(
      HttpServletRequest request, HttpServletResponse response, HandlerMethod page)
      throws IOException {
    if (page.getBeanType().getPackageName().equals("org.essor.web")) {
      return true;
    }
    var first = request.getRequestURI().equals(FIRST_RUN);
    if (first == accounts.isEmpty()) {
      return true;
    }
    response.sendRedirect(first ? "/" : FIRST_RUN);
    return false;
  }

  private boolean admitted(
      HttpServletRequest request, HttpServletResponse response, Audience audience)
      throws IOException {
    var reader = Tickets.reader().orElse(null);
    if (!audience.admits(reader)) {
      return reader == null ? sendToTheDoor(request, response) : refuse(response);
    }
    clearTheScreenLater(reader, response);
    return true;
  }

  private static boolean sendToTheDoor(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var door = Tickets.lapsedOnSharedDevice(request) ? "/card" : "/sign-in";
    response.sendRedirect(
        door + "?to=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8));
    return false;
  }

  private static String wanted(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) {
      return "/";
    }
    var query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  /// What somebody left open on a shared device goes from the screen when their session does.
  private static void clearTheScreenLater(@Nullable SignedIn reader, HttpServletResponse response) {
    if (reader != null && reader.sharedDevice()) {
      response.setHeader("Refresh", (Device.SHARED.idle().toSeconds() + 1) + "; url=/card");
    }
  }

  private static boolean refuse(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
    return false;
  }
}
