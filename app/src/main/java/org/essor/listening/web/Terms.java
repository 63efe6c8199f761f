package org.essor.listening.web;

import java.util.List;
import org.essor.disclosure.Categories;
import org.essor.instrument.Attribute;
import org.essor.listening.CheckIn;
import org.essor.listening.CheckIns;
import org.essor.listening.Contract;
import org.essor.values.Value;
import org.essor.web.Words;

/// A listening contract in sentences that somebody in a stockroom reads once and understands.
///
/// @param groups the smallest group and the doubt margin, as a sentence
/// @param cuts which attributes split figures
/// @param words whether one may write, and who reads it
public record Terms(
    String mode,
    String groups,
    String cuts,
    String audience,
    String words,
    boolean asksWords,
    String retention,
    String value) {

  /// @param attributes those of the contract, in its order
  static Terms of(CheckIn checkIn, Value value, List<Attribute> attributes, Words say) {
    Contract contract = checkIn.contract();
    return new Terms(
        say.text("listening.mode." + contract.mode()),
        say.text(
            "listening.terms.groups",
            contract.rules().k(),
            contract.rules().d(),
            contract.rules().drawn()),
        say.text(
            "listening.terms.cuts." + contract.cuts().level(),
            say.list(attributes.stream().map(a -> a.name().in(say.locale())).toList()),
            Categories.FEWEST_IN_ALL,
            Categories.FEWEST),
        say.text("listening.audience." + contract.audience()),
        contract.openQuestion()
            ? say.text("listening.terms.words", CheckIns.FEWEST_AUTHORS)
            : say.text("listening.terms.no-words"),
        contract.openQuestion(),
        say.text("listening.terms.retention", contract.retentionDays()),
        value.name().in(say.locale()));
  }
}
