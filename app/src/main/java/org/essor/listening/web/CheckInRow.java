package org.essor.listening.web;

import java.util.UUID;
import org.essor.listening.CheckIn;
import org.essor.listening.Contract;
import org.essor.web.Words;

/// A check-in as its planners read it.
///
/// @param dates "from 3 to 14 November 2026"
/// @param state a word in the reader's language
public record CheckInRow(
    UUID id,
    String title,
    String dates,
    String state,
    CheckIn.State at,
    String instrument,
    int version,
    boolean sealed) {

  static CheckInRow of(CheckIn c, Words say) {
    return new CheckInRow(
        c.id(),
        c.title().in(say.locale()),
        say.text("listening.dates", say.date(c.opensOn()), say.date(c.closesOn())),
        say.text("listening.state." + c.state()),
        c.state(),
        c.instrument(),
        c.version(),
        c.contract().mode() == Contract.Mode.SEALED);
  }

  public boolean planned() {
    return at == CheckIn.State.PLANNED;
  }

  public boolean open() {
    return at == CheckIn.State.OPEN;
  }
}
