package org.essor.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.essor.Platform;
import org.essor.identity.Role;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TooLargeTest {

  @AutoClose
  private static final Platform PLATFORM =
      Platform.start(
          "spring.servlet.multipart.max-file-size=1KB",
          "spring.servlet.multipart.max-request-size=2KB");

  @Test
  void a_file_that_is_too_large_is_said_for_what_it_is() {
    var visitor = PLATFORM.visitor("Ada First", Role.ADMINISTRATOR);
    var part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
    var page =
        visitor.post(
            "/me/language",
            "multipart/form-data; boundary=x",
            BodyPublishers.ofString(part + "a".repeat(5_000) + "\r\n--x--\r\n"));

    assertThat(page.status()).isEqualTo(413);
    assertThat(page.heading()).isEqualTo("That file is too large");
  }
}
