package org.essor.insight.web;

import org.essor.insight.Release;
import org.essor.web.Words;
import org.jspecify.annotations.Nullable;

/// What groups of people are called: "Lille shop", "Lille shop and the people directly in North".
final class GroupNames {

  private static final int NAMED = 4;

  private final Release release;
  private final Words say;

  GroupNames(Release release, Words say) {
    this.release = release;
    this.say = say;
  }

  String unit(int position) {
    return release.units().get(position).name().in(say.locale());
  }

  /// Who is counted with a unit that is shown with a few others, as a sentence; null when nobody
  /// is.
  @Nullable String company(int position) {
    return release.constructs().stream()
        .flatMap(measure -> release.around(position, measure).stream())
        .filter(group -> group.isNearly(position) && !group.isUnit(position))
        .findFirst()
        .map(group ->
            say.text(
                "insight.with",
                say.list(
                    group.parts().stream()
                        .filter(part -> part.position() != position)
                        .map(this::part)
                        .toList())))
        .orElse(null);
  }

  /// All parts of a small group; of a large one the first few, and how many more.
  String group(Release.Group group) {
    var parts = group.parts();
    var names = parts.stream().limit(NAMED).map(this::part).toList();
    return parts.size() <= NAMED
        ? say.list(names)
        : say.text("insight.group.more", String.join(", ", names), parts.size() - NAMED);
  }

  /// All parts of a group, however many.
  String inFull(Release.Group group) {
    return say.list(group.parts().stream().map(this::part).toList());
  }

  private String part(Release.Part part) {
    var name = unit(part.position());
    return part.whole() ? name : say.text("insight.group.direct", name);
  }
}
