package org.essor.listening.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.essor.delivery.Message;
import org.essor.delivery.Outbox;
import org.essor.identity.Account;
import org.essor.identity.Accounts;
import org.essor.identity.Role;
import org.essor.listening.CheckIn;
import org.essor.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Letters between who plans a check-in and the works council: that one may speak, and that
/// something was said. What was said is read in the house, and stands in no mail.
@Component
class CouncilLetters {

  private final Accounts accounts;
  private final Outbox outbox;
  private final MessageSource messages;
  private final URI house;
  private final Clock clock;

  CouncilLetters(
      Accounts accounts,
      Outbox outbox,
      MessageSource messages,
      @Value("${essor.url}") URI house,
      Clock clock) {
    this.accounts = accounts;
    this.outbox = outbox;
    this.messages = messages;
    this.house = house;
    this.clock = clock;
  }

  /// Tells the council that a check-in is planned, and until when it may speak.
  void announced(CheckIn checkIn, LocalDate until) {
    write("HEARING", Role.COUNCIL, checkIn, until);
  }

  /// Tells who designs the listening that the council has spoken.
  void spoken(CheckIn checkIn) {
    write("SPOKEN", Role.LEAD, checkIn, checkIn.opensOn());
  }

  private void write(String news, Role role, CheckIn checkIn, LocalDate until) {
    List<Message> written =
        accounts.holding(role).stream()
            .filter(account -> account.email().isPresent())
            .map(account -> message("listening.letter." + news, account, checkIn, until))
            .toList();
    outbox.send(written);
  }

  private Message message(String key, Account account, CheckIn checkIn, LocalDate until) {
    var say = new Words(messages, account.language());
    var title = checkIn.title().in(say.locale());
    var day = say.date(until);
    return new Message(
        account.email().orElseThrow(),
        say.text(key + ".subject", title, day),
        say.text(
            key + ".text",
            title,
            day,
            house.resolve("/listening/" + checkIn.id() + "/pack").toString()),
        until.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
  }
}
