package org.essor.listening.web;

import java.util.Optional;
import org.essor.disclosure.SteppedCount;
import org.essor.listening.Contract;
import org.essor.listening.Disposal;
import org.essor.web.Words;

/// What became of single answers, in a sentence.
final class DisposalWords {

  private DisposalWords() {}

  static String of(Disposal disposal, Contract contract, Words say) {
    var day = say.date(disposal.on());
    var answers = number(disposal.answers(), contract, say);
    return contract.openQuestion()
        ? say.text(
            "listening.disposal.words", day, answers, number(disposal.words(), contract, say))
        : say.text("listening.disposal", day, answers);
  }

  private static String number(Optional<SteppedCount> step, Contract contract, Words say) {
    return step.map(some -> say.text("listening.disposal.about", some.approximately()))
        .orElseGet(() -> say.text("listening.disposal.fewer", contract.rules().k()));
  }
}
