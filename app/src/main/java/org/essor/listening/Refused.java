package org.essor.listening;

/// What was asked cannot be done, and nothing was changed. The reason names a message key,
/// `listening.refused.<reason>`.
public final class Refused extends RuntimeException {

  private final Reason reason;

  public Refused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /// Why.
  public enum Reason {
    /// There is no such check-in.
    UNKNOWN,
    /// Fewer people are asked than the smallest group of the contract: nothing could ever be shown.
    TOO_FEW_ASKED,
    /// The check-in is past that state: an open one cannot be opened, a closed one not closed.
    WRONG_STATE,
    /// The works council may still speak, or objected and was not answered.
    COUNCIL_NOT_HEARD,
    /// The days on which the works council may speak are over, or its remark was answered.
    HEARING_OVER,
    /// The person is not among those asked.
    NOT_ASKED,
    /// The person has taken part already, with another sheet.
    ALREADY_ANSWERED,
    /// The sheet does not fit the instrument: a missing token, an unknown choice, words too long.
    UNREADABLE_SHEET,
    /// Nothing on the sheet was answered.
    EMPTY_SHEET,
    /// The token of a ballot was not given by this check-in for this group.
    FORGED_TOKEN,
    /// The person was given a token before, sealed by another key.
    OTHER_TOKEN
  }
}
