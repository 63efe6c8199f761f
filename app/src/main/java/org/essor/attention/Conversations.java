package org.essor.attention;

import java.util.List;
import org.essor.attention.Conversation.Figures;
import org.essor.insight.Release;
import org.essor.insight.Standouts;
import org.essor.instrument.Instruments;
import org.springframework.stereotype.Component;

/// Prepares the conversation of a unit from what may be shown of it, and from nothing else.
///
/// - the unit has figures of its own → the talk is about what stands out in them
/// - it has none → the questions work without any, and no other team's figure takes their place
@Component
public final class Conversations {

  private static final Standouts NOTHING = new Standouts(List.of(), List.of());

  private final Instruments instruments;

  Conversations(Instruments instruments) {
    this.instruments = instruments;
  }

  /// The conversation of the unit at a position of the release.
  public Conversation after(Release release, int position) {
    return new Conversation(
        release.checkIn(),
        position,
        release.units().get(position).name(),
        release
            .silence(position)
            .<Figures>map(Figures.None::new)
            .orElseGet(() -> new Figures.Own(standouts(release, position))),
        release.units().getFirst().name(),
        position == 0 ? NOTHING : standouts(release, 0));
  }

  private Standouts standouts(Release release, int position) {
    return Standouts.of(release, position, instruments.constructs());
  }
}
