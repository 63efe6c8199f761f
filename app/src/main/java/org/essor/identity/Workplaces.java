package org.essor.identity;

import java.util.Collection;
import java.util.Map;

/// Where people work: answered by a module that knows. Cards are printed and handed out by
/// workplace.
public interface Workplaces {

  /// The workplace of each person, in the order in which workplaces should be listed. Whoever has
  /// none is left out.
  Map<Long, Workplace> of(Collection<Long> persons);

  /// @param id what stays the same when it is renamed
  record Workplace(long id, String name) {}
}
