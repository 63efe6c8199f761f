package org.essor.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InstrumentsTest {

  private final Instruments small =
      Folder.frozen(
              "small.v1.yaml", Folder.SMALL,
              "small.v2.yaml", Folder.SMALL.replace("version: 1", "version: 2"),
              "other.v1.yaml", Folder.SMALL.replace("id: small", "id: other"))
          .load();

  @Test
  void ships_what_lies_in_the_folder() {
    assertThat(new Instruments().all()).isEqualTo(Folder.published().load().all());
  }

  @Test
  void lists_every_version_by_id_and_number() {
    assertThat(small.all())
        .extracting(instrument -> instrument.id() + instrument.version())
        .containsExactly("other1", "small1", "small2");
  }

  @Test
  void finds_a_version_and_the_latest() {
    assertThat(small.find("small", 1)).map(Instrument::version).hasValue(1);
    assertThat(small.latest("small")).map(Instrument::version).hasValue(2);
    assertThat(small.latest())
        .containsExactly(
            small.find("other", 1).orElseThrow(), small.find("small", 2).orElseThrow());
  }

  @Test
  void finds_nothing_that_is_not_there() {
    assertThat(small.find("small", 3)).isEmpty();
    assertThat(small.find("none", 1)).isEmpty();
    assertThat(small.latest("none")).isEmpty();
  }

  @Test
  void reads_items_with_their_construct_scale_and_keying() {
    var instrument = small.find("small", 1).orElseThrow();
    var useless = instrument.item("useless").orElseThrow();

    assertThat(instrument.form()).isEqualTo(Form.PULSE);
    assertThat(useless.construct().id()).isEqualTo("meaning");
    assertThat(useless.keying()).isEqualTo(Keying.REVERSED);
    assertThat(useless.scale().options()).extracting(Option::value).containsExactly(1, 2, 3);
    assertThat(instrument.constructs())
        .extracting(Construct::id)
        .containsExactly("meaning", "pay-fairness");
    assertThat(instrument.item("none")).isEmpty();
  }

  @Test
  void labels_a_numbered_scale_with_its_numbers_between_the_ends() {
    var scale = small.find("small", 1).orElseThrow().item("advise").orElseThrow().scale();

    assertThat(scale.options()).hasSize(11);
    assertThat(scale.options())
        .extracting(option -> option.label().fr())
        .startsWith("Certainement pas", "1", "2")
        .endsWith("8", "9", "Sans hésiter");
  }

  @Test
  void an_instrument_may_do_without_an_open_question() {
    var closed = Folder.SMALL.substring(0, Folder.SMALL.indexOf("open:"));

    assertThat(Folder.frozen("small.v1.yaml", closed).load().latest("small"))
        .hasValueSatisfying(instrument -> assertThat(instrument.open()).isNull());
  }

  @Test
  void knows_which_constructs_are_about_pay() {
    assertThat(small.constructs()).extracting(Construct::pay).containsExactly(false, true);
  }
}
