package org.essor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.essor.database.StartFailure;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/// Looks whether our port is free before anything else begins. The web server would look only after
/// the database was brought up to date, and a start that fails must change nothing.
final class FreePort implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    var environment = event.getEnvironment();
    var port = environment.getProperty("server.port", Integer.class, 8080);
    var address = environment.getProperty("server.address", InetAddress.class);
    try (var _ = new ServerSocket(Math.max(port, 0), 1, address)) {
      // free
    } catch (IOException refused) {
      throw taken(port);
    }
  }

  static StartFailure taken(int port) {
    return new StartFailure(
        "Port %d is taken by another program: stop that one, or give Essor another with --port %d."
            .formatted(port, port + 1));
  }
}
