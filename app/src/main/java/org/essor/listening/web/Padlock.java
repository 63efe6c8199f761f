package org.essor.listening.web;

import java.util.List;
import java.util.UUID;
import org.essor.identity.SignedIn;
import org.essor.listening.Answering;
import org.essor.listening.CheckIn;
import org.essor.listening.Contract;
import org.essor.web.Words;

/// A reader's own page of trust.
///
/// @param person 0 for somebody who is none of the people, and is never asked
/// @param traces of the check-ins that asked them, the latest first
public record Padlock(long person, List<Trace> traces) {

  /// What one check-in knows of them.
  ///
  /// @param mode `SEALED` or `CONFIDENTIAL`
  /// @param group among how many they answer, as a sentence
  /// @param box whether its marks can be counted
  public record Trace(
      UUID id,
      String title,
      String period,
      String mode,
      String group,
      String known,
      String kept,
      boolean sealed,
      boolean box) {}

  static Padlock of(SignedIn me, Answering answering, Words say) {
    long person = me.person().orElse(0);
    return new Padlock(
        person, answering.traces(person).stream().map(trace -> trace(trace, say)).toList());
  }

  private static Trace trace(Answering.Trace trace, Words say) {
    var checkIn = trace.checkIn();
    var contract = checkIn.contract();
    boolean sealed = contract.mode() == Contract.Mode.SEALED;
    return new Trace(
        checkIn.id(),
        checkIn.title().in(say.locale()),
        say.text(
            "listening.padlock.period", say.date(checkIn.opensOn()), say.date(checkIn.closesOn())),
        say.text("listening.field.mode." + contract.mode()),
        say.text("listening.padlock.group", trace.asked()),
        say.text("listening.padlock.known." + contract.mode() + "." + trace.known()),
        say.text("listening.terms.retention", contract.retentionDays()),
        sealed,
        sealed && checkIn.state() == CheckIn.State.CLOSED);
  }
}
