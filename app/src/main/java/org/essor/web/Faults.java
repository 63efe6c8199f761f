package org.essor.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is wrong in a form, field by field, in the order of the page: shown as a summary that leads
/// to each field, and again beside the field.
public record Faults(List<Fault> all) {

  public static final Faults NONE = new Faults(List.of());

  public Faults {
    all = List.copyOf(all);
  }

  /// These faults and one more.
  ///
  /// @param field the name of the field
  /// @param key the message that says where, what, and how to mend it
  public Faults with(String field, String key, Object... values) {
    var fault = new Fault(field, key, Arrays.asList(values));
    return new Faults(Stream.concat(all.stream(), Stream.of(fault)).toList());
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /// The first fault of a field; null when it has none.
  public @Nullable Fault of(String field) {
    return all.stream().filter(fault -> fault.field().equals(field)).findFirst().orElse(null);
  }

  /// The ids of the texts that describe a field, for `aria-describedby`; null when it has none.
  public @Nullable String describing(String field, @Nullable String hint) {
    var fault = of(field) == null ? "" : field + "-fault";
    var ids = hint == null ? fault : (field + "-hint " + fault).strip();
    return ids.isEmpty() ? null : ids;
  }

  /// One fault: a field and a sentence.
  public record Fault(String field, String key, List<Object> values) {

    /// The sentence, in the reader's language.
    public String in(Frame frame) {
      return frame.text(key, values.toArray());
    }
  }
}
