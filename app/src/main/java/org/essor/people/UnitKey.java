package org.essor.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.essor.language.Wording;
import org.jspecify.annotations.Nullable;

/// By what a unit is recognised as the same over time, and what it is called while nobody named it.
final class UnitKey {

  static final String ROOT = "root";
  static final String UNPLACED = "unplaced";
  private static final String MANAGER = "mark:";

  private static final Wording ORGANISATION = new Wording("The organisation", "L’organisation");
  private static final Wording NOWHERE = new Wording("Unplaced", "Non rattachés");

  private UnitKey() {}

  static String ofManager(UUID mark) {
    return MANAGER + mark;
  }

  /// Case and the way accents are encoded do not make another unit.
  static String ofPath(String path) {
    return "path:" + Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /// @param label the last name of its path; empty where it has none
  /// @param manager the name of the person whose reports it holds, where known
  /// @param id to tell nameless teams apart
  static Wording name(String key, String label, @Nullable String manager, long id) {
    if (!label.isEmpty()) {
      return new Wording(label, label);
    }
    return switch (key) {
      case ROOT -> ORGANISATION;
      case UNPLACED -> NOWHERE;
      default -> team(manager, id);
    };
  }

  static Wording team(@Nullable String manager, long id) {
    return manager == null
        ? new Wording("Team " + id, "Équipe " + id)
        : new Wording(manager + "’s team", "Équipe " + manager);
  }

  /// Whether a unit that was given no name is called after its manager.
  static boolean bearsItsManagersName(String key, String label) {
    return label.isEmpty() && key.startsWith(MANAGER);
  }
}
