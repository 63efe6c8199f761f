package org.essor;

import java.util.Optional;
import org.essor.database.StartFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/// Tells the person who starts Essor in one sentence why it does not start, without a stack trace.
/// Spring Boot finds it in `META-INF/spring.factories`, because there may be no context yet.
final class StartFailureReporter implements SpringBootExceptionReporter {

  StartFailureReporter(@Nullable ConfigurableApplicationContext unfinished) {}

  @Override
  public boolean reportException(Throwable failure) {
    var reason = StartFailure.in(failure).or(() -> portInUse(failure));
    reason.map(StartFailure::getMessage).ifPresent(System.err::println);
    return reason.isPresent();
  }

  private static Optional<StartFailure> portInUse(Throwable failure) {
    return failure instanceof PortInUseException taken
        ? Optional.of(FreePort.taken(taken.getPort()))
        : Optional.empty();
  }
}
