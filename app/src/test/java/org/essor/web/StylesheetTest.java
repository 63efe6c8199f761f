package org.essor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.mock.web.MockHttpServletRequest;

class StylesheetTest {

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{3,8}\\b");
  private static final Pattern VARIABLE = Pattern.compile("var\\(--([a-z0-9-]+)");

  private final Stylesheet stylesheet = new Stylesheet();

  StylesheetTest() throws IOException {}

  @Test
  void joins_all_files_with_the_tokens_first_and_print_last() {
    var css = asked(stylesheet.address());

    assertThat(css).startsWith(" :root {").contains("@font-face", ".card", ".table.heat");
    assertThat(css.indexOf("@page")).isGreaterThan(css.indexOf(".writing"));
  }

  @Test
  void is_kept_for_a_year_under_its_own_address_only() {
    assertThat(cacheControl(stylesheet.address())).contains("max-age=31536000", "immutable");
    assertThat(cacheControl("/css/essor-0123456789ab.css")).isEqualTo("no-store");
  }

  @Test
  void colours_live_in_the_tokens_and_in_print_only() throws IOException {
    for (var file : files()) {
      if (!Set.of("tokens.css", "print.css").contains(String.valueOf(file.getFilename()))) {
        assertThat(COLOUR.matcher(text(file)).results().map(it -> it.group()))
            .as("%s", file.getFilename())
            .allMatch("#000"::equals, "but the mask of a fading edge");
      }
    }
  }

  @Test
  void every_token_that_is_used_is_there() {
    var css = asked(stylesheet.address());

    assertThat(VARIABLE.matcher(css).results().map(it -> it.group(1)).distinct())
        .allSatisfy(token -> assertThat(css).contains("--" + token + ":"));
  }

  @Test
  void the_face_weighs_forty_kilobytes_at_most() throws IOException {
    var faces =
        new PathMatchingResourcePatternResolver().getResources("classpath:/static/fonts/*.woff2");
    long bytes = 0;
    for (var face : faces) {
      bytes += face.contentLength();
    }
    assertThat(bytes).isBetween(1L, 40_000L);
  }

  private String asked(String address) {
    var body = stylesheet.show(new MockHttpServletRequest("GET", address)).getBody();
    return new String(body == null ? new byte[0] : body, StandardCharsets.UTF_8);
  }

  private String cacheControl(String address) {
    return String.valueOf(
        stylesheet.show(new MockHttpServletRequest("GET", address)).getHeaders().getCacheControl());
  }

  private static List<Resource> files() throws IOException {
    return Arrays.asList(
        new PathMatchingResourcePatternResolver().getResources("classpath:/static/css/*.css"));
  }

  private static String text(Resource file) throws IOException {
    return file.getContentAsString(StandardCharsets.UTF_8);
  }
}
