package org.essor.values;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the organisation promises to live.
///
/// A value in use can be corrected or retired, never deleted, so that a past check-in keeps the
/// value it served, in the words of its time.
@Component
@Transactional
public class Values {

  /// More than people can keep in mind is a list, not a promise.
  public static final int MOST = 7;

  private final ValueStore store;
  private final Clock clock;

  Values(ValueStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// The values in use, in the order the organisation gave them.
  @Transactional(readOnly = true)
  public List<Value> all() {
    return store.values().stream().filter(Value::inUse).toList();
  }

  /// The values that were promised once.
  @Transactional(readOnly = true)
  public List<Value> retired() {
    return store.values().stream().filter(value -> !value.inUse()).toList();
  }

  /// A value in use or retired.
  @Transactional(readOnly = true)
  public Optional<Value> find(long id) {
    return store.values().stream().filter(value -> value.id() == id).findFirst();
  }

  /// Every wording a value has had, the present one first; empty for an unknown value.
  @Transactional(readOnly = true)
  public List<Edition> editions(long id) {
    return store.editions(id, clock.getZone());
  }

  /// Adds a value after those in use and returns its id; the same statement twice is one value.
  ///
  /// @throws TooManyValues when seven are in use
  public long adopt(Statement statement) {
    store.lock();
    var inUse = all();
    for (var value : inUse) {
      if (value.statement().equals(statement)) {
        return value.id();
      }
    }
    if (inUse.size() == MOST) {
      throw new TooManyValues();
    }
    var id = store.insert(inUse.size() + 1, clock.instant());
    store.insertEdition(id, 1, statement, clock.instant());
    return id;
  }

  /// Words a value in use anew, from today.
  ///
  /// @return false when these are its words already, and nothing was changed
  public boolean correct(long id, Statement statement) {
    store.lock();
    if (inUse(id).statement().equals(statement)) {
      return false;
    }
    store.insertEdition(id, editions(id).size() + 1, statement, clock.instant());
    return true;
  }

  /// Gives a value in use another place; those between move by one. A place beyond the last is the
  /// last.
  public void place(long id, int position) {
    store.lock();
    var value = inUse(id);
    var place = Math.clamp(position, 1, all().size());
    store.shift(value.position(), place);
    store.place(id, place);
  }

  /// Ends the promise of a value in use; those after it move up.
  public void retire(long id) {
    store.lock();
    var value = inUse(id);
    var last = all().size();
    store.retire(id, clock.instant());
    store.shift(value.position(), last);
  }

  private Value inUse(long id) {
    return find(id)
        .filter(Value::inUse)
        .orElseThrow(() -> new IllegalArgumentException("value " + id + " is not in use"));
  }
}
