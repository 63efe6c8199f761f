package org.essor;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/// A mail server that keeps what it receives, for a [Platform] started with its [#properties].
public final class Mailbox implements AutoCloseable {

  private final int port = freePort();
  private final GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));

  public Mailbox() {
    server.start();
  }

  /// What a platform needs to know of it.
  public String[] properties() {
    return new String[] {
      "spring.mail.host=127.0.0.1", "spring.mail.port=" + port, "essor.mail.from=essor@example.org"
    };
  }

  /// What came for an address, oldest first.
  public List<Mail> to(String address) {
    var mails = new ArrayList<Mail>();
    try {
      for (var message : server.getReceivedMessagesForDomain(address)) {
        mails.add(
            new Mail(
                message.getFrom()[0].toString(),
                message.getSubject(),
                message.getContent().toString().replace("\r\n", "\n").strip()));
      }
      return mails;
    } catch (MessagingException failed) {
      throw new IllegalStateException(failed);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// From now on nobody answers, until [#comeBack].
  public void goAway() {
    server.stop();
  }

  public void comeBack() {
    server.start();
  }

  /// The same before and after having been away.
  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    server.stop();
  }

  public record Mail(String from, String subject, String text) {}
}
