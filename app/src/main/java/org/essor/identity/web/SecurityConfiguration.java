package org.essor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// What every answer of the house carries, and how it knows its own forms. Who may see which page
/// is the [Doorkeeper]'s; whether HTTPS is spoken outside is what `essor.url` says.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data:; style-src 'self'; frame-ancestors 'none';"
          + " form-action 'self'; base-uri 'none'";

  private final boolean https;

  SecurityConfiguration(@Value("${essor.url}") URI house) {
    this.https = "https".equals(house.getScheme());
  }

  /// Where sealed ballots are cast nobody is known: no session is looked for, and none is begun.
  @Bean
  @Order(1)
  SecurityFilterChain namelessChain(HttpSecurity http) {
    return http.securityMatcher("/ballots/**")
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(SecurityConfiguration::headers)
        .build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
  }

  @Bean
  @Order(2)
  SecurityFilterChain securityFilterChain(
      HttpSecurity http, Tickets tickets, CsrfTokenRepository proofs) {
    return http.securityContext(context -> context.securityContextRepository(tickets))
        .csrf(csrf -> csrf.csrfTokenRepository(proofs))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .exceptionHandling(refusals -> refusals.accessDeniedHandler(SecurityConfiguration::explain))
        .headers(SecurityConfiguration::headers)
        .build();
  }

  /// The proof that a form is ours lives in a cookie, so that a visitor who only looks leaves no
  /// session behind.
  @Bean
  CsrfTokenRepository csrfTokenRepository() {
    var proofs = new CookieCsrfTokenRepository();
    proofs.setCookieName(name("proof"));
    proofs.setCookiePath("/");
    proofs.setCookieCustomizer(cookie -> cookie.httpOnly(true).secure(https).sameSite("Lax"));
    return proofs;
  }

  @Bean
  CookieSerializer cookieSerializer() {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(name("session"));
    cookie.setCookiePath("/");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setUseSecureCookie(https);
    cookie.setSameSite("Lax");
    return cookie;
  }

  private String name(String word) {
    return (https ? "__Host-" : "") + "essor-" + word;
  }

  /// A form that is not ours, or whose proof is gone: it made no sense, and nothing was changed.
  private static void explain(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
      throws IOException {
    response.sendError(HttpServletResponse.SC_BAD_REQUEST);
  }
}
