package org.essor.listening.web;

import java.util.List;
import org.essor.listening.Ballots;
import org.essor.web.Words;

/// A stack of ballot cards, to be cut and put face down.
///
/// @param company the group in which they count, as a sentence
/// @param codes in groups of four
public record Stack(String company, List<String> codes) {

  static Stack of(Ballots.Stack stack, Words say) {
    var company = stack.company();
    return new Stack(
        say.text("listening.answer.company", company.asked(), CompanyName.of(company, say)),
        stack.codes().stream().map(code -> code.replaceAll("(.{4})(?!$)", "$1-")).toList());
  }
}
