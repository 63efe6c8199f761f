package org.essor.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.essor.database.TestDatabase;
import org.essor.language.Wording;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;

class ValuesTest {

  private static final Statement CARE = statement("Care", "Prendre soin");
  private static final Statement CRAFT = statement("Craft", "Le travail bien fait");
  private static final Statement CANDOUR = statement("Candour", "Parler vrai");

  private final TestDatabase database = TestDatabase.fresh();
  private final Values values = on("2026-11-21T23:30:00Z");

  @Test
  void lists_values_in_the_order_they_were_adopted() {
    values.adopt(CARE);
    values.adopt(CRAFT);

    assertThat(values.all()).extracting(Value::statement).containsExactly(CARE, CRAFT);
    assertThat(values.all()).extracting(Value::position).containsExactly(1, 2);
  }

  @Test
  void the_same_statement_adopted_twice_is_one_value() {
    assertThat(values.adopt(CARE)).isEqualTo(values.adopt(CARE));
    assertThat(values.all()).hasSize(1);
  }

  @Test
  void an_eighth_value_needs_one_to_be_retired_first() {
    var ids = IntStream.range(0, 7).mapToLong(n -> values.adopt(numbered(n))).toArray();

    assertThatThrownBy(() -> values.adopt(CARE)).isInstanceOf(TooManyValues.class);
    values.retire(ids[3]);
    values.adopt(CARE);

    assertThat(values.all()).extracting(Value::position).containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(values.all().getLast().statement()).isEqualTo(CARE);
  }

  @Test
  void never_more_than_seven_even_when_twelve_are_adopted_at_once() throws Exception {
    var refused = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var attempts = new ArrayList<Callable<Integer>>();
      for (var n = 0; n < 12; n++) {
        var statement = numbered(n);
        attempts.add(() -> adoptOrCount(statement, refused));
      }
      for (var attempt : threads.invokeAll(attempts)) {
        attempt.get();
      }
    }

    assertThat(refused).hasValue(5);
    assertThat(values.all()).extracting(Value::position).containsExactly(1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void a_correction_keeps_the_earlier_wording_and_its_day() {
    var id = values.adopt(CARE);
    on("2027-02-01T09:00:00Z").correct(id, CANDOUR);

    assertThat(values.find(id).orElseThrow().statement()).isEqualTo(CANDOUR);
    assertThat(values.editions(id))
        .containsExactly(
            new Edition(2, LocalDate.of(2027, 2, 1), CANDOUR),
            // half past midnight in Paris
            new Edition(1, LocalDate.of(2026, 11, 22), CARE));
  }

  @Test
  void the_same_words_correct_nothing() {
    var id = values.adopt(CARE);
    values.correct(id, statement("Care", "Prendre soin"));

    assertThat(values.editions(id)).hasSize(1);
  }

  @Test
  void a_retired_value_is_found_but_no_longer_promised() {
    var care = values.adopt(CARE);
    values.adopt(CRAFT);
    values.retire(care);

    assertThat(values.all()).extracting(Value::statement).containsExactly(CRAFT);
    assertThat(values.retired()).extracting(Value::id).containsExactly(care);
    assertThat(values.find(care).orElseThrow().inUse()).isFalse();
  }

  @Test
  void a_retired_value_keeps_its_words_and_does_not_come_back() {
    var care = values.adopt(CARE);
    values.retire(care);

    var sentence = "value " + care + " is not in use";
    assertThatThrownBy(() -> values.correct(care, CRAFT)).hasMessage(sentence);
    assertThatThrownBy(() -> values.place(care, 1)).hasMessage(sentence);
    assertThatThrownBy(() -> values.retire(care)).hasMessage(sentence);
    assertThat(values.adopt(CARE)).isNotEqualTo(care);
  }

  @Test
  void keeps_the_order_a_plain_list_would_keep() {
    var chance = new Random(20261121);
    var model = new ArrayList<Long>();
    for (var n = 0; n < 120; n++) {
      if (model.size() < Values.MOST && chance.nextInt(3) == 0) {
        model.add(values.adopt(numbered(n)));
      } else if (!model.isEmpty() && chance.nextInt(5) == 0) {
        values.retire(model.remove(chance.nextInt(model.size())));
      } else if (!model.isEmpty()) {
        var moved = model.remove(chance.nextInt(model.size()));
        var place = chance.nextInt(-1, 10);
        values.place(moved, place);
        model.add(Math.clamp(place - 1, 0, model.size()), moved);
      }
      assertThat(values.all()).extracting(Value::id).isEqualTo(model);
      assertThat(values.all())
          .extracting(Value::position)
          .isEqualTo(IntStream.rangeClosed(1, model.size()).boxed().toList());
    }
  }

  @Test
  void the_database_refuses_blank_texts_and_shared_places_too() {
    values.adopt(CARE);

    assertThatThrownBy(
            () -> database.jdbc().sql("UPDATE values.edition SET promise_fr = ' '").update())
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() ->
            database
                .jdbc()
                .sql("INSERT INTO values.value (position, adopted_at) VALUES (1, now())")
                .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private int adoptOrCount(Statement statement, AtomicInteger refused) {
    try {
      values.adopt(statement);
      return 0;
    } catch (TooManyValues _) {
      return refused.incrementAndGet();
    }
  }

  private Values on(String instant) {
    var clock = Clock.fixed(Instant.parse(instant), ZoneId.of("Europe/Paris"));
    TransactionManager transactions = new JdbcTransactionManager(database.dataSource());
    var factory = new ProxyFactory(new Values(new ValueStore(database.jdbc()), clock));
    factory.setProxyTargetClass(true);
    factory.addAdvice(
        new TransactionInterceptor(transactions, new AnnotationTransactionAttributeSource()));
    return (Values) factory.getProxy();
  }

  private static Statement numbered(int n) {
    return statement("Value " + n, "Valeur " + n);
  }

  private static Statement statement(String en, String fr) {
    return new Statement(
        new Wording(en, fr),
        new Wording("We live it.", "Nous la vivons."),
        List.of(
            new Behaviour(new Wording("We begin", "Nous commençons")),
            new Behaviour(new Wording("We ask: why?", "Nous demandons\u202f: pourquoi\u202f?"))));
  }
}
