package org.essor.listening;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essor.disclosure.GroupRules;
import org.essor.identity.Role;

/// What people are told before the first question, and what binds everybody after it: frozen when
/// the check-in opens.
///
/// @param mode how well an answer is kept apart from its author
/// @param rules the smallest group and the doubt margin
/// @param audience who sees which figures of the release
/// @param openQuestion whether one question is answered in words
/// @param retentionDays how long single answers are kept after closing, 1 to 730
/// @param cuts what people may say of themselves, so that figures can be told apart by it
public record Contract(
    Mode mode,
    GroupRules rules,
    Audience audience,
    boolean openQuestion,
    int retentionDays,
    Cuts cuts) {

  public Contract {
    if (retentionDays < 1 || retentionDays > 730) {
      throw new IllegalArgumentException("retention must be 1 to 730 days, was " + retentionDays);
    }
  }

  /// A contract without cuts.
  public Contract(
      Mode mode, GroupRules rules, Audience audience, boolean openQuestion, int retentionDays) {
    this(mode, rules, audience, openQuestion, retentionDays, Cuts.NONE);
  }

  /// Figures by attribute, one attribute at a time, at one level of the organisation.
  ///
  /// @param attributes keys of [org.essor.instrument.Attribute], at most [#MOST]; where not all can
  ///   be released, the last are dropped first
  public record Cuts(Level level, List<String> attributes) {

    /// More would make the sheet long and the proof of a release unlikely.
    public static final int MOST = 7;

    public static final Cuts NONE = new Cuts(Level.NONE, List.of());

    public Cuts {
      attributes = List.copyOf(attributes);
      if ((level == Level.NONE) != attributes.isEmpty()) {
        throw new IllegalArgumentException(
            "cuts need a level and attributes, or neither; were %s and %s"
                .formatted(level, attributes));
      }
      if (attributes.size() > MOST || new HashSet<>(attributes).size() < attributes.size()) {
        throw new IllegalArgumentException(
            "there may be %d attributes, each once, were %s".formatted(MOST, attributes));
      }
    }
  }

  /// Where figures are told apart by attributes: at one level only, since two together could expose
  /// a person.
  public enum Level {
    /// Nowhere.
    NONE,
    /// For everybody asked together.
    ORGANISATION,
    /// In each unit directly below everybody asked.
    DIVISIONS
  }

  /// What the product can promise about a single answer, and no more.
  public enum Mode {
    /// Kept apart from names; whoever administers the database could still put them together.
    CONFIDENTIAL,
    /// Sealed: carries a token signed blind and no name; not even who administers the database can
    /// link the two.
    SEALED
  }

  /// Everybody reads the same release; this says how much of it.
  public enum Audience {
    /// The figure of one's own group, those of the units above it, and of units one manages.
    OWN_AND_ABOVE,
    /// Every published unit.
    ALL_UNITS;

    /// Whether somebody of these roles sees every published unit, wherever they sit: always who
    /// designs the listening or leads the organisation.
    public boolean showsAllTo(Set<Role> roles) {
      return this == ALL_UNITS || roles.contains(Role.LEAD) || roles.contains(Role.LEADER);
    }
  }

  /// What was proved of the release of a check-in before it was published: answered upstairs, where
  /// releases are made.
  public interface Proof {

    /// In a sentence; empty as long as there is no release.
    Optional<String> of(UUID checkIn, Locale language);
  }
}
