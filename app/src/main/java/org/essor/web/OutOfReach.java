package org.essor.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

/// While the database is out of reach, or full, every page says so and when to come back: 503, not
/// 500, and nothing in a log that tells when somebody answered. It stands before whatever else
/// reads the database for a request, sessions too.
///
/// What was sent may have been kept when the reply was lost; forms are made so that sending them
/// again does no harm.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutOfReach extends OncePerRequestFilter {

  private static final String SECONDS = "2";

  private final TemplateEngine templates;
  private final Frames frames;
  private final LocaleResolver languages;

  OutOfReach(TemplateEngine templates, Frames frames, LocaleResolver languages) {
    this.templates = templates;
    this.frames = frames;
    this.languages = languages;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException failed) {
      if (response.isCommitted() || !isOutOfReach(failed)) {
        throw failed;
      }
      explain(request, response);
    }
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  private static boolean isOutOfReach(@Nullable Throwable failed) {
    for (var cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotCreateTransactionException
          || cause instanceof TransactionSystemException
          || cause instanceof DataAccessResourceFailureException
          || cause instanceof TransientDataAccessResourceException
          || cause instanceof RecoverableDataAccessException) {
        return true;
      }
    }
    return false;
  }

  private void explain(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, languages);
    var say = frames.words(request);
    var page = new Utf8ByteOutput();
    templates.render(
        "web/error.jte",
        Map.of(
            "frame", frames.of(request),
            "title", say.text("web.error.503.title"),
            "explanation", say.text("web.error.503.explanation")),
        page);
    response.resetBuffer();
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", SECONDS);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(page.getContentLength());
    page.writeTo(response.getOutputStream());
  }
}
