package org.essor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.essor.identity.SignIns.Admission;
import org.essor.identity.web.Ticket.Device;
import org.essor.web.Faults;
import org.essor.web.Here;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Lets in whoever was admitted, and says why to whoever was not: the same for every way in.
@Component
class Entrance {

  private final Tickets tickets;

  Entrance(Tickets tickets) {
    this.tickets = tickets;
  }

  /// The page to go to, or the page of the form again, with its fault beside the field.
  String pass(
      Admission admission,
      Device device,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Form form) {
    return switch (admission) {
      case Admission.Admitted in -> {
        tickets.issue(request, response, in.account(), device);
        yield "redirect:" + Here.of(in.destination());
      }
      case Admission.Refused() -> again(response, model, form, form.refusal(), 422);
      case Admission.TooManyTries() -> again(response, model, form, "identity.sign-in.wait", 429);
    };
  }

  String again(HttpServletResponse response, Model model, Form form, String fault, int status) {
    response.setStatus(status);
    model.addAttribute("faults", Faults.NONE.with(form.field(), fault));
    return form.page();
  }

  /// Where somebody asks from: the address, or for IPv6 the network that a provider hands out as
  /// one.
  static String network(HttpServletRequest request) {
    var address = InetAddress.ofLiteral(request.getRemoteAddr()).getAddress();
    return HexFormat.of().formatHex(address.length == 4 ? address : Arrays.copyOf(address, 8));
  }

  /// @param page its template
  /// @param field where a fault is shown
  /// @param refusal the message key of why one was not admitted
  record Form(String page, String field, String refusal) {}
}
