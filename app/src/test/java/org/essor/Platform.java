package org.essor;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.essor.database.TestDatabase;
import org.essor.delivery.ManualJobs;
import org.essor.identity.Accounts;
import org.essor.identity.Role;
import org.essor.identity.TestAccounts;
import org.essor.people.Imports;
import org.essor.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The whole application on a database of its own and a free port, for one test class.
///
/// ```java
/// @AutoClose private static final Platform PLATFORM = Platform.start();
/// ```
///
/// Time stands still ([#clock]), and jobs run when told to ([#runJobs]). The mail server, if a test
/// brings one, is given as properties.
public final class Platform implements AutoCloseable {

  /// What the house believes its address to be; links in mail begin with it.
  public static final String HOUSE = "http://essor.test";

  private final TestClock clock = new TestClock();
  private final TestDatabase database;
  private final ConfigurableApplicationContext context;

  private Platform(List<Class<?>> parts, List<String> arguments, @Nullable TestDatabase given) {
    context =
        new SpringApplicationBuilder(ManualJobs.class, Application.class)
            .sources(parts.toArray(Class<?>[]::new))
            .initializers(it ->
                ((GenericApplicationContext) it)
                    .registerBean(
                        "testClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)))
            .run(arguments.toArray(String[]::new));
    database = given == null ? TestDatabase.of(context) : given;
  }

  /// Starts the application; properties such as `essor.demo=true` go before its own.
  public static Platform start(String... properties) {
    return on(TestDatabase.fresh(), List.of(), properties);
  }

  /// The same with a class of the test whose `@Bean` methods stand in for what is not there.
  public static Platform startWith(Class<?> part, String... properties) {
    return on(TestDatabase.fresh(), List.of(part), properties);
  }

  /// The application with a data folder of its own and all that it brings along, as people start
  /// it; what is in the folder stays when it is closed.
  public static Platform in(Path data) {
    return new Platform(
        List.of(),
        List.of("--server.port=0", "--essor.url=" + HOUSE, "--ESSOR_DATA=" + data),
        null);
  }

  private static Platform on(TestDatabase database, List<Class<?>> parts, String... properties) {
    var arguments = new ArrayList<String>();
    arguments.add("--server.port=0");
    arguments.add("--ESSOR_DATABASE_URL=" + database.url());
    arguments.add("--essor.secret-file=" + folder().resolve("secret"));
    arguments.add("--essor.seals=" + folder().resolve("seals"));
    if (Stream.of(properties).noneMatch(property -> property.startsWith("essor.url="))) {
      arguments.add("--essor.url=" + HOUSE);
    }
    Stream.of(properties).forEach(property -> arguments.add("--" + property));
    return new Platform(parts, arguments, database);
  }

  private static Path folder() {
    try {
      var folder = Files.createTempDirectory("essor-platform-");
      folder.toFile().deleteOnExit();
      folder.resolve("secret").toFile().deleteOnExit();
      return folder;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public URI address() {
    return URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  public TestClock clock() {
    return clock;
  }

  public TestDatabase database() {
    return database;
  }

  /// What the application itself would use: a module's face, for instance.
  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  public <T> T get(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  /// Runs every job that is due by the clock, and what becomes due by it.
  public void runJobs() {
    ManualJobs.run(context.getBean(Scheduler.class), clock);
  }

  /// Somebody with a browser who is not signed in.
  public Visitor visitor() {
    return new Visitor(address());
  }

  /// Somebody signed in on their own device.
  public Visitor visitor(long account) {
    var visitor = visitor();
    visitor.open(signInLink(account)).press("Sign in");
    return visitor;
  }

  /// One of the people, by the key of their record, signed in on their own device.
  public Visitor visitorOf(String key) {
    var person = get(People.class).byKey(key).orElseThrow().id();
    return visitor(get(Accounts.class).byPerson(person).orElseThrow().id());
  }

  /// Somebody new who is none of the people, holds these roles and is signed in.
  public Visitor visitor(String name, Role... roles) {
    return visitor(account(name, roles));
  }

  /// The account of somebody new who is none of the people and holds these roles.
  public long account(String name, Role... roles) {
    return TestAccounts.add(context, name, Set.of(roles));
  }

  /// The path of a sign-in link for an account, as a mail would bring it; it leads to `/me`.
  public String signInLink(long account) {
    return TestAccounts.link(context, account, "/me");
  }

  /// Applies a file of people from a day on.
  public void bringIn(String file, Imports.Kind kind, LocalDate day) {
    var imports = get(Imports.class);
    var content = file.getBytes(StandardCharsets.UTF_8);
    var draft = imports.draft(imports.prepare("people.csv", content, kind, day, 0)).orElseThrow();
    imports.apply(draft, imports.plan(draft).version(), 0);
  }

  @Override
  public void close() {
    context.close();
  }
}
