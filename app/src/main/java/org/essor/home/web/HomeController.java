package org.essor.home.web;

import jakarta.servlet.http.HttpServletRequest;
import org.essor.identity.ForEveryone;
import org.essor.identity.SignedIn;
import org.essor.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The page one comes home to.
@Controller
@ForEveryone
class HomeController {

  private final Homes homes;
  private final Frames frames;

  HomeController(Homes homes, Frames frames) {
    this.homes = homes;
    this.frames = frames;
  }

  @GetMapping("/")
  String home(SignedIn me, HttpServletRequest request, Model model) {
    model.addAttribute("home", homes.of(me, frames.words(request)));
    return "home/home";
  }
}
