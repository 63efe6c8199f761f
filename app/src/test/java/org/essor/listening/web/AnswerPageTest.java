package org.essor.listening.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.essor.Platform;
import org.essor.listening.Workshop;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Answering on the page, and what is said to whoever cannot.
class AnswerPageTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();

  private static final Workshop WORKSHOP = new Workshop(PLATFORM);

  @Test
  void whoever_sends_after_the_end_is_told_so_kindly_in_their_language() {
    var checkIn = WORKSHOP.open();
    var ann = WORKSHOP.visitor("p2");
    var sheet =
        ann.open("/listening/" + checkIn + "/answer").form("/listening/" + checkIn + "/answers");
    WORKSHOP.checkIns().close(checkIn);

    var refused = sheet.choose("item-0", "4").submit();

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.heading()).isEqualTo("This check-in is not open today");
    assertThat(refused.text()).contains("It has not begun, or it is over. Nothing was changed.");
    ann.open("/").press("Français");
    assertThat(ann.open("/listening/" + checkIn + "/answer").heading())
        .isEqualTo("Ce point d’étape n’est pas ouvert aujourd’hui");
  }

  @Test
  void the_last_day_is_a_day_and_the_next_one_is_over() {
    var checkIn = WORKSHOP.open();
    var path = "/listening/" + checkIn + "/answer";

    PLATFORM.clock().advance(Duration.ofDays(7));
    assertThat(WORKSHOP.visitor("p3").open(path).status()).isEqualTo(200);
    PLATFORM.clock().advance(Duration.ofDays(1));
    assertThat(WORKSHOP.visitor("p3").open(path).status()).isEqualTo(409);
  }

  @Test
  void a_second_sheet_is_refused_and_the_first_counts() {
    var checkIn = WORKSHOP.open();
    var path = "/listening/" + checkIn + "/answer";
    var desk = WORKSHOP.visitor("p4");
    var phone = WORKSHOP.visitor("p4");
    var first = desk.open(path).form(path + "s").choose("item-0", "4");
    var second = phone.open(path).form(path + "s").choose("item-0", "1");

    assertThat(first.submit().heading()).isEqualTo("Thank you, it has arrived");
    assertThat(second.submit().text()).contains("The first one counts, and it is kept.");
    assertThat(phone.open(path).heading()).isEqualTo("Thank you, it has arrived");
    assertThat(PLATFORM.database().count("listening.answer", "check_in_id", checkIn)).isEqualTo(1);
  }

  @Test
  void nobody_is_asked_who_is_not_one_of_the_people_or_of_the_part_asked() {
    var checkIn = WORKSHOP.open();
    var admin = PLATFORM.visitor("Ada Admin");

    var refused = admin.open("/listening/" + checkIn + "/answer");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("You are not among the people it asks.");
    assertThat(PLATFORM.visitor().open("/listening/" + checkIn + "/answer").path())
        .startsWith("/sign-in");
  }
}
