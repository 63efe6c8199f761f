package org.essor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The look of every page in one request: the files of `static/css`, one per component, joined when
/// the application starts.
///
/// The address carries a hash of the content, so that a browser keeps it for a year and still never
/// shows an old look.
@Controller
class Stylesheet {

  private static final List<String> FIRST = List.of("tokens.css", "base.css", "page.css");
  private static final List<String> LAST = List.of("print.css");

  private final byte[] css;
  private final String address;

  Stylesheet() throws IOException {
    var files =
        new PathMatchingResourcePatternResolver().getResources("classpath:/static/css/*.css");
    Arrays.sort(files, Comparator.comparingInt(Stylesheet::rank).thenComparing(Stylesheet::name));
    var joined = new StringBuilder();
    for (var file : files) {
      joined.append(compact(file.getContentAsString(StandardCharsets.UTF_8)));
    }
    css = joined.toString().getBytes(StandardCharsets.UTF_8);
    address = "/css/essor-" + hash(css) + ".css";
  }

  /// Where this version of the look is found.
  String address() {
    return address;
  }

  /// A page that was open while the application was updated asks for an older version: it gets the
  /// present one, and does not keep it.
  @GetMapping("/css/essor-{version}.css")
  ResponseEntity<byte[]> show(HttpServletRequest request) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
        .cacheControl(
            request.getRequestURI().equals(address)
                ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.noStore())
        .body(css);
  }

  private static int rank(Resource file) {
    var first = FIRST.indexOf(name(file));
    return first >= 0 ? first : FIRST.size() + LAST.indexOf(name(file)) + 1;
  }

  private static String name(Resource file) {
    return String.valueOf(file.getFilename());
  }

  private static String compact(String css) {
    return css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s+", " ");
  }

  private static String hash(byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
