package org.essor.home.web;

/// What the very first page asks for.
public record FirstRunForm(String organisation, String name, String email, String password) {

  static final FirstRunForm EMPTY = new FirstRunForm("", "", "", "");

  /// A field that was not sent is empty; a password is taken as it was typed.
  public FirstRunForm {
    organisation = organisation == null ? "" : organisation.strip();
    name = name == null ? "" : name.strip();
    email = email == null ? "" : email.strip();
    password = password == null ? "" : password;
  }
}
