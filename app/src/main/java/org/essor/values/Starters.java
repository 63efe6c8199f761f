package org.essor.values;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.language.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;

/// The starter set of `values/starter.yaml`: few values, each with behaviours one can see.
@Component
public final class Starters {

  private final List<Starter> all = read();

  public List<Starter> all() {
    return all;
  }

  public Optional<Starter> find(String key) {
    return all.stream().filter(starter -> starter.key().equals(key)).findFirst();
  }

  private static List<Starter> read() {
    try (var file = new ClassPathResource("values/starter.yaml").getInputStream()) {
      List<Map<String, Object>> entries = new Yaml().load(file);
      return entries.stream().map(Starters::starter).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Starter starter(Map<String, Object> entry) {
    return new Starter(
        String.valueOf(entry.get("key")),
        new Statement(
            wording(entry.get("name")),
            wording(entry.get("promise")),
            entry.get("behaviours") instanceof List<?> texts
                ? texts.stream().map(text -> new Behaviour(wording(text))).toList()
                : List.of()));
  }

  private static Wording wording(@Nullable Object texts) {
    if (texts instanceof Map<?, ?> both
        && both.get("en") instanceof String en
        && both.get("fr") instanceof String fr) {
      return new Wording(en, fr);
    }
    throw new IllegalArgumentException("a text of a starter has en and fr, was " + texts);
  }
}
