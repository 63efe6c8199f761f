package org.essor.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One sentence that an action leaves on the page that follows it ("12 people imported").
///
/// @param key a message key
/// @param values what stands in its places
public record Notice(String key, List<Object> values) implements Serializable {

  static final String ATTRIBUTE = "notice";

  /// Leaves a sentence for the page one is sent to.
  public static void leave(RedirectAttributes next, String key, Object... values) {
    next.addFlashAttribute(ATTRIBUTE, new Notice(key, Arrays.asList(values)));
  }

  String in(Words words) {
    return words.text(key, values.toArray());
  }
}
