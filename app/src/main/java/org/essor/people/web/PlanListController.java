package org.essor.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.essor.identity.For;
import org.essor.identity.Role;
import org.essor.people.Imports;
import org.essor.web.Frames;
import org.essor.web.Paging;
import org.essor.web.Spreadsheet;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The long lists of a dry run: page by page, or as a CSV file.
@Controller
@For(Role.ADMINISTRATOR)
@RequestMapping("/people/imports/{id}")
class PlanListController {

  private static final int SHOWN = 100;

  private final Imports imports;
  private final Frames frames;

  PlanListController(Imports imports, Frames frames) {
    this.imports = imports;
    this.frames = frames;
  }

  @GetMapping("/lists/{list:[a-z]+}")
  String show(
      @PathVariable UUID id,
      @PathVariable String list,
      @RequestParam(defaultValue = "1") int page,
      HttpServletRequest request,
      Model model) {
    var kind = kind(list);
    var listing = listing(id, kind, request);
    var pages = Math.max(1, Math.ceilDiv(listing.rows().size(), SHOWN));
    var shown = Math.clamp(page, 1, pages);
    model.addAttribute("id", id);
    model.addAttribute("kind", kind);
    model.addAttribute("listing", listing.page(shown, SHOWN));
    model.addAttribute("size", listing.rows().size());
    model.addAttribute(
        "paging", new Paging(shown, pages, "/people/imports/" + id + "/lists/" + list));
    return "people/plan-list";
  }

  @GetMapping("/lists/{list:[a-z]+}.csv")
  ResponseEntity<byte[]> download(
      @PathVariable UUID id, @PathVariable String list, HttpServletRequest request) {
    var listing = listing(id, kind(list), request);
    return new Spreadsheet(listing.header(), listing.rows()).file(list, Spreadsheet.Format.CSV);
  }

  private Listing listing(UUID id, Listing.Kind kind, HttpServletRequest request) {
    var draft = imports.draft(id).orElseThrow(DraftGone::new);
    return Listing.of(imports.plan(draft), kind, frames.words(request));
  }

  private static Listing.Kind kind(String word) {
    for (var kind : Listing.Kind.values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
