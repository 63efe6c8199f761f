package org.essor.attention.web;

import java.util.UUID;
import org.essor.attention.Conversations;
import org.essor.identity.AuditTrail;
import org.essor.identity.ForEveryone;
import org.essor.identity.SignedIn;
import org.essor.insight.Release;
import org.essor.insight.Releases;
import org.essor.insight.Sight;
import org.essor.listening.CheckIns;
import org.essor.promise.Promises;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The team conversation, for whoever may see the unit.
@Controller
@ForEveryone
class ConversationController {

  private final Releases releases;
  private final Sight sight;
  private final Conversations conversations;
  private final CheckIns checkIns;
  private final Promises promises;
  private final AuditTrail trail;

  ConversationController(
      Releases releases,
      Sight sight,
      Conversations conversations,
      CheckIns checkIns,
      Promises promises,
      AuditTrail trail) {
    this.releases = releases;
    this.sight = sight;
    this.conversations = conversations;
    this.checkIns = checkIns;
    this.promises = promises;
    this.trail = trail;
  }

  @GetMapping("/attention/{checkIn}/units/{position}/conversation")
  String conversation(
      @PathVariable UUID checkIn, @PathVariable int position, SignedIn me, Model model) {
    var release = seen(checkIn, position, me);
    var title = checkIns.find(checkIn).orElseThrow().title();
    var unit = release.units().get(position).lastingName();
    var conversation =
        trail.record(
            me,
            "attention.trail.conversation",
            title.in(me.language()) + " · " + unit.in(me.language()),
            () -> conversations.after(release, position));
    model.addAttribute("conversation", conversation);
    model.addAttribute("checkIn", title);
    model.addAttribute("cautions", release.cautions(position));
    model.addAttribute("mayPromise", promises.mayPromise(me, release.units().get(position).id()));
    return "attention/conversation";
  }

  private Release seen(UUID checkIn, int position, SignedIn me) {
    var release =
        releases.find(checkIn).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!sight.of(me, release).reaches(position)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return release;
  }
}
