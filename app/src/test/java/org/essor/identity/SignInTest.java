package org.essor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.essor.Mailbox;
import org.essor.Page;
import org.essor.Platform;
import org.essor.Visitor;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {

  private static final String SAME_REPLY = "If this address is known here, a link is on its way.";
  private static final Pattern LINK = Pattern.compile(Platform.HOUSE + "/\\S+");

  @AutoClose private static final Mailbox POST = new Mailbox();
  @AutoClose private static final Platform PLATFORM = Platform.start(POST.properties());

  @BeforeAll
  static void enrol() {
    PLATFORM
        .get(Accounts.class)
        .enrol(
            List.of(
                new Member(1, "Léa Martin", Optional.of("lea@example.org"), Locale.FRENCH),
                new Member(2, "Jo Shop", Optional.of("shop@example.org"), Locale.ENGLISH),
                new Member(3, "Al Shop", Optional.of("shop@example.org"), Locale.ENGLISH)));
  }

  @BeforeEach
  void later() {
    PLATFORM.clock().advance(Duration.ofHours(1));
  }

  @Test
  void a_page_for_the_signed_in_leads_to_the_door_and_back() {
    var visitor = PLATFORM.visitor();
    var door = visitor.open("/me");
    assertThat(door.heading()).isEqualTo("Sign in");
    assertThat(door.path()).isEqualTo("/sign-in?to=%2Fme");

    var sent = door.form("/sign-in").fill("email", " Lea@Example.org ").submit();
    assertThat(sent.path()).isEqualTo("/sign-in/sent");
    assertThat(sent.text()).contains(SAME_REPLY);

    var button = visitor.open(mailedLink("lea@example.org"));
    assertThat(button.text()).contains("Press the button and you are in.");
    var me = button.press("Sign in");

    assertThat(me.path()).isEqualTo("/me");
    assertThat(me.text()).contains("Léa Martin");
  }

  @Test
  void the_mail_speaks_the_language_of_its_reader() {
    ask("lea@example.org");

    var mail = POST.to("lea@example.org").getLast();
    assertThat(mail.subject()).isEqualTo("Votre lien pour Essor");
    assertThat(mail.text()).contains("Bonjour Léa Martin,").contains("dans les 15 minutes\u202f:");
  }

  @Test
  void the_reply_is_the_same_for_an_unknown_address_and_nothing_is_sent() {
    assertThat(ask("unknown@example.org").text()).contains(SAME_REPLY);
    assertThat(POST.to("unknown@example.org")).isEmpty();
  }

  @Test
  void an_address_that_two_people_share_lets_neither_in() {
    assertThat(ask("shop@example.org").text()).contains(SAME_REPLY);
    assertThat(POST.to("shop@example.org")).isEmpty();
  }

  @Test
  void what_is_no_address_is_said_beside_the_field() {
    var page = PLATFORM.visitor().open("/sign-in").form("/sign-in").fill("email", "lea").submit();

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html().select("#email-fault").text())
        .contains("This does not look like an e-mail address.");
    assertThat(page.html().select("input[name=email]").val()).isEqualTo("lea");
  }

  @Test
  void a_link_works_once() {
    ask("lea@example.org");
    var link = mailedLink("lea@example.org");
    var scanner = PLATFORM.visitor();
    scanner.open(link);
    scanner.open(link);

    var lea = PLATFORM.visitor();
    var stranger = PLATFORM.visitor();
    var asTheStrangerSawIt = stranger.open(link);
    assertThat(lea.open(link).press("Sign in").status()).isNotEqualTo(410);
    assertThat(lea.open("/me").heading()).isEqualTo("Mon compte");

    assertThat(asTheStrangerSawIt.press("Sign in").heading())
        .isEqualTo("This link no longer works");
    assertThat(PLATFORM.visitor().open(link).status()).isEqualTo(410);
    assertThat(stranger.open("/me").heading()).isEqualTo("Sign in");
  }

  @Test
  void a_link_works_for_a_quarter_of_an_hour() {
    ask("lea@example.org");
    var link = mailedLink("lea@example.org");
    PLATFORM.clock().advance(Duration.ofMinutes(16));

    var page = PLATFORM.visitor().open(link);
    assertThat(page.status()).isEqualTo(410);
    assertThat(page.text()).contains("A link works once, within 15 minutes. Ask for a new one.");
  }

  @Test
  void only_a_hash_of_a_link_is_kept() {
    ask("lea@example.org");
    var token = mailedLink("lea@example.org").replaceFirst(".*/", "");

    for (var table : List.of("identity.link", "delivery.message", "delivery.job")) {
      assertThat(
              PLATFORM
                  .database()
                  .jdbc()
                  .sql("SELECT count(*) FROM %s t WHERE t::text LIKE :it".formatted(table))
                  .param("it", "%" + token + "%")
                  .query(Long.class)
                  .single())
          .as(table)
          .isZero();
    }
  }

  @Test
  void a_sixth_link_within_a_quarter_of_an_hour_is_not_sent() {
    var before = POST.to("lea@example.org").size();
    for (int i = 0; i < 6; i++) {
      assertThat(ask("lea@example.org").text()).contains(SAME_REPLY);
    }
    assertThat(POST.to("lea@example.org")).hasSize(before + 5);
  }

  @Test
  void nobody_is_sent_elsewhere_after_signing_in() {
    for (var elsewhere :
        List.of("//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil.example")) {
      var encoded = java.net.URLEncoder.encode(elsewhere, java.nio.charset.StandardCharsets.UTF_8);
      var door = PLATFORM.visitor().open("/sign-in?to=" + encoded);
      assertThat(door.html().select("input[name=to]").val()).isEqualTo("/");
    }
  }

  @Test
  void a_session_of_before_counts_for_nothing_after_signing_in() {
    var lea = PLATFORM.visitor(lea());
    var before = session(lea);
    lea.open(PLATFORM.signInLink(lea())).press("Se connecter");

    assertThat(session(lea)).isNotEqualTo(before);
  }

  @Test
  void somebody_who_only_looks_leaves_no_session() {
    var visitor = PLATFORM.visitor();
    visitor.open("/sign-in");

    assertThat(visitor.cookies()).extracting("name").containsExactly("essor-proof");
  }

  @Test
  void a_session_ends_after_twelve_idle_hours_and_after_fourteen_days() {
    var lea = PLATFORM.visitor(lea());
    PLATFORM.clock().advance(Duration.ofHours(11));
    assertThat(lea.open("/me").heading()).isEqualTo("Mon compte");
    PLATFORM.clock().advance(Duration.ofHours(13));
    assertThat(lea.open("/me").path()).startsWith("/sign-in");

    var again = PLATFORM.visitor(lea());
    for (int i = 0; i < 14 * 24 / 8; i++) {
      PLATFORM.clock().advance(Duration.ofHours(8));
      assertThat(again.open("/me").heading()).isEqualTo("Mon compte");
    }
    PLATFORM.clock().advance(Duration.ofHours(8));
    assertThat(again.open("/me").path()).startsWith("/sign-in");
  }

  @Test
  void a_withdrawn_account_is_out_at_once() {
    var accounts = PLATFORM.get(Accounts.class);
    var jo = new Member(9, "Jo Left", Optional.of("jo.left@example.org"), Locale.ENGLISH);
    accounts.enrol(List.of(jo));
    var visitor = PLATFORM.visitor(accounts.byPerson(9).orElseThrow().id());
    assertThat(visitor.open("/me").heading()).isEqualTo("My account");

    accounts.withdraw(List.of(9L));

    assertThat(visitor.open("/me").path()).startsWith("/sign-in");
    ask("jo.left@example.org");
    assertThat(POST.to("jo.left@example.org")).isEmpty();
  }

  @Test
  void signing_out_ends_the_session_and_leaves_what_is_stored_on_ones_own_device() {
    var lea = PLATFORM.visitor(lea());
    var gone = lea.open("/me").form("/sign-out").submit();

    assertThat(gone.firstHeader("Clear-Site-Data")).isEqualTo("\"cache\"");
    assertThat(lea.open("/me").path()).startsWith("/sign-in");
  }

  private static long lea() {
    return PLATFORM.get(Accounts.class).byPerson(1).orElseThrow().id();
  }

  private static String session(Visitor visitor) {
    return visitor.cookies().stream()
        .filter(cookie -> cookie.getName().equals("essor-session"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static Page ask(String address) {
    var page = PLATFORM.visitor().open("/sign-in").form("/sign-in").fill("email", address).submit();
    PLATFORM.runJobs();
    return page;
  }

  private static String mailedLink(String address) {
    PLATFORM.runJobs();
    var link = LINK.matcher(POST.to(address).getLast().text());
    assertThat(link.find()).isTrue();
    return link.group();
  }
}
