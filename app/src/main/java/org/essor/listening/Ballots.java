package org.essor.listening;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.essor.database.DatabaseRole;
import org.essor.instrument.Instruments;
import org.essor.listening.sealed.BallotBox;
import org.essor.listening.sealed.BallotBox.Card;
import org.essor.listening.sealed.BallotBox.Cast;
import org.essor.listening.sealed.BallotBox.Issued;
import org.essor.listening.sealed.SealTerms;
import org.essor.listening.sealed.Token;
import org.essor.people.People;
import org.essor.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// Answering without a name: a person is given a token that nobody here has seen, and a ballot that
/// carries it says nothing else of who sent it.
@Component
public class Ballots {

  private final CheckInStore checkIns;
  private final CohortStore cohorts;
  private final AnswerStore answers;
  private final Answering answering;
  private final Instruments instruments;
  private final BallotBox box;
  private final People people;
  private final TransactionOperations transaction;
  private final RandomGenerator random;

  Ballots(
      CheckInStore checkIns,
      CohortStore cohorts,
      AnswerStore answers,
      Answering answering,
      Instruments instruments,
      BallotBox box,
      People people,
      TransactionOperations transaction,
      RandomGenerator random) {
    this.checkIns = checkIns;
    this.cohorts = cohorts;
    this.answers = answers;
    this.answering = answering;
    this.instruments = instruments;
    this.box = box;
    this.people = people;
    this.transaction = transaction;
    this.random = random;
  }

  /// What can be counted of a box, by everybody, once it is closed.
  ///
  /// @param tokens given, in browsers and on cards
  /// @param marks of its ballots, in their own order
  public record Count(int tokens, List<byte[]> marks) {}

  /// What a person answers with.
  public enum Holding {
    /// Nothing yet: a key has to be drawn.
    NOTHING,
    /// A key, in this browser or another one.
    KEY,
    /// A ballot card, printed for the check-in.
    CARD
  }

  /// The cards of a group, from which its people draw.
  public record Stack(Company company, List<String> codes) {}

  /// A person's token, signed, and the group it counts in.
  public record Given(Issued issued, int cohort, Company company) {}

  /// What every form of this check-in is told, the same for everybody.
  ///
  /// @throws Refused when it is not open, or not sealed
  public SealTerms terms(UUID id) {
    must(answering.isAnswerable(sealed(id)));
    return box.terms(id, cohorts.count(id));
  }

  /// Gives a person their token: once, and the same again as often as they ask.
  ///
  /// @param blinded 384 bytes that say nothing
  /// @throws Refused when the person is not asked, or has a token sealed by another key
  @Transactional
  public Given give(UUID id, long person, byte[] blinded) {
    must(answering.isAnswerable(sealed(id)));
    var cohort = cohorts.of(id, person);
    if (cohort.isEmpty()) {
      throw new Refused(Refused.Reason.NOT_ASKED);
    }
    try {
      var issued =
          box.issue(id, person, cohort.getAsInt(), blinded)
              .orElseThrow(() -> new Refused(Refused.Reason.OTHER_TOKEN));
      return new Given(issued, cohort.getAsInt(), cohorts.company(id, cohort.getAsInt()));
    } catch (IllegalArgumentException unreadable) {
      throw new Refused(Refused.Reason.UNREADABLE_SHEET);
    }
  }

  /// What the person answers this check-in with.
  public Holding holding(UUID id, long person) {
    if (box.hasCard(id, person)) {
      return Holding.CARD;
    }
    return box.hasKey(person) ? Holding.KEY : Holding.NOTHING;
  }

  /// Draws a ballot card for everybody asked who has no address to be written to and no token yet.
  ///
  /// @return by group; what stands on a card is known only until it is printed
  @Transactional
  public List<Stack> print(UUID id) {
    must(answering.isAnswerable(sealed(id)));
    var asked = List.copyOf(people.named(cohorts.asked(id)).values());
    var unreached = asked.stream().filter(p -> p.email().isEmpty()).map(Person::id).toList();
    var theirs = unreached.stream().map(p -> cohorts.of(id, p).orElseThrow()).toList();
    return box.print(id, unreached, theirs).stream()
        .collect(groupingBy(Card::cohort, TreeMap::new, mapping(Card::code, toList())))
        .entrySet()
        .stream()
        .map(stack -> new Stack(cohorts.company(id, stack.getKey()), stack.getValue()))
        .toList();
  }

  /// Takes a ballot: once this returns, it survives a crash and counts. The same again changes
  /// nothing and succeeds, after the end too.
  ///
  /// @throws Refused when the token is forged or was used for another sheet, the sheet does not fit
  ///   the instrument, or nobody may answer
  public void cast(UUID id, Token token, Sheet sheet) {
    cast(id, token.mark(), sheet, body -> box.cast(id, token, body));
  }

  /// The same with the code of a ballot card.
  ///
  /// @return the mark that the box will hold
  public byte[] cast(UUID id, String card, Sheet sheet) {
    var code = BallotBox.readCard(card).orElseThrow(() -> new Refused(Refused.Reason.FORGED_TOKEN));
    var mark = BallotBox.mark(code);
    cast(id, mark, sheet, body -> box.cast(id, code, body));
    return mark;
  }

  private void cast(UUID id, byte[] mark, Sheet sheet, Function<byte[], Cast> into) {
    DatabaseRole.ANSWERS.run(() ->
        transaction.executeWithoutResult(_ -> {
          boolean kept = checkIns.keepFromClosing(id);
          var checkIn = sealed(id);
          if (!kept || !answering.isAnswerable(checkIn)) {
            must(box.holds(id, mark));
            return;
          }
          var instrument = instruments.find(checkIn.instrument(), checkIn.version()).orElseThrow();
          sheet.mustFit(instrument, checkIn.contract(), answering.attributes(checkIn));
          switch (into.apply(new SheetCode(instrument, checkIn.contract()).write(sheet))) {
            case KEPT -> {}
            case OTHER -> throw new Refused(Refused.Reason.ALREADY_ANSWERED);
            case FORGED -> throw new Refused(Refused.Reason.FORGED_TOKEN);
          }
        }));
  }

  /// What can be counted once the check-in is closed.
  ///
  /// @throws Refused when it is not, or not sealed
  public Count count(UUID id) {
    must(sealed(id).state() == CheckIn.State.CLOSED);
    return new Count(box.tokens(id), box.marks(id));
  }

  /// Takes the ballots of a closed check-in out of the box, in no order, and keeps them as answers.
  void mix(UUID id) {
    var checkIn = checkIns.find(id).orElseThrow();
    if (checkIn.contract().mode() == Contract.Mode.SEALED) {
      var code =
          new SheetCode(
              instruments.find(checkIn.instrument(), checkIn.version()).orElseThrow(),
              checkIn.contract());
      answers.keepAll(
          id,
          box.empty(id).stream()
              .map(ballot ->
                  new AnswerStore.Mixed(
                      ballot.cohort(), code.read(ballot.body(), Sheet.token(random))))
              .toList());
    }
  }

  /// Nothing that waited in the box of a released check-in can be opened again.
  void destroySeal(UUID id) {
    box.forget(id);
  }

  /// What a crash left of the seals of released check-ins.
  void destroySeals() {
    box.sealed().stream().filter(checkIns::isReleased).forEach(box::forget);
  }

  private CheckIn sealed(UUID id) {
    var checkIn = checkIns.find(id).orElseThrow(() -> new Refused(Refused.Reason.UNKNOWN));
    must(checkIn.contract().mode() == Contract.Mode.SEALED);
    return checkIn;
  }

  private static void must(boolean fits) {
    if (!fits) {
      throw new Refused(Refused.Reason.WRONG_STATE);
    }
  }
}
