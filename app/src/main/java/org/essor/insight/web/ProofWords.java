package org.essor.insight.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.essor.insight.Releases;
import org.essor.listening.Contract;
import org.essor.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// What was proved of a release, for those who read its contract.
@Component
class ProofWords implements Contract.Proof {

  private final Releases releases;
  private final MessageSource messages;

  ProofWords(Releases releases, MessageSource messages) {
    this.releases = releases;
    this.messages = messages;
  }

  @Override
  public Optional<String> of(UUID checkIn, Locale language) {
    return releases
        .find(checkIn)
        .map(release -> InsightPages.proof(release, new Words(messages, language)));
  }
}
