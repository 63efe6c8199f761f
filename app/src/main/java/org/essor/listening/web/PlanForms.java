package org.essor.listening.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.disclosure.GroupRules;
import org.essor.instrument.Attribute;
import org.essor.instrument.Attributes;
import org.essor.instrument.Instruments;
import org.essor.language.Wording;
import org.essor.listening.CheckIn;
import org.essor.listening.Contract;
import org.essor.people.Organisations;
import org.essor.values.Values;
import org.essor.web.Choice;
import org.essor.web.Day;
import org.essor.web.Faults;
import org.essor.web.Words;
import org.springframework.stereotype.Component;

/// Turns the form that plans a check-in into a check-in, or says what is wrong with it.
@Component
class PlanForms {

  private static final int DAYS_OPEN = 14;
  private static final int RETENTION = 180;
  private static final int LONGEST = 120;

  private final Instruments instruments;
  private final Attributes attributes;
  private final Values values;
  private final Organisations organisations;
  private final Clock clock;

  PlanForms(
      Instruments instruments,
      Attributes attributes,
      Values values,
      Organisations organisations,
      Clock clock) {
    this.instruments = instruments;
    this.attributes = attributes;
    this.values = values;
    this.organisations = organisations;
    this.clock = clock;
  }

  /// @param councilUntil the last day on which the works council may speak, if it is given any
  record Read(Optional<CheckIn> checkIn, Optional<LocalDate> councilUntil, Faults faults) {}

  PlanForm empty() {
    var today = LocalDate.now(clock);
    var rules = GroupRules.DEFAULT;
    return new PlanForm(
        null,
        null,
        null,
        null,
        null,
        today.toString(),
        today.plusDays(DAYS_OPEN).toString(),
        null,
        String.valueOf(rules.k()),
        String.valueOf(rules.d()),
        Contract.Audience.ALL_UNITS.name(),
        "true",
        String.valueOf(RETENTION),
        Contract.Level.NONE.name(),
        List.of(),
        Contract.Mode.SEALED.name());
  }

  PlanChoices choices(Words say) {
    var organisation = organisations.now();
    return new PlanChoices(
        instruments.latest().stream()
            .map(i ->
                new Choice(
                    i.id() + ":" + i.version(),
                    i.title().in(say.locale()),
                    i.purpose().in(say.locale())))
            .toList(),
        values.all().stream()
            .map(v -> new Choice(String.valueOf(v.id()), v.name().in(say.locale())))
            .toList(),
        organisation.units().stream()
            .filter(unit -> unit.depth() <= 2)
            .map(unit ->
                new Choice(
                    String.valueOf(unit.id()),
                    "\u2003".repeat(unit.depth()) + unit.name().in(say.locale())))
            .toList(),
        Arrays.stream(Contract.Audience.values())
            .map(a -> new Choice(a.name(), say.text("listening.audience." + a)))
            .toList(),
        Arrays.stream(Contract.Level.values())
            .map(level ->
                new Choice(
                    level.name(),
                    say.text("listening.level." + level),
                    say.text("listening.level." + level + ".hint")))
            .toList(),
        attributes.latest().stream()
            .map(a -> new Choice(a.key(), a.name().in(say.locale()), categories(a, say)))
            .toList(),
        Stream.of(Contract.Mode.SEALED, Contract.Mode.CONFIDENTIAL)
            .map(m ->
                new Choice(
                    m.name(),
                    say.text("listening.field.mode." + m),
                    say.text("listening.field.mode." + m + ".hint")))
            .toList());
  }

  private static String categories(Attribute attribute, Words say) {
    return attribute.categories().stream()
        .map(category -> category.in(say.locale()))
        .collect(Collectors.joining(" · "));
  }

  /// @param reader whose language comes first where a text is asked for in both
  Read read(PlanForm sent, Locale reader) {
    var faults = Faults.NONE;
    var titleEn = PlanForm.text(sent.titleEn());
    var titleFr = PlanForm.text(sent.titleFr());
    var instrument =
        instruments.latest().stream()
            .filter(i -> (i.id() + ":" + i.version()).equals(sent.instrument()))
            .findFirst();
    faults = must(faults, instrument.isPresent(), "instrument", "listening.fault.instrument");
    for (var language : Words.languages(reader)) {
      faults =
          language.equals("fr")
              ? title(faults, titleFr, "titleFr", "listening.fault.title.fr")
              : title(faults, titleEn, "titleEn", "listening.fault.title.en");
    }
    var value =
        values.all().stream().filter(v -> String.valueOf(v.id()).equals(sent.value())).findFirst();
    faults = must(faults, value.isPresent(), "value", "listening.fault.value");
    var unit =
        organisations.now().units().stream()
            .filter(u -> String.valueOf(u.id()).equals(sent.unit()))
            .findFirst();
    faults = must(faults, unit.isPresent(), "unit", "listening.fault.unit");

    var opens = Day.read(sent.opensOn());
    var closes = Day.read(sent.closesOn());
    faults = must(faults, opens.isPresent(), "opensOn", "listening.fault.date");
    faults = must(faults, closes.isPresent(), "closesOn", "listening.fault.date");
    if (opens.isPresent() && closes.isPresent()) {
      faults =
          must(faults, !closes.get().isBefore(opens.get()), "closesOn", "listening.fault.order");
      faults =
          must(
              faults,
              !closes.get().isBefore(LocalDate.now(clock)),
              "closesOn",
              "listening.fault.past");
    }

    var council = Day.read(sent.councilUntil());
    faults =
        must(
            faults,
            PlanForm.text(sent.councilUntil()).isEmpty()
                || council
                    .filter(day -> !day.isBefore(LocalDate.now(clock)))
                    .filter(day -> opens.isEmpty() || day.isBefore(opens.get()))
                    .isPresent(),
            "councilUntil",
            "listening.fault.council");

    int k = number(sent.k());
    int d = number(sent.d());
    faults = must(faults, k >= 5, "k", "listening.fault.k");
    faults = must(faults, d >= 2 && (k < 5 || 2 * d < k), "d", "listening.fault.d");
    int retention = number(sent.retention());
    faults =
        must(faults, retention >= 1 && retention <= 730, "retention", "listening.fault.retention");
    var mode =
        Arrays.stream(Contract.Mode.values()).filter(m -> m.name().equals(sent.mode())).findFirst();
    faults = must(faults, mode.isPresent(), "mode", "listening.fault.mode");
    var audience =
        Arrays.stream(Contract.Audience.values())
            .filter(a -> a.name().equals(sent.audience()))
            .findFirst();
    faults = must(faults, audience.isPresent(), "audience", "listening.fault.audience");
    var level =
        Arrays.stream(Contract.Level.values())
            .filter(l -> l.name().equals(PlanForm.text(sent.cutLevel())))
            .findFirst()
            .orElse(Contract.Level.NONE);
    var cuts = cuts(sent);
    faults =
        must(
            faults,
            level != Contract.Level.NONE || cuts.isEmpty(),
            "cutLevel",
            "listening.fault.level");
    faults =
        must(
            faults,
            level == Contract.Level.NONE || !cuts.isEmpty(),
            "cuts",
            "listening.fault.cuts");
    if (!faults.isEmpty()) {
      return new Read(Optional.empty(), Optional.empty(), faults);
    }
    var contract =
        new Contract(
            mode.orElseThrow(),
            new GroupRules(k, d),
            audience.orElseThrow(),
            instrument.orElseThrow().open() != null && "true".equals(sent.openQuestion()),
            retention,
            new Contract.Cuts(level, cuts));
    return new Read(
        Optional.of(
            new CheckIn(
                UUID.randomUUID(),
                new Wording(titleEn, titleFr),
                instrument.orElseThrow().id(),
                instrument.orElseThrow().version(),
                value.orElseThrow().id(),
                unit.orElseThrow().id(),
                opens.orElseThrow(),
                closes.orElseThrow(),
                CheckIn.State.PLANNED,
                contract)),
        council,
        faults);
  }

  /// Those of the attributes on offer that were chosen, in their order.
  private List<String> cuts(PlanForm sent) {
    var chosen = sent.cuts() == null ? List.<String>of() : sent.cuts();
    return attributes.latest().stream().map(Attribute::key).filter(chosen::contains).toList();
  }

  private static Faults must(Faults faults, boolean fits, String field, String key) {
    return fits ? faults : faults.with(field, key);
  }

  private static Faults title(Faults faults, String title, String field, String missing) {
    return must(
        must(faults, !title.isEmpty(), field, missing),
        title.length() <= LONGEST,
        field,
        "listening.fault.title.long");
  }

  private static int number(@org.jspecify.annotations.Nullable String sent) {
    var text = PlanForm.text(sent);
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
  }
}
