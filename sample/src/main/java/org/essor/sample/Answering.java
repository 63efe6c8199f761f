package org.essor.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.essor.sample.Questionnaire.Item;
import org.jspecify.annotations.Nullable;

/// Who answers, and which options they choose: the true level, plus the accident of an item, cut
/// into as many steps as the item has; 1 to 4 % of items skipped, one sheet in fifty filled in one
/// column.
final class Answering {
  private static final double ITEM_WEIGHT = 0.8;
  private static final double ITEM_NOISE = 0.6;

  /// The steps of every scale cover this much of the latent scale, about its centre.
  private static final double RANGE = 4;

  private static final double STRAIGHT_LINERS = 0.02;
  private static final double COMMENTERS = 0.25;

  /// Somebody asked on a day, in the unit where they were.
  record Asked(Career person, Unit unit, int day) {}

  private final Dice dice;
  private final Minds minds;
  private final Timeline timeline;

  Answering(Dice dice, Minds minds, Timeline timeline) {
    this.dice = dice;
    this.minds = minds;
    this.timeline = timeline;
  }

  /// The answers of those who answer; each unit has a rate of its own, 60 to 85 %.
  List<Answer> answers(List<Asked> asked, Questionnaire questionnaire, String occasion) {
    Map<Unit, List<Asked>> byUnit =
        asked.stream()
            .collect(Collectors.groupingBy(Asked::unit, LinkedHashMap::new, Collectors.toList()));
    List<Answer> answers = new ArrayList<>();
    byUnit.forEach((unit, people) -> {
      double rate = 0.63 + 0.22 * dice.uniform("rate", unit);
      int n = (int) (rate * people.size() + dice.uniform("rate", unit, occasion));
      people.stream()
          .sorted(
              Comparator.comparingDouble(
                  one -> dice.uniform("answers", one.person().id(), occasion)))
          .limit(n)
          .map(one -> answer(one, questionnaire, occasion))
          .forEach(answers::add);
    });
    answers.sort(Comparator.comparing(Answer::personId));
    return List.copyOf(answers);
  }

  private Answer answer(Asked one, Questionnaire questionnaire, String occasion) {
    String id = one.person().id();
    boolean straight = dice.chance(STRAIGHT_LINERS, "straight", id, occasion);
    double column = dice.uniform("column", id, occasion);
    Map<String, Double> levels = new LinkedHashMap<>();
    Map<String, Integer> options = new LinkedHashMap<>();
    double contentment = 0;
    for (Item item : questionnaire.items()) {
      double level =
          levels.computeIfAbsent(
              item.construct(), c -> minds.level(c, one.person(), one.unit(), one.day()));
      double share =
          (ITEM_WEIGHT * level
                      + ITEM_NOISE * dice.normal("item", id, item.id(), occasion)
                      + usual(item.construct()))
                  / RANGE
              + 0.5;
      contentment += share - 0.5;
      double chosen = straight ? column : item.reversed() ? 1 - share : share;
      if (!dice.chance(skipped(item.construct()), "skip", id, item.id(), occasion)) {
        options.put(item.id(), option(item, chosen));
      }
    }
    return new Answer(
        id, timeline.date(one.day()), options, comment(one, contentment >= 0, occasion));
  }

  private static int option(Item item, double share) {
    int steps = item.max() - item.min() + 1;
    return item.min() + Math.clamp((long) Math.floor(share * steps), 0, steps - 1);
  }

  private static double skipped(String construct) {
    return construct.startsWith("pay-") ? 0.04 : 0.02;
  }

  /// Where a construct usually stands, on the latent scale.
  private static double usual(String construct) {
    return switch (construct) {
      case "pay-fairness", "pay-sufficiency" -> -0.1;
      case "chances", "heard", "taking-part" -> 0.1;
      case "belonging", "meaning", "welcome", "safety" -> 0.5;
      case "handover", "schedule", "post-regained", "welcome-back" -> 0.6;
      case "recommend" -> 0.7;
      default -> 0.3;
    };
  }

  private @Nullable String comment(Asked one, boolean content, String occasion) {
    String id = one.person().id();
    return dice.chance(COMMENTERS, "comments", id, occasion)
        ? Sentences.comment(dice, one.person(), content, occasion)
        : null;
  }
}
