package org.essor.people;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is held about a person's post on some day. A text is empty where nothing is known.
///
/// @param workingTime *80* for 80 %, or the organisation's own words
/// @param further other columns of the organisation's files, by their name; never an empty value
public record Attributes(
    String site,
    String job,
    String contract,
    String workingTime,
    SortedMap<String, String> further) {

  public static final Attributes NONE = new Attributes("", "", "", "", new TreeMap<>());

  public Attributes {
    further = Collections.unmodifiableSortedMap(new TreeMap<>(further));
  }
}
