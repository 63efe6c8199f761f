package org.essor.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.essor.Platform;
import org.essor.disclosure.Cell;
import org.essor.disclosure.CutPlan;
import org.essor.disclosure.GroupRules;
import org.essor.disclosure.Proof;
import org.essor.disclosure.Released;
import org.essor.language.Wording;
import org.essor.listening.CheckIn;
import org.essor.listening.CheckIns;
import org.essor.listening.Contract;
import org.springframework.transaction.support.TransactionTemplate;

/// Releases without the answers that would make them, of three units: everybody (0); the Lille shop
/// (1), which speaks for itself; the night team (2), counted with the people directly in everybody.
public final class HandMade {

  public static final GroupRules RULES = GroupRules.DEFAULT;
  public static final int EVERYBODY = 0;
  public static final int LILLE = 1;
  public static final int NIGHT = 2;

  private static final Proof PROVED = new Proof(RULES.k(), Proof.Kind.BLOCKS, 2, 0);
  private static final Released RELEASED = new Released(RULES);

  private HandMade() {}

  /// Keeps a release, after a check-in under a contract with this audience.
  public static void keep(Platform platform, Release release, Contract.Audience audience) {
    platform
        .get(CheckIns.class)
        .plan(
            new CheckIn(
                release.checkIn(),
                new Wording("Autumn pulse", "Point d’automne"),
                "working-conditions",
                1,
                1,
                release.units().getFirst().id(),
                LocalDate.of(2026, 11, 2),
                LocalDate.of(2026, 11, 15),
                CheckIn.State.PLANNED,
                new Contract(Contract.Mode.CONFIDENTIAL, release.rules(), audience, false, 90)));
    platform
        .get(TransactionTemplate.class)
        .executeWithoutResult(_ -> platform.get(ReleaseStore.class).keep(release));
  }

  /// A figure of 200 people and more, known to a point, with an interval of that many points
  /// around.
  public static Cell at(int points, int around) {
    return RELEASED.shown(
        points - 0.5, points + 0.5, 200, points - 0.5 - around, points + 0.5 + around);
  }

  /// The lowest, the middle (1) or the highest (2) of three bands, with its widest interval.
  public static Cell ofTen(int third) {
    return switch (third) {
      case 0 -> RELEASED.shown(0, 33, 10, 0, 60);
      case 1 -> RELEASED.shown(33, 67, 10, 10, 90);
      default -> RELEASED.shown(67, 100, 10, 40, 100);
    };
  }

  /// Figures by construct, in the order given.
  public static Map<String, Cell> figures(Object... constructsAndCells) {
    var figures = new LinkedHashMap<String, Cell>();
    for (int i = 0; i < constructsAndCells.length; i += 2) {
      figures.put((String) constructsAndCells[i], (Cell) constructsAndCells[i + 1]);
    }
    return figures;
  }

  /// What Lille says, and everybody the same.
  public static Release release(Map<String, Cell> ofLille) {
    return release(ofLille, ofLille);
  }

  /// All constructs have figures for everybody; some or none of them for Lille.
  public static Release release(Map<String, Cell> ofEverybody, Map<String, Cell> ofLille) {
    var measures = new ArrayList<String>();
    measures.add(Release.PARTICIPATION);
    measures.addAll(ofEverybody.keySet());
    return new Release(
        UUID.fromString("5d2f2b6c-9f6e-4f9a-8a39-0c9a4f9a1f10"),
        LocalDate.of(2026, 11, 20),
        RULES,
        measures,
        List.of(
            unit(-1, 10, "Everybody", "Ensemble", 0, measures, ofEverybody),
            unit(0, 11, "Lille shop", "Boutique de Lille", 1, measures, ofLille),
            unit(0, 12, "Night team", "Équipe de nuit", 2, measures, Map.of())),
        List.of(
            group(new Release.Part(EVERYBODY, true), ofEverybody),
            group(new Release.Part(LILLE, true), ofLille),
            new Release.Group(
                List.of(new Release.Part(EVERYBODY, false), new Release.Part(NIGHT, true)),
                withParticipation(ofEverybody))),
        PROVED,
        List.of());
  }

  /// The same release, in which a unit is led by somebody, and nobody of it was asked if so said.
  public static Release led(Release release, int position, long manager, boolean asked) {
    var units = new ArrayList<>(release.units());
    var unit = units.get(position);
    units.set(
        position,
        new Release.Unit(
            unit.parent(),
            unit.id(),
            unit.name(),
            OptionalLong.of(manager),
            asked ? unit.groups() : Collections.nCopies(unit.groups().size(), -1)));
    return new Release(
        UUID.randomUUID(),
        release.releasedOn(),
        release.rules(),
        release.measures(),
        units,
        release.groups(),
        release.proof(),
        release.cuts());
  }

  /// The same release, with figures by attribute.
  public static Release cut(Release release, List<Release.Cut> cuts) {
    int shown = (int) cuts.stream().filter(cut -> cut.outcome() == CutPlan.Outcome.SHOWN).count();
    return new Release(
        UUID.randomUUID(),
        release.releasedOn(),
        release.rules(),
        release.measures(),
        release.units(),
        release.groups(),
        new Proof(RULES.k(), shown > 0 ? Proof.Kind.CUTS : Proof.Kind.BLOCKS, 2, shown),
        cuts);
  }

  /// Fewer than k people answered in all: no group, no figure.
  public static Release empty() {
    var measures = List.of(Release.PARTICIPATION, "autonomy", "meaning");
    var none = List.of(-1, -1, -1);
    return new Release(
        UUID.fromString("5d2f2b6c-9f6e-4f9a-8a39-0c9a4f9a1f11"),
        LocalDate.of(2026, 11, 20),
        RULES,
        measures,
        List.of(
            new Release.Unit(-1, 10, new Wording("Everybody", "Ensemble"), nobody(), none),
            new Release.Unit(
                0, 11, new Wording("Lille shop", "Boutique de Lille"), nobody(), none)),
        List.of(),
        new Proof(RULES.k(), Proof.Kind.BLOCKS, 0, 0),
        List.of());
  }

  private static Release.Unit unit(
      int parent,
      long id,
      String en,
      String fr,
      int own,
      List<String> measures,
      Map<String, Cell> figures) {
    var groups =
        measures.stream()
            .map(measure ->
                figures.containsKey(measure) || measure.equals(Release.PARTICIPATION) ? own : 2)
            .toList();
    return new Release.Unit(parent, id, new Wording(en, fr), nobody(), groups);
  }

  private static Release.Group group(Release.Part part, Map<String, Cell> figures) {
    return new Release.Group(List.of(part), withParticipation(figures));
  }

  private static Map<String, Cell> withParticipation(Map<String, Cell> figures) {
    var all = new LinkedHashMap<>(figures);
    all.put(Release.PARTICIPATION, at(80, 0));
    return all;
  }

  private static OptionalLong nobody() {
    return OptionalLong.empty();
  }
}
