package org.essor.values;

import java.util.List;
import org.essor.language.Wording;

/// A value as it is worded now.
///
/// @param position 1 to 7 among the values in use; a retired value keeps the last place it had
/// @param inUse false once retired: what served it in the past still names it
public record Value(long id, int position, boolean inUse, Statement statement) {

  public Wording name() {
    return statement.name();
  }

  public Wording promise() {
    return statement.promise();
  }

  public List<Behaviour> behaviours() {
    return statement.behaviours();
  }
}
