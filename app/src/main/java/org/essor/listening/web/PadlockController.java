package org.essor.listening.web;

import jakarta.servlet.http.HttpServletRequest;
import org.essor.identity.ForEveryone;
import org.essor.identity.SignedIn;
import org.essor.listening.Answering;
import org.essor.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What is known of the reader, who could see what, and their receipts.
@Controller
@ForEveryone
class PadlockController {

  private final Answering answering;
  private final Frames frames;

  PadlockController(Answering answering, Frames frames) {
    this.answering = answering;
    this.frames = frames;
  }

  @GetMapping("/listening/padlock")
  String padlock(SignedIn me, HttpServletRequest request, Model model) {
    model.addAttribute("padlock", Padlock.of(me, answering, frames.words(request)));
    return "listening/padlock";
  }
}
