package org.essor.insight.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.UUID;
import org.essor.identity.AuditTrail;
import org.essor.identity.ForEveryone;
import org.essor.identity.SignedIn;
import org.essor.insight.Releases;
import org.essor.insight.Sight;
import org.essor.listening.CheckIns;
import org.essor.web.Frames;
import org.essor.web.Spreadsheet.Format;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The figures of a release to take along: as many as this reader may see.
@Controller
@ForEveryone
class FiguresController {

  private final Releases releases;
  private final CheckIns checkIns;
  private final Sight sight;
  private final Figures figures;
  private final AuditTrail trail;
  private final Frames frames;

  FiguresController(
      Releases releases,
      CheckIns checkIns,
      Sight sight,
      Figures figures,
      AuditTrail trail,
      Frames frames) {
    this.releases = releases;
    this.checkIns = checkIns;
    this.sight = sight;
    this.figures = figures;
    this.trail = trail;
    this.frames = frames;
  }

  /// Not on a shared tablet, where the file would stay for whoever comes next.
  @GetMapping("/insight/{checkIn}/figures.{ending}")
  ResponseEntity<byte[]> figures(
      @PathVariable UUID checkIn,
      @PathVariable String ending,
      SignedIn me,
      HttpServletRequest request) {
    var format =
        Arrays.stream(Format.values())
            .filter(it -> it.ending().equals(ending))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var release =
        releases.find(checkIn).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var view = sight.of(me, release);
    if (me.sharedDevice() || !view.reaches(view.beginning())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    var title = checkIns.find(checkIn).orElseThrow().title().in(me.language());
    return trail
        .record(
            me,
            "insight.trail.figures",
            title,
            () -> figures.of(release, view, frames.words(request)))
        .file("figures", format);
  }
}
