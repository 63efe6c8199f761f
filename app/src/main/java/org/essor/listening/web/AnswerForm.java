package org.essor.listening.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.essor.instrument.Attribute;
import org.essor.instrument.Instrument;
import org.essor.instrument.Item;
import org.essor.instrument.Scale;
import org.essor.listening.CheckIn;
import org.essor.listening.Company;
import org.essor.web.Choice;
import org.essor.web.Words;
import org.jspecify.annotations.Nullable;

/// An empty sheet, ready to be filled in.
///
/// @param token drawn for this sheet, so that sending it twice counts once
/// @param company among whom one answers, as a sentence
/// @param promise what the mode of the contract promises, as a sentence
/// @param open the open question; null when the contract has none
/// @param about what one may say of oneself
public record AnswerForm(
    UUID id,
    String token,
    String title,
    String purpose,
    String company,
    String promise,
    Terms terms,
    List<Question> items,
    @Nullable String open,
    List<Question> about) {

  /// One item as it is asked.
  ///
  /// @param numbered a row of numbers, with words at its ends, rather than labelled answers
  public record Question(int position, String text, boolean numbered, List<Choice> options) {

    /// Whether this is a number with words of its own.
    public boolean hasWords(Choice option) {
      return numbered && !option.label().equals(option.value());
    }
  }

  static AnswerForm of(
      CheckIn checkIn,
      Instrument instrument,
      List<Attribute> attributes,
      Company company,
      Terms terms,
      String token,
      Words say) {
    return of(
        checkIn,
        instrument,
        attributes,
        say.text("listening.answer.company", company.asked(), CompanyName.of(company, say)),
        terms,
        token,
        say);
  }

  /// A sealed sheet knows neither who fills it in nor among whom: the browser does.
  static AnswerForm sealed(
      CheckIn checkIn, Instrument instrument, List<Attribute> attributes, Terms terms, Words say) {
    return of(checkIn, instrument, attributes, "", terms, "", say);
  }

  private static AnswerForm of(
      CheckIn checkIn,
      Instrument instrument,
      List<Attribute> attributes,
      String company,
      Terms terms,
      String token,
      Words say) {
    return new AnswerForm(
        checkIn.id(),
        token,
        checkIn.title().in(say.locale()),
        instrument.purpose().in(say.locale()),
        company,
        say.text("listening.promise." + checkIn.contract().mode(), checkIn.contract().rules().k()),
        terms,
        IntStream.range(0, instrument.items().size())
            .mapToObj(i -> question(i, instrument.items().get(i), say))
            .toList(),
        open(checkIn, instrument, say),
        IntStream.range(0, attributes.size())
            .mapToObj(i -> question(i, attributes.get(i), say))
            .toList());
  }

  private static Question question(int position, Attribute attribute, Words say) {
    var categories = attribute.categories();
    return new Question(
        position,
        attribute.question().in(say.locale()),
        false,
        IntStream.range(0, categories.size())
            .mapToObj(i -> new Choice(String.valueOf(i), categories.get(i).in(say.locale())))
            .toList());
  }

  private static Question question(int position, Item item, Words say) {
    return new Question(
        position,
        item.text().in(say.locale()),
        item.scale().kind() == Scale.Kind.NUMBERED,
        item.scale().options().stream()
            .map(option ->
                new Choice(String.valueOf(option.value()), option.label().in(say.locale())))
            .toList());
  }

  private static @Nullable String open(CheckIn checkIn, Instrument instrument, Words say) {
    var open = instrument.open();
    return open == null || !checkIn.contract().openQuestion() ? null : open.text().in(say.locale());
  }
}
