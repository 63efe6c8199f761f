package org.essor.values.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.essor.language.Wording;
import org.essor.values.Starters;
import org.essor.web.Faults;
import org.junit.jupiter.api.Test;

class ValueFormTest {

  private static final Map<String, String> WHOLE =
      ValueForm.of(new Starters().find("craft").orElseThrow().statement()).typed();

  @Test
  void gives_back_the_statement_it_was_made_of() {
    for (var starter : new Starters().all()) {
      var form = ValueForm.of(starter.statement());

      assertThat(form.faults(Locale.ENGLISH)).isEqualTo(Faults.NONE);
      assertThat(form.statement()).isEqualTo(starter.statement());
    }
  }

  @Test
  void names_each_text_that_is_missing_in_one_language() {
    var form = with(Map.of("name-fr", "", "behaviour-2-en", " \t\r\n"));

    assertThat(form.faults(Locale.ENGLISH).all())
        .extracting(Faults.Fault::field, Faults.Fault::key)
        .containsExactly(
            tuple("name-fr", "values.fault.name.missing"),
            tuple("behaviour-2-en", "values.fault.behaviour.missing"));
  }

  @Test
  void lists_faults_in_the_order_in_which_the_reader_sees_the_fields() {
    var form = new ValueForm(Map.of("behaviour-1-en", "We ask", "behaviour-2-fr", "On demande"));

    assertThat(form.faults(Locale.FRENCH).all())
        .extracting(Faults.Fault::field)
        .containsExactly(
            "name-fr", "name-en", "promise-fr", "promise-en", "behaviour-1-fr", "behaviour-2-en");
    assertThat(form.faults(Locale.ENGLISH).all())
        .extracting(Faults.Fault::field)
        .startsWith("name-en", "name-fr", "promise-en", "promise-fr");
    assertThat(new ValueForm(Map.of()).faults(Locale.FRENCH).all().getLast().field())
        .isEqualTo("behaviour-1-fr");
  }

  @Test
  void says_how_long_a_text_is_and_may_be() {
    var fault = with(Map.of("promise-en", "a".repeat(201))).faults(Locale.ENGLISH).all().getFirst();

    assertThat(fault.key()).isEqualTo("values.fault.promise.long");
    assertThat(fault.values()).containsExactly(0, 201, 200);
  }

  @Test
  void asks_for_a_second_behaviour_where_the_next_one_is_written() {
    var form = new ValueForm(Map.of("behaviour-1-en", "We ask", "behaviour-1-fr", "On demande"));

    assertThat(form.faults(Locale.ENGLISH).all().getLast().field()).isEqualTo("behaviour-2-en");
    assertThat(form.faults(Locale.ENGLISH).all().getLast().key())
        .isEqualTo("values.fault.behaviours.few");
  }

  @Test
  void closes_the_gap_of_a_behaviour_left_empty() {
    var form = with(Map.of("behaviour-1-en", "", "behaviour-1-fr", ""));

    assertThat(form.faults(Locale.ENGLISH).isEmpty()).isTrue();
    assertThat(form.statement().behaviours()).hasSize(2);
  }

  @Test
  void reads_one_line_whatever_was_pasted() {
    var form = with(Map.of("name-en", "  Good\r\n\u0000 work ", "name-fr", "Bien\u202f: faire"));

    assertThat(form.statement().name()).isEqualTo(new Wording("Good work", "Bien\u202f: faire"));
  }

  private static ValueForm with(Map<String, String> typed) {
    var all = new HashMap<>(WHOLE);
    all.putAll(typed);
    return new ValueForm(all);
  }
}
