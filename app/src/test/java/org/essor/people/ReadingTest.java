package org.essor.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.essor.people.Fault.Severity;
import org.essor.people.Reading.Entry;
import org.essor.people.file.Table;
import org.junit.jupiter.api.Test;

class ReadingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @Test
  void recognises_columns_in_english_and_french_and_keeps_the_others() {
    var english =
        read(
            """
            Person ID,First name,Last-Name,E-mail,Manager ID,Site,Job title,Contract type,FTE,\
            Hire date,Year of birth,Language,Shirt size
            7,Anna,Roy,anna@example.org,3,Lyon,Baker,permanent,"0,8",01/02/2020,1984,French,M
            """);
    var french =
        read(
            """
            Matricule;Prénom;NOM;Courriel;N+1;Établissement;Fonction;Type de contrat;Quotité;\
            Date d’embauche;Année de naissance;Langue;Shirt size
            7;Anna;Roy;anna@example.org;3;Lyon;Baker;permanent;80 %;2020-02-01;1984;français;M
            """);

    assertThat(english.faults()).isEmpty();
    assertThat(french.faults()).isEmpty();
    var anna = english.entries().getFirst();
    assertThat(french.entries()).containsExactly(anna);
    assertThat(anna.description())
        .isEqualTo(
            new Description(
                "Anna", "Roy", "anna@example.org", "fr", LocalDate.of(2020, 2, 1), 1984));
    assertThat(anna.post().reportsTo()).isEqualTo(mark("3"));
    assertThat(anna.post().attributes())
        .isEqualTo(
            new Attributes(
                "Lyon", "Baker", "permanent", "80", new TreeMap<>(Map.of("Shirt size", "M"))));
  }

  @Test
  void of_two_columns_that_mean_the_same_the_better_name_wins() {
    var reading = read("number;person id;id\n1;2;3\n");

    assertThat(reading.entries()).extracting(Entry::key).containsExactly("2");
    assertThat(reading.further()).containsExactlyInAnyOrder("number", "id");
  }

  @Test
  void names_line_column_and_what_was_found() {
    var reading =
        read(
            """
            id;e-mail;hire date;birth year;language
            1;anna@example;2026-02-30;1850;klingon
            ;;;;
            2;;;;
            ;x@example.org;;;
            2;;;;
            """);

    assertThat(reading.faults())
        .extracting(Fault::severity, Fault::line, Fault::column, Fault::found, Fault::key)
        .containsExactly(
            tuple(Severity.REFUSED, 2, "e-mail", "anna@example", "people.fault.email"),
            tuple(Severity.REFUSED, 2, "language", "klingon", "people.fault.language"),
            tuple(Severity.REFUSED, 2, "hire date", "2026-02-30", "people.fault.date"),
            tuple(Severity.REFUSED, 2, "birth year", "1850", "people.fault.year"),
            tuple(Severity.REFUSED, 5, "id", "", "people.fault.no-id"),
            tuple(Severity.SET_ASIDE, 6, "id", "2", "people.fault.duplicate"));
    assertThat(reading.faults().getLast().values()).containsExactly(4);
    assertThat(reading.entries()).extracting(Entry::key).containsExactly("1", "2");
  }

  @Test
  void names_the_line_and_the_column_where_a_row_is_ragged() {
    var reading = read("id;name;site\n1;Anna\n2;Bo;Lyon;surplus\n3;Cy;Lyon;\n");

    assertThat(reading.faults())
        .extracting(Fault::line, Fault::column, Fault::found, Fault::key)
        .containsExactly(
            tuple(2, "site", "Anna", "people.fault.missing-cell"),
            tuple(3, "", "surplus", "people.fault.extra-cell"));
    assertThat(reading.entries()).extracting(Entry::key).containsExactly("3");
  }

  @Test
  void says_when_no_column_is_the_id() {
    assertThat(read("a;b\n1;2\n").faults())
        .extracting(Fault::key)
        .containsExactly("people.fault.no-id-column");
  }

  @Test
  void says_when_a_column_with_further_attributes_cannot_be_told() {
    assertThat(read("id;;x;x\n1;2;3;4\n").faults())
        .extracting(Fault::key)
        .containsExactly("people.fault.nameless-column", "people.fault.same-column-twice");
  }

  @Test
  void keeps_only_the_year_of_a_date_of_birth() {
    assertThat(read("id;date de naissance\n1;14/07/1979\n").entries().getFirst().description())
        .extracting(Description::birthYear)
        .isEqualTo(1979);
  }

  @Test
  void reads_paths_whatever_stands_between_two_names() {
    assertThat(read("id;unit\n1;/Sales / North/\n").entries().getFirst().post().path())
        .isEqualTo("Sales > North");
    assertThat(read("id;unit\n1;R&D / Labs > Paris\n").entries().getFirst().post().path())
        .isEqualTo("R&D / Labs > Paris");
    assertThat(read("id;unit\n1;Sales\\North\n").entries().getFirst().post().path())
        .isEqualTo("Sales > North");
  }

  @Test
  void reads_working_time_as_a_percentage_where_it_is_one() {
    assertThat(Values.workingTime("0.8")).isEqualTo("80");
    assertThat(Values.workingTime("1")).isEqualTo("100");
    assertThat(Values.workingTime("28,5 %")).isEqualTo("28.5");
    assertThat(Values.workingTime("Temps plein")).isEqualTo("100");
    assertThat(Values.workingTime("35 h")).isEqualTo("35 h");
  }

  @Test
  void writes_in_english_to_people_who_speak_neither_language() {
    assertThat(read("id;langue\n1;de-CH\n2;\n3;fr_CA\n").entries())
        .extracting(entry -> entry.description().language())
        .containsExactly("en", "en", "fr");
  }

  private static Reading read(String text) {
    return Reading.of(Table.read(text.getBytes(UTF_8)), DAY, ReadingTest::mark);
  }

  private static UUID mark(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(UTF_8));
  }
}
