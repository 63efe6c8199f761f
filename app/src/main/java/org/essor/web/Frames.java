package org.essor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Makes the frame of a page from its request.
@Component
public class Frames {

  private final MessageSource messages;
  private final Readers readers;
  private final ObjectProvider<Navigation> navigation;
  private final Stylesheet stylesheet;

  Frames(
      MessageSource messages,
      Readers readers,
      ObjectProvider<Navigation> navigation,
      Stylesheet stylesheet) {
    this.messages = messages;
    this.readers = readers;
    this.navigation = navigation;
    this.stylesheet = stylesheet;
  }

  /// The frame of the page that answers this request.
  public Frame of(HttpServletRequest request) {
    var words = words(request);
    return new Frame(
        words,
        readers.of(request),
        links(request),
        path(request),
        address(request),
        notice(request, words),
        csrf(request),
        stylesheet.address());
  }

  /// The words of this request's reader, for what is not a page: a download, an error sentence.
  public Words words(HttpServletRequest request) {
    return new Words(messages, RequestContextUtils.getLocale(request));
  }

  private List<Frame.Link> links(HttpServletRequest request) {
    var home = navigation.getIfAvailable();
    return home == null ? List.of() : home.of(request);
  }

  private static String path(HttpServletRequest request) {
    var shown = request.getAttribute("jakarta.servlet.error.request_uri");
    return shown == null ? request.getRequestURI() : shown.toString();
  }

  private static String address(HttpServletRequest request) {
    var query = request.getQueryString();
    return query == null ? path(request) : path(request) + "?" + query;
  }

  private static @Nullable String notice(HttpServletRequest request, Words words) {
    Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
    return flash != null && flash.get(Notice.ATTRIBUTE) instanceof Notice notice
        ? notice.in(words)
        : null;
  }

  private static String csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }

  /// Who reads: answered by the module that signs people in.
  public interface Readers {
    Frame.Reader of(HttpServletRequest request);

    /// The language they would like when they chose none on this device; null: the browser knows.
    @Nullable Locale language(HttpServletRequest request);
  }

  /// Where this reader can go: answered by the top of the house, which knows every page.
  public interface Navigation {
    List<Frame.Link> of(HttpServletRequest request);
  }
}
