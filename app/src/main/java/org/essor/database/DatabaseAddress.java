package org.essor.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Properties;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a database is, and who we are there. Its text never shows the password.
record DatabaseAddress(String jdbcUrl, @Nullable String user, @Nullable String password) {

  private static final Set<String> WHO = Set.of("user", "password");

  private static final Pattern POSTGRES_URL =
      Pattern.compile(
          "postgres(?:ql)?://(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?"
              + "(?<host>[^/?@]+)/(?<database>[^/?]+)(?<options>\\?.*)?");

  /// Reads `postgres://user:password@host:port/database` or a `jdbc:postgresql:` URL.
  static DatabaseAddress parse(String url) {
    if (url.startsWith("jdbc:postgresql:")) {
      return ofJdbc(url);
    }
    var parts = POSTGRES_URL.matcher(url);
    if (!parts.matches()) {
      throw new StartFailure(
          "ESSOR_DATABASE_URL is not the address of a database: expected"
              + " postgres://user:password@host:5432/database or jdbc:postgresql://…, found "
              + withoutPassword(url)
              + ".");
    }
    var options = parts.group("options");
    return new DatabaseAddress(
        "jdbc:postgresql://%s/%s%s"
            .formatted(
                parts.group("host"), parts.group("database"), options == null ? "" : options),
        decoded(parts.group("user")),
        decoded(parts.group("password")));
  }

  /// Who we are stands beside the URL, so that the same place can be entered as somebody else.
  private static DatabaseAddress ofJdbc(String url) {
    int query = url.indexOf('?');
    if (query < 0) {
      return new DatabaseAddress(url, null, null);
    }
    var who = new HashMap<String, String>();
    var others = new StringJoiner("&", "?", "").setEmptyValue("");
    for (var option : url.substring(query + 1).split("&", -1)) {
      var parts = option.split("=", 2);
      if (parts.length == 2 && WHO.contains(parts[0])) {
        who.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
      } else {
        others.add(option);
      }
    }
    return new DatabaseAddress(
        url.substring(0, query) + others, who.get("user"), who.get("password"));
  }

  /// Another database of the same server.
  DatabaseAddress inDatabase(String name) {
    return new DatabaseAddress(
        jdbcUrl.replaceFirst("(//[^/]+/)[^?]*", "$1" + name), user, password);
  }

  /// A connection outside the pool, for the few questions asked before there is one.
  Connection connect() throws SQLException {
    var properties = new Properties();
    if (user != null) {
      properties.setProperty("user", user);
    }
    if (password != null) {
      properties.setProperty("password", password);
    }
    return DriverManager.getConnection(jdbcUrl, properties);
  }

  @Override
  public String toString() {
    return withoutPassword(jdbcUrl).replaceFirst("^jdbc:", "");
  }

  private static String withoutPassword(String url) {
    return url.replaceFirst("://[^/]*@", "://").replaceFirst("\\?.*", "");
  }

  private static @Nullable String decoded(@Nullable String part) {
    return part == null ? null : URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
  }
}
