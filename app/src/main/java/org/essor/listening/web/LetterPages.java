package org.essor.listening.web;

import java.net.URI;
import java.util.Locale;
import org.essor.instrument.Instruments;
import org.essor.listening.CheckIn;
import org.essor.listening.Letter;
import org.essor.listening.Letter.Occasion;
import org.essor.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Letters as people read them. Their links are the same for everybody and let nobody in; the
/// address of the house in them is configured and never taken from a request.
@Component
final class LetterPages implements Letter.Texts {

  private final Instruments instruments;
  private final MessageSource messages;
  private final URI house;

  LetterPages(Instruments instruments, MessageSource messages, @Value("${essor.url}") URI house) {
    this.instruments = instruments;
    this.messages = messages;
    this.house = house;
  }

  @Override
  public Text of(Occasion occasion, CheckIn checkIn, Locale language) {
    var say = new Words(messages, language);
    var contract = checkIn.contract();
    var key = "listening.letter." + occasion;
    var title = checkIn.title().in(language);
    var closes = say.date(checkIn.closesOn());
    return new Text(
        say.text(key + ".subject", title, closes),
        say.text(
            key + ".text",
            title,
            closes,
            instruments.find(checkIn.instrument(), checkIn.version()).orElseThrow().minutes(),
            house.resolve(path(occasion, checkIn)).toString(),
            say.text("listening.letter.mode." + contract.mode(), contract.rules().k()),
            say.text("listening.letter.seen." + contract.audience(), contract.rules().k())));
  }

  private static String path(Occasion occasion, CheckIn checkIn) {
    return switch (occasion) {
      case OPENED, REMINDER -> "/listening/" + checkIn.id() + "/answer";
      case RELEASED -> "/insight/" + checkIn.id();
    };
  }
}
