package org.essor.listening.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.essor.Platform;
import org.essor.Visitor;
import org.essor.identity.Role;
import org.essor.listening.Workshop;
import org.essor.listening.sealed.Token;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The pages of a sealed check-in: before the sheet, the sheet without a name, the box.
class SealedPagesTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();

  private static final Workshop WORKSHOP =
      new Workshop(
          PLATFORM,
          Workshop.team("p", 20, "", "Workshop")
              + Workshop.team("q", 10, "p1", "Workshop/Store").replaceAll("q\\d+@example.org", ""));

  private static final Visitor LEAD = PLATFORM.visitor("Lise Lead", Role.LEAD);

  @Test
  void says_before_the_sheet_among_whom_one_answers_and_what_will_be_stored() {
    var checkIn = WORKSHOP.openSealed();

    var page = WORKSHOP.visitor("p2").open("/listening/" + checkIn + "/answer");

    assertThat(page.text())
        .contains("You answer as one of", "What will be stored", "Not stored: your name, the time")
        .contains("Somebody malicious who changes the running software could.");
    assertThat(page.html().select("[data-go]").attr("href")).isEqualTo("/ballots/" + checkIn);
  }

  @Test
  void a_sheet_is_sent_without_a_session_and_leaves_none() {
    var checkIn = WORKSHOP.openSealed();
    var nobody = new Visitor(PLATFORM.address());

    var sheet = nobody.open("/ballots/" + checkIn);
    assertThat(sheet.heading()).isEqualTo("Mood");
    var token = WORKSHOP.token(checkIn, "p3");
    var sent = nobody.post("/ballots/" + checkIn, body(token, 4));
    var again = nobody.post("/ballots/" + checkIn, body(token, 4));
    var other = nobody.post("/ballots/" + checkIn, body(token, 2));
    var forged = nobody.post("/ballots/" + checkIn, body(token, 4).replace("nonce=", "nonce=AAAA"));

    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.html().select("[data-mark]").text())
        .isEqualTo(HexFormat.of().formatHex(token.mark()));
    assertThat(again.text()).isEqualTo(sent.text());
    assertThat(other.status()).isEqualTo(409);
    assertThat(forged.status()).isEqualTo(403);
    assertThat(nobody.cookies()).isEmpty();
  }

  @Test
  void somebody_signed_in_is_nobody_where_ballots_are_cast() {
    var checkIn = WORKSHOP.openSealed();

    var page = WORKSHOP.visitor("p4").open("/ballots/" + checkIn);

    assertThat(page.html().body().text()).doesNotContain("P4", "Sign out");
  }

  @Test
  void gives_cards_to_those_without_an_address_and_takes_the_code_of_one() {
    var checkIn = WORKSHOP.openSealed();

    var printed = LEAD.open("/listening/" + checkIn).press("Print ballot cards");

    var codes = printed.html().select(".cards-print .code").eachText();
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    var code = codes.getFirst().toLowerCase(Locale.ROOT);
    var sent =
        new Visitor(PLATFORM.address()).post("/ballots/" + checkIn, "card=" + code + "&item-0=3");
    assertThat(sent.status()).isEqualTo(200);
    assertThat(LEAD.open("/listening/" + checkIn).press("Print ballot cards").text())
        .contains("There is nothing to print");
    var drew = WORKSHOP.visitor("q2").open("/listening/" + checkIn + "/answer");
    assertThat(drew.text()).contains("A ballot card was printed for you");
    assertThat(drew.html().select("[data-key]")).isEmpty();
  }

  @Test
  void the_padlock_tells_each_reader_what_is_known_of_them_and_no_more() {
    var sealed = WORKSHOP.openSealed();
    var confidential = WORKSHOP.open();
    var reader = WORKSHOP.visitor("p8");
    assertThat(padlock(reader, sealed)).contains("Sealed", "You were asked. Whether you answered");
    assertThat(padlock(reader, confidential)).contains("Confidential", "You have not answered.");

    var token = WORKSHOP.token(sealed, "p8");
    var given = padlock(reader, sealed);
    new Visitor(PLATFORM.address()).post("/ballots/" + sealed, body(token, 4));
    WORKSHOP.answer(confidential, 8, 4, "");

    assertThat(given).contains("a token was given to your browser", "is not known");
    assertThat(padlock(reader, sealed)).isEqualTo(given);
    assertThat(padlock(reader, confidential)).contains("and you answered");
    assertThat(PLATFORM.visitor("Oda Observer").open("/listening/padlock").text())
        .contains("No check-in has asked you yet");
  }

  private static String padlock(Visitor reader, UUID checkIn) {
    return reader.open("/listening/padlock").html().select("article").stream()
        .filter(article -> article.id().equals(checkIn.toString()))
        .findFirst()
        .orElseThrow()
        .text();
  }

  @Test
  void everybody_can_count_the_box_once_it_is_closed() {
    var checkIn = WORKSHOP.openSealed();
    var nobody = new Visitor(PLATFORM.address());
    var token = WORKSHOP.token(checkIn, "p5");
    nobody.post("/ballots/" + checkIn, body(token, 4));
    WORKSHOP.token(checkIn, "p6");
    var reader = WORKSHOP.visitor("p7");
    assertThat(reader.open("/listening/" + checkIn + "/box").status()).isEqualTo(409);

    WORKSHOP.checkIns().close(checkIn);

    var box = reader.open("/listening/" + checkIn + "/box");
    assertThat(box.text()).contains("1 answers in the box, 2 tokens given.");
    assertThat(box.html().select("li[id]").eachText())
        .containsExactly(HexFormat.of().formatHex(token.mark()));
  }

  private static String body(Token token, int choice) {
    return "nonce=%s&prefix=%s&signature=%s&cohort=%d&pass=%s&item-0=%d"
        .formatted(
            text(token.nonce()),
            text(token.prefix()),
            text(token.signature()),
            token.cohort(),
            text(token.pass()),
            choice);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
