package org.essor.listening.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.essor.listening.CheckIn;
import org.essor.listening.council.Hearing;
import org.essor.listening.council.Remark;
import org.essor.web.Words;

/// What the works council said and was answered, as everybody reads it.
final class HearingWords {

  private HearingWords() {}

  /// The record, for the pack.
  static List<Pack.Block> of(CheckIn checkIn, Optional<Hearing> hearing, Words say) {
    var blocks = new ArrayList<Pack.Block>();
    blocks.add(new Pack.Text(days(checkIn, hearing, say)));
    hearing
        .map(Hearing::remarks)
        .ifPresent(remarks -> {
          remarks.forEach(remark -> blocks.add(said(checkIn, remark, say)));
          if (remarks.isEmpty()) {
            blocks.add(new Pack.Text(say.text("listening.council.silent")));
          }
        });
    return blocks;
  }

  /// Until when the council may speak, or could.
  static String days(CheckIn checkIn, Optional<Hearing> hearing, Words say) {
    return hearing
        .map(it ->
            say.text(
                checkIn.state() == CheckIn.State.PLANNED
                    ? "listening.council.lasts"
                    : "listening.council.frozen",
                say.date(it.until())))
        .orElseGet(() -> say.text("listening.council.none"));
  }

  /// The objections with their answers, for those who are asked: no name, since it is the council
  /// that objects.
  static List<String> objections(Optional<Hearing> hearing, Words say) {
    return hearing.map(Hearing::objections).orElse(List.of()).stream()
        .map(remark ->
            say.text(
                "listening.council.objected",
                remark.words(),
                remark.answer().map(Remark.Answer::words).orElse("")))
        .toList();
  }

  private static Pack.Said said(CheckIn checkIn, Remark remark, Words say) {
    var by =
        say.text(
            "listening.council.by",
            say.text("listening.council." + remark.kind()),
            remark.number(),
            name(remark.author(), say),
            say.date(remark.on()));
    boolean waits = remark.holdsUp() && checkIn.state() == CheckIn.State.PLANNED;
    return new Pack.Said(
        by,
        remark.words(),
        remark.answer().map(Remark.Answer::words).orElse(null),
        remark
            .answer()
            .map(it ->
                say.text(
                    "listening.council.answered-by", name(it.author(), say), say.date(it.on())))
            .orElseGet(() ->
                say.text(waits ? "listening.council.holds-up" : "listening.council.unanswered")));
  }

  private static String name(String author, Words say) {
    return author.isEmpty() ? say.text("listening.council.erased") : author;
  }
}
