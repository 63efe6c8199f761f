package org.essor.web;

/// Which page of a long list is shown.
///
/// @param page from 1
/// @param pages how many there are, at least 1
/// @param path the address of the list, with its own query if it has one
public record Paging(int page, int pages, String path) {

  public Paging {
    if (pages < 1 || page < 1 || page > pages) {
      throw new IllegalArgumentException("page must be from 1 to " + pages + " pages, was " + page);
    }
  }

  /// The address of another page of the list.
  public String to(int other) {
    return path + (path.contains("?") ? "&" : "?") + "page=" + other;
  }
}
