package org.essor.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What every page has around it: who reads, in which words, where one can go, and the proof that a
/// form is ours.
///
/// @param words texts, dates and numbers in the reader's language
/// @param reader who is signed in, if anybody is
/// @param links where this reader can go
/// @param path the address of this page, without the query
/// @param address the same with its query, to come back to
/// @param notice one sentence that the last action left, if it did
/// @param csrf the token that every form carries
/// @param stylesheet where the look is found
public record Frame(
    Words words,
    Reader reader,
    List<Link> links,
    String path,
    String address,
    @Nullable String notice,
    String csrf,
    String stylesheet) {

  /// Short for `words().text(...)`: pages say this on every line.
  public String text(String key, Object... values) {
    return words.text(key, values);
  }

  /// `fr` or `en`, for the `lang` attribute.
  public String language() {
    return words.locale().getLanguage();
  }

  /// The language one can change to.
  public Locale otherLocale() {
    return locale().equals(Locale.FRENCH) ? Locale.ENGLISH : Locale.FRENCH;
  }

  public Locale locale() {
    return words.locale();
  }

  /// Whether a link leads to this page or to one below it.
  public boolean isHere(Link link) {
    return path.equals(link.path())
        || (link.path().length() > 1 && path.startsWith(link.path() + "/"));
  }

  /// A place in the navigation.
  ///
  /// @param key the message key of its name
  public record Link(String path, String key) {}

  /// Who reads the page, as far as the layout needs to know.
  ///
  /// @param name shown beside the way out; null when nobody is signed in
  /// @param sharedDevice a tablet that others will use: names are left out, and the way out is
  ///   large
  public record Reader(@Nullable String name, boolean sharedDevice) {
    public static final Reader NOBODY = new Reader(null, false);

    public boolean signedIn() {
      return name != null;
    }
  }
}
