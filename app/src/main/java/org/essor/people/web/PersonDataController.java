package org.essor.people.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.essor.identity.Accounts;
import org.essor.identity.For;
import org.essor.identity.ForEveryone;
import org.essor.identity.Role;
import org.essor.identity.SignedIn;
import org.essor.people.People;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// All that is held about one person, as a file: for an administrator, and for the person themself.
@Controller
class PersonDataController {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final People people;
  private final Accounts accounts;

  PersonDataController(People people, Accounts accounts) {
    this.people = people;
    this.accounts = accounts;
  }

  @GetMapping("/people/{id:\\d+}/data")
  @For(Role.ADMINISTRATOR)
  ResponseEntity<byte[]> ofPerson(@PathVariable long id) {
    return file(held(id), true);
  }

  /// On a shared tablet it is shown and not saved.
  @GetMapping("/me/data")
  @ForEveryone
  ResponseEntity<byte[]> mine(SignedIn me) {
    var held =
        me.person().isPresent()
            ? held(me.person().getAsLong())
            : Map.of("name", (Object) me.name());
    return file(held, !me.sharedDevice());
  }

  private Map<String, Object> held(long id) {
    var person =
        people.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var held = new LinkedHashMap<String, Object>();
    held.put("person", person);
    held.put("history", people.history(id));
    accounts.byPerson(id).ifPresent(account -> held.put("account", account));
    return held;
  }

  private static ResponseEntity<byte[]> file(Map<String, Object> held, boolean saved) {
    var disposition = saved ? ContentDisposition.attachment() : ContentDisposition.inline();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, disposition.filename("essor.json").build().toString())
        .body(JSON.writeValueAsBytes(held));
  }
}
