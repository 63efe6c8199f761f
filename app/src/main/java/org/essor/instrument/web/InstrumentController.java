package org.essor.instrument.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.essor.identity.ForEveryone;
import org.essor.instrument.Instruments;
import org.essor.web.Frames;
import org.essor.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// Everything that may be asked, for everybody to read before it is.
@Controller
@ForEveryone
class InstrumentController {

  private final Instruments instruments;
  private final Frames frames;
  private final MessageSource messages;

  InstrumentController(Instruments instruments, Frames frames, MessageSource messages) {
    this.instruments = instruments;
    this.frames = frames;
    this.messages = messages;
  }

  @GetMapping("/instrument")
  String list(Model model) {
    model.addAttribute("instruments", instruments.latest());
    return "instrument/list";
  }

  /// The whole of an instrument in both languages, the reader's first.
  @GetMapping("/instrument/{id}")
  String preview(@PathVariable String id, HttpServletRequest request, Model model) {
    var instrument =
        instruments.latest(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var own = frames.words(request);
    var other = own.locale().equals(Locale.FRENCH) ? Locale.ENGLISH : Locale.FRENCH;
    model.addAttribute("instrument", instrument);
    model.addAttribute("checksum", instruments.checksum(instrument));
    model.addAttribute("languages", List.of(own, new Words(messages, other)));
    return "instrument/preview";
  }
}
