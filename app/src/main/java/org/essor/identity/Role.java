package org.essor.identity;

/// What somebody may do beyond being one of the people. Managing a team is not among them: that
/// follows from the organisation's tree.
public enum Role {
  /// Installs, brings people in, names the other roles.
  ADMINISTRATOR,
  /// Designs the listening, and tells the truth about it.
  LEAD,
  /// Leads the organisation.
  LEADER,
  /// Works council or data protection officer: reads what proves that nobody is exposed.
  COUNCIL,
  /// Works with the honest numbers.
  ANALYST,
  /// Everybody who is one of the people; never granted by hand.
  EMPLOYEE
}
