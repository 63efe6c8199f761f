package org.essor.identity.web;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.Set;
import org.essor.identity.For;
import org.essor.identity.ForAnybody;
import org.essor.identity.ForEveryone;
import org.essor.identity.Role;
import org.essor.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;

/// Whom a page is for.
sealed interface Audience {

  boolean admits(@Nullable SignedIn reader);

  record Anybody() implements Audience {
    @Override
    public boolean admits(@Nullable SignedIn reader) {
      return true;
    }
  }

  record Everyone() implements Audience {
    @Override
    public boolean admits(@Nullable SignedIn reader) {
      return reader != null;
    }
  }

  record Holders(Set<Role> roles) implements Audience {
    @Override
    public boolean admits(@Nullable SignedIn reader) {
      return reader != null && roles.stream().anyMatch(reader::is);
    }
  }

  /// What its method says, or else its class; the kit's own pages (language, errors, styles) are
  /// for anybody. Empty when nothing is said.
  static Optional<Audience> of(HandlerMethod page) {
    return page.getBeanType().getPackageName().equals("org.essor.web")
        ? Optional.of(new Anybody())
        : said(page.getMethod()).or(() -> said(page.getBeanType()));
  }

  private static Optional<Audience> said(AnnotatedElement element) {
    var some = element.getAnnotation(For.class);
    if (some != null) {
      return Optional.of(new Holders(Set.of(some.value())));
    }
    if (element.isAnnotationPresent(ForEveryone.class)) {
      return Optional.of(new Everyone());
    }
    return element.isAnnotationPresent(ForAnybody.class)
        ? Optional.of(new Anybody())
        : Optional.empty();
  }
}
