package org.essor.browser;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the one house and the one browser that all of them share, for they take a while to
/// be ready.
final class Guests implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    var type = parameter.getParameter().getType();
    return type == House.class || type == Chromium.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    var shared = test.getRoot().getStore(Namespace.GLOBAL);
    return parameter.getParameter().getType() == House.class
        ? shared.computeIfAbsent(House.class, _ -> new House(), House.class)
        : shared.computeIfAbsent(Chromium.class, _ -> new Chromium(), Chromium.class);
  }
}
