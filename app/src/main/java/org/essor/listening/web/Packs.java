package org.essor.listening.web;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.essor.identity.Account;
import org.essor.identity.Accounts;
import org.essor.identity.Role;
import org.essor.instrument.Instruments;
import org.essor.listening.Answering;
import org.essor.listening.CheckIn;
import org.essor.listening.CheckIns;
import org.essor.listening.Contract;
import org.essor.listening.Refused;
import org.essor.listening.council.Hearings;
import org.essor.listening.sealed.BallotBox;
import org.essor.listening.web.Pack.Block;
import org.essor.listening.web.Pack.Fact;
import org.essor.listening.web.Pack.Facts;
import org.essor.listening.web.Pack.Points;
import org.essor.listening.web.Pack.Section;
import org.essor.listening.web.Pack.Table;
import org.essor.listening.web.Pack.Text;
import org.essor.people.Organisations;
import org.essor.values.Values;
import org.essor.web.Words;
import org.springframework.stereotype.Component;

/// Makes works-council packs: every sentence from the live contract and from the rules that the
/// code itself follows, so that none can say something else than what holds.
@Component
class Packs {

  private final CheckIns checkIns;
  private final Answering answering;
  private final Instruments instruments;
  private final Values values;
  private final Organisations organisations;
  private final Accounts accounts;
  private final Hearings hearings;
  private final BallotBox box;
  private final Contract.Proof proof;
  private final Readers readers;

  Packs(
      CheckIns checkIns,
      Answering answering,
      Instruments instruments,
      Values values,
      Organisations organisations,
      Accounts accounts,
      Hearings hearings,
      BallotBox box,
      Contract.Proof proof,
      Readers readers) {
    this.checkIns = checkIns;
    this.answering = answering;
    this.instruments = instruments;
    this.values = values;
    this.organisations = organisations;
    this.accounts = accounts;
    this.hearings = hearings;
    this.box = box;
    this.proof = proof;
    this.readers = readers;
  }

  Pack of(CheckIn checkIn, Words say) {
    return new Writing(checkIn, say).pack();
  }

  /// One pack while it is written.
  private final class Writing {

    private final CheckIn checkIn;
    private final Contract contract;
    private final Words say;
    private final Terms terms;
    private final String asked;
    private final String attributes;

    Writing(CheckIn checkIn, Words say) {
      this.checkIn = checkIn;
      this.contract = checkIn.contract();
      this.say = say;
      var about = answering.attributes(checkIn);
      this.terms = Terms.of(checkIn, values.find(checkIn.value()).orElseThrow(), about, say);
      this.attributes = say.list(about.stream().map(a -> a.name().in(say.locale())).toList());
      this.asked = asked();
    }

    Pack pack() {
      return new Pack(
          checkIn.id(),
          checkIn.title().in(say.locale()),
          text("state." + checkIn.state()),
          List.of(
              section("purpose", purpose()),
              section("private", mode()),
              section("groups", groups()),
              section("sees", sees()),
              section("kept", kept()),
              section("proof", proved()),
              section("dpia", dpia()),
              section("never", never()),
              section("council", HearingWords.of(checkIn, hearings.find(checkIn.id()), say))));
    }

    private List<Block> purpose() {
      var instrument = instruments.find(checkIn.instrument(), checkIn.version()).orElseThrow();
      return List.of(
          new Facts(
              List.of(
                  new Fact(say.text("listening.contract.value"), terms.value()),
                  fact(
                      "questionnaire",
                      text(
                          "questionnaire.text",
                          instrument.title().in(say.locale()),
                          instrument.version(),
                          instrument.items().size(),
                          instrument.minutes(),
                          instrument.purpose().in(say.locale()))),
                  fact("checksum", text("checksum.text", instruments.checksum(instrument))),
                  fact("asked", asked),
                  fact("days", days()),
                  new Fact(say.text("listening.contract.words"), terms.words()))));
    }

    /// How many, in steps: when it opened, or now while it is planned.
    private String asked() {
      boolean planned = checkIn.state() == CheckIn.State.PLANNED;
      try {
        var many = checkIns.asked(checkIn.id()).approximately();
        return planned
            ? text("asked.PLANNED", unit(), say.number(many))
            : text("asked.frozen", unit(), say.number(many));
      } catch (Refused tooFew) {
        return text("asked.few");
      }
    }

    private String unit() {
      if (checkIn.state() == CheckIn.State.PLANNED) {
        var organisation = organisations.now();
        return organisation
            .unit(organisation.indexOf(checkIn.audienceUnit()))
            .name()
            .in(say.locale());
      }
      return checkIns.frozen(checkIn.id()).units().getFirst().name().in(say.locale());
    }

    private String days() {
      var opens = say.date(checkIn.opensOn());
      var closes = say.date(checkIn.closesOn());
      return checkIn
          .remindsOn()
          .map(day -> text("days.reminder", opens, closes, say.date(day)))
          .orElseGet(() -> text("days.text", opens, closes));
    }

    private List<Block> mode() {
      var keys = new ArrayList<Fact>();
      keys.add(fact("keys", text("keys." + contract.mode())));
      if (isSealed() && checkIn.state() != CheckIn.State.PLANNED) {
        var fingerprint = HexFormat.of().formatHex(box.fingerprint(checkIn.id()));
        keys.add(fact("fingerprint", text("fingerprint.text", fingerprint)));
      }
      return List.of(
          new Text(terms.mode()), new Text(text("private." + contract.mode())), new Facts(keys));
    }

    private List<Block> groups() {
      var rules = contract.rules();
      return List.of(
          new Points(
              List.of(
                  text("k", rules.k()),
                  text("d", rules.d()),
                  text("bands"),
                  text("lot", rules.drawn()))),
          new Text(terms.cuts()));
    }

    private List<Block> sees() {
      return List.of(
          new Text(text("sees.text")),
          new RoleTable(contract, readers, say).table(),
          new Text(text("sees.nobody")));
    }

    private List<Block> kept() {
      var facts = new ArrayList<Fact>();
      facts.add(new Fact(say.text("listening.contract.retention"), terms.retention()));
      checkIns
          .disposal(checkIn.id())
          .ifPresent(proof -> facts.add(fact("deleted", DisposalWords.of(proof, contract, say))));
      facts.add(fact("stays", text("stays." + contract.mode())));
      facts.add(fact("backups", text("backups.text")));
      return List.of(new Facts(facts));
    }

    private List<Block> proved() {
      return List.of(
          new Text(
              proof
                  .of(checkIn.id(), say.locale())
                  .orElseGet(() -> text("proof.before", contract.rules().k()))),
          new Text(text("proof.rest")));
    }

    private List<Block> dpia() {
      return List.of(
          new Text(text("dpia.text")),
          new Facts(
              List.of(
                  fact("dpia.purpose", text("dpia.purpose.text", terms.value())),
                  fact("dpia.data", data()),
                  fact("dpia.people", asked),
                  fact(
                      "dpia.necessity",
                      text("dpia.necessity.text", contract.rules().k(), contract.retentionDays())),
                  fact("dpia.rights", text("dpia.rights.text")),
                  fact(
                      "dpia.ask", text("dpia.ask.text", holders(Role.LEAD), holders(Role.COUNCIL))),
                  fact("dpia.open", text("dpia.open.text")))),
          risks());
    }

    private String data() {
      var data = new ArrayList<String>();
      data.add(text("dpia.data.answers"));
      if (contract.cuts().level() != Contract.Level.NONE) {
        data.add(text("dpia.data.about", attributes));
      }
      if (contract.openQuestion()) {
        data.add(text("dpia.data.words"));
      }
      data.add(text("dpia.data." + contract.mode()));
      return String.join(" ", data);
    }

    private String holders(Role role) {
      var names = accounts.holding(role).stream().map(Account::name).toList();
      return names.isEmpty() ? text("dpia.nobody") : say.list(names);
    }

    private Table risks() {
      var risks = new ArrayList<>(List.of("figures", contract.mode().name()));
      if (contract.openQuestion()) {
        risks.add("words");
      }
      risks.addAll(List.of("pressure", "other"));
      return new Table(
          text("dpia.risks"),
          List.of(text("dpia.risk"), text("dpia.measure"), text("dpia.remains")),
          risks.stream()
              .map(risk -> List.of(risk("", risk), risk(".measure", risk), risk(".remains", risk)))
              .toList());
    }

    private String risk(String part, String risk) {
      return text(
          "risk." + risk + part,
          contract.rules().k(),
          contract.rules().d(),
          text("proof"),
          CheckIns.FEWEST_AUTHORS);
    }

    private List<Block> never() {
      return List.of(
          new Text(text("never.text")),
          new Points(
              List.of(
                  text("never.persons"),
                  text("never.decisions"),
                  text("never.pacts"),
                  text("never.objections"))));
    }

    private boolean isSealed() {
      return contract.mode() == Contract.Mode.SEALED;
    }

    private Section section(String word, List<Block> blocks) {
      return new Section(word, text(word), blocks);
    }

    private Fact fact(String word, String text) {
      return new Fact(text(word), text);
    }

    private String text(String key, Object... places) {
      return say.text("listening.pack." + key, places);
    }
  }
}
