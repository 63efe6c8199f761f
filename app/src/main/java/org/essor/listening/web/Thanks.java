package org.essor.listening.web;

import org.essor.listening.CheckIn;
import org.essor.web.Words;

/// What happens now that somebody has answered.
public record Thanks(String title, String closes, String then) {

  static Thanks of(CheckIn checkIn, Words say) {
    return new Thanks(
        checkIn.title().in(say.locale()),
        say.text("listening.thanks.closes", say.date(checkIn.closesOn())),
        say.text("listening.thanks.then." + checkIn.contract().audience()));
  }
}
