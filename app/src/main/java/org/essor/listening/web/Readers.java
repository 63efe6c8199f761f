package org.essor.listening.web;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.essor.identity.For;
import org.essor.identity.Role;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Which roles may open a page: asked of the page itself, as the door does.
@Component
class Readers {

  private final RequestMappingHandlerMapping pages;

  Readers(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages) {
    this.pages = pages;
  }

  /// The roles of a page that is for some only, by its address as its controller writes it.
  Set<Role> of(String address) {
    var page =
        pages.getHandlerMethods().entrySet().stream()
            .filter(it -> it.getKey().getPatternValues().contains(address))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow();
    var said = page.getMethodAnnotation(For.class);
    var roles = said != null ? said : page.getBeanType().getAnnotation(For.class);
    return Set.of(Objects.requireNonNull(roles).value());
  }
}
