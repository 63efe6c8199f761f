package org.essor.listening.web;

import java.util.UUID;
import org.essor.instrument.Instrument;
import org.essor.listening.Ballots.Holding;
import org.essor.listening.CheckIn;
import org.essor.listening.Company;
import org.essor.web.Words;

/// What a person reads before a sealed sheet.
///
/// @param company among whom one answers, as a sentence
/// @param known whether the person was given a token before, so that a key exists
/// @param card whether a ballot card was printed for them
public record SealedDoor(
    UUID id,
    long person,
    boolean known,
    boolean card,
    String title,
    String purpose,
    String company,
    String promise,
    boolean asksWords,
    boolean asksAbout,
    Terms terms) {

  static SealedDoor of(
      CheckIn checkIn,
      Instrument instrument,
      Company company,
      Terms terms,
      long person,
      Holding holding,
      Words say) {
    var contract = checkIn.contract();
    return new SealedDoor(
        checkIn.id(),
        person,
        holding == Holding.KEY,
        holding == Holding.CARD,
        checkIn.title().in(say.locale()),
        instrument.purpose().in(say.locale()),
        say.text("listening.answer.company", company.asked(), CompanyName.of(company, say)),
        say.text("listening.promise." + contract.mode(), contract.rules().k()),
        contract.openQuestion() && instrument.open() != null,
        !contract.cuts().attributes().isEmpty(),
        terms);
  }
}
