package org.essor;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.essor.database.Migrations;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// Essor, the platform: one process, one port, one database.
///
/// Beans are named by their full class name, so that two modules may use the same word.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Application {

  /// Starts the platform; `--server.port=8080` and the like are Spring Boot's own.
  public static void main(String... args) {
    SpringApplication.run(Application.class, args);
  }

  @Bean
  Clock clock() {
    return Clock.systemDefaultZone();
  }

  @Bean
  Migrations migrations() {
    return new Migrations(Modules.IN_FLOOR_ORDER);
  }

  @Bean
  RandomGenerator random() {
    return new SecureRandom();
  }
}
