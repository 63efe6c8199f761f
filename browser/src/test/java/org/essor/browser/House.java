package org.essor.browser;

import java.util.EnumMap;
import java.util.Map;
import org.essor.Platform;
import org.essor.Visitor;
import org.essor.identity.Role;

/// The whole application with people in it, for those who look at its pages.
final class House implements AutoCloseable {

  /// Who looks.
  enum Reader {
    NOBODY,
    EMPLOYEE(Role.EMPLOYEE),
    LEAD(Role.LEAD),
    COUNCIL(Role.COUNCIL),
    ADMINISTRATOR(Role.ADMINISTRATOR);

    private final Role[] roles;

    Reader(Role... roles) {
      this.roles = roles;
    }
  }

  private final Platform platform = Platform.start("essor.components=true");
  private final Map<Reader, Visitor> visitors = new EnumMap<>(Reader.class);

  House() {
    for (var reader : Reader.values()) {
      visitors.put(
          reader,
          reader == Reader.NOBODY
              ? platform.visitor()
              : platform.visitor("Camille " + reader.name().charAt(0) + ".", reader.roles));
    }
  }

  Platform platform() {
    return platform;
  }

  Visitor visitor(Reader reader) {
    return visitors.getOrDefault(reader, platform.visitor());
  }

  @Override
  public void close() {
    platform.close();
  }
}
