package org.essor.sample;

/// The five people whom the demo introduces by name. They stay in one post for all 18 months.
public enum Role {
  /// Works in a shop and has no e-mail.
  EMPLOYEE,
  /// Runs that shop.
  MANAGER,
  /// Leads people and culture.
  EXPERIENCE_LEAD,
  /// General manager.
  LEADER,
  /// Runs the company's systems.
  ADMINISTRATOR
}
