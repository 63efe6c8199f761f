package org.essor.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.essor.Form;
import org.essor.Page;
import org.essor.Platform;
import org.essor.people.Organisations;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The very first page of a new house: faults leave the house empty, then somebody is first.
@TestMethodOrder(OrderAnnotation.class)
class FirstRunPageTest {

  @AutoClose private static final Platform PLATFORM = Platform.start();

  @ParameterizedTest
  @Order(1)
  @CsvSource(
      delimiter = '|',
      value = {
        "organisation |              | Write the name of the organisation, in up to 120 characters.",
        "name         | ' '          | Write your name, in up to 120 characters.",
        "email        | nadia        | Write an e-mail address, such as name@example.org.",
        "email        | nadia@@x.org | Write an e-mail address, such as name@example.org.",
        "password     | short        | This password is too short.",
        "password     | nadia@example.org | This password is too easy to guess."
      })
  void names_each_fault_at_its_field_and_makes_nobody(String field, String typed, String says) {
    var again = whole("Tournelaine").fill(field, typed == null ? "" : typed).submit();

    var fault = again.html().select(".faults a");
    assertThat(fault.eachAttr("href")).containsExactly("#" + field);
    assertThat(again.html().select("#" + field).attr("aria-invalid")).isEqualTo("true");
    assertThat(again.html().select("#password").hasAttr("value")).isFalse();
    assertThat(again.html().select("#name").val().isEmpty()).isEqualTo(field.equals("name"));
    assertThat(fault.text()).startsWith(says == null ? "" : says);
    stillEmpty();
  }

  @Test
  @Order(1)
  void takes_no_name_that_fills_a_page_and_speaks_french() {
    var again = whole("o".repeat(121)).fill("name", "n".repeat(121)).submit();
    assertThat(again.html().select(".faults a").eachAttr("href"))
        .containsExactly("#organisation", "#name");

    var french = PLATFORM.visitor();
    french.open("/").press("Français");
    assertThat(french.open("/").form("/first-run").submit().text())
        .contains("Écrivez le nom de l’organisation, en 120 caractères au plus.");
    stillEmpty();
  }

  @Test
  @Order(2)
  void of_several_at_once_one_is_first_and_the_others_are_led_to_the_door() throws Exception {
    var forms = IntStream.range(0, 6).mapToObj(i -> whole("House " + i)).toList();
    var pages = new ArrayList<Page>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var page :
          threads.invokeAll(forms.stream().<Callable<Page>>map(form -> form::submit).toList())) {
        pages.add(page.get());
      }
    }

    assertThat(pages).allMatch(page -> page.status() == 200 && page.path().startsWith("/sign-in"));
    assertThat(pages).filteredOn(page -> page.text().contains("Everything is ready.")).hasSize(1);
    assertThat(PLATFORM.database().count("identity.account_role", "role", "ADMINISTRATOR"))
        .isEqualTo(1);
    var first = pages.stream().filter(it -> it.text().contains("Everything is ready.")).findFirst();
    assertThat(PLATFORM.get(Organisations.class).now().unit(0).name().en())
        .isEqualTo("House " + pages.indexOf(first.orElseThrow()));
  }

  @Test
  @Order(3)
  void is_gone_once_somebody_is_there() {
    var late = PLATFORM.visitor();

    assertThat(late.open("/first-run").path()).startsWith("/sign-in");
    assertThat(late.post("/first-run", "organisation=Mine&name=Eve&email=eve@example.org").text())
        .doesNotContain("Everything is ready.");
    assertThat(PLATFORM.database().count("identity.account", "email", "eve@example.org")).isZero();
  }

  @Test
  @Order(3)
  void the_first_one_comes_in_and_finds_what_to_do() {
    var home =
        PLATFORM
            .visitor()
            .open("/sign-in/password")
            .form("/sign-in/password")
            .fill("email", "nadia@example.org")
            .fill("password", "four words are enough")
            .submit();

    assertThat(home.path()).isEqualTo("/");
    assertThat(home.heading()).isEqualTo("Hello Nadia Roussel");
    assertThat(home.html().select("a[href='/people/import']")).isNotEmpty();
  }

  private static Form whole(String organisation) {
    return PLATFORM
        .visitor()
        .open("/")
        .form("/first-run")
        .fill("organisation", organisation)
        .fill("name", "Nadia Roussel")
        .fill("email", "nadia@example.org")
        .fill("password", "four words are enough");
  }

  private static void stillEmpty() {
    assertThat(PLATFORM.visitor().open("/sign-in").path()).isEqualTo("/first-run");
  }
}
