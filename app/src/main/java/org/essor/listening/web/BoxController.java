package org.essor.listening.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HexFormat;
import java.util.UUID;
import org.essor.identity.AuditTrail;
import org.essor.identity.For;
import org.essor.identity.ForEveryone;
import org.essor.identity.Role;
import org.essor.identity.SignedIn;
import org.essor.listening.Ballots;
import org.essor.listening.CheckIn;
import org.essor.listening.CheckIns;
import org.essor.listening.Refused;
import org.essor.web.Frames;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The box of a sealed check-in: its cards before, its marks after.
@Controller
@RequestMapping("/listening/{id}")
class BoxController {

  private final CheckIns checkIns;
  private final Ballots ballots;
  private final AuditTrail trail;
  private final Frames frames;
  private final URI house;

  BoxController(
      CheckIns checkIns,
      Ballots ballots,
      AuditTrail trail,
      Frames frames,
      @Value("${essor.url}") URI house) {
    this.checkIns = checkIns;
    this.ballots = ballots;
    this.trail = trail;
    this.frames = frames;
    this.house = house;
  }

  @GetMapping("/box")
  @ForEveryone
  String box(@PathVariable UUID id, HttpServletRequest request, Model model) {
    var count = ballots.count(id);
    model.addAttribute("row", CheckInRow.of(known(id), frames.words(request)));
    model.addAttribute("tokens", count.tokens());
    model.addAttribute("marks", count.marks().stream().map(HexFormat.of()::formatHex).toList());
    return "listening/box";
  }

  /// The page that is printed answers the form itself: the codes on it are kept nowhere.
  @PostMapping("/cards")
  @For(Role.LEAD)
  String cards(@PathVariable UUID id, SignedIn me, HttpServletRequest request, Model model) {
    var checkIn = known(id);
    var say = frames.words(request);
    var title = checkIn.title().in(me.language());
    var stacks = trail.record(me, "listening.trail.cards", title, () -> ballots.print(id));
    model.addAttribute("row", CheckInRow.of(checkIn, say));
    model.addAttribute("address", house.resolve("/ballots/" + id).toString());
    model.addAttribute("stacks", stacks.stream().map(stack -> Stack.of(stack, say)).toList());
    return "listening/cards";
  }

  private CheckIn known(UUID id) {
    return checkIns.find(id).orElseThrow(() -> new Refused(Refused.Reason.UNKNOWN));
  }
}
