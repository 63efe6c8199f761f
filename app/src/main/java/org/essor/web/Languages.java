package org.essor.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/// French or English: what one chose on this device, otherwise what one's account says, otherwise
/// what the browser asks for, otherwise English.
@Configuration
class Languages {

  static final String COOKIE = "language";
  static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH);

  @Bean
  LocaleResolver localeResolver(Frames.Readers readers) {
    return new Chosen(readers);
  }

  /// Every `messages/<module>_{en,fr}.properties` there is; a module brings its own.
  @Bean
  MessageSource messageSource() throws java.io.IOException {
    var found =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:messages/*_en.properties");
    var source = new ResourceBundleMessageSource();
    for (var file : found) {
      source.addBasenames(
          "messages/" + String.valueOf(file.getFilename()).replace("_en.properties", ""));
    }
    source.setDefaultEncoding("UTF-8");
    source.setDefaultLocale(Locale.ENGLISH);
    source.setFallbackToSystemLocale(false);
    source.setAlwaysUseMessageFormat(true);
    return source;
  }

  private record Chosen(Frames.Readers readers) implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
      var cookie = WebUtils.getCookie(request, COOKIE);
      if (cookie != null && cookie.getValue().equals("fr")) {
        return Locale.FRENCH;
      }
      if (cookie != null && cookie.getValue().equals("en")) {
        return Locale.ENGLISH;
      }
      var liked = readers.language(request);
      return liked == null ? asked(request) : liked;
    }

    private static Locale asked(HttpServletRequest request) {
      var header = request.getHeader("Accept-Language");
      try {
        var spoken =
            header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
        return spoken == null ? Locale.ENGLISH : spoken;
      } catch (IllegalArgumentException _) {
        return Locale.ENGLISH;
      }
    }

    @Override
    public void setLocale(
        HttpServletRequest request,
        @Nullable HttpServletResponse response,
        @Nullable Locale locale) {
      if (response != null && locale != null) {
        var cookie = new Cookie(COOKIE, locale.getLanguage());
        cookie.setPath("/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
      }
    }
  }
}
