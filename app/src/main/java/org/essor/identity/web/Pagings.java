package org.essor.identity.web;

import org.essor.web.Paging;

/// Where one is in a long list, whatever page number was asked for.
final class Pagings {

  private Pagings() {}

  static Paging of(int asked, int size, int perPage, String path) {
    var pages = Math.max(1, Math.ceilDiv(size, perPage));
    return new Paging(Math.clamp(asked, 1, pages), pages, path);
  }
}
