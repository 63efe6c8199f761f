package org.essor;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A form on a page, filled in as its reader would: only what is there can be filled in.
public final class Form {

  private static final String BOUNDARY = "----one-form-of-essor";

  private record Part(String name, String value, byte @Nullable [] file) {}

  private final Visitor visitor;
  private final Element form;
  private final List<Part> parts = new ArrayList<>();

  Form(Visitor visitor, Element form) {
    this.visitor = visitor;
    this.form = form;
    form.select("input[name], textarea[name], select[name]").forEach(this::asItStands);
  }

  /// Types a text, a date, a choice of a list.
  public Form fill(String name, String value) {
    require("input[name=%s], textarea[name=%s], select[name=%s]".formatted(name, name, name));
    parts.removeIf(part -> part.name().equals(name));
    parts.add(new Part(name, value, null));
    return this;
  }

  /// Chooses one of several (radio buttons).
  public Form choose(String name, String value) {
    require("input[type=radio][name=%s][value=%s]".formatted(name, value));
    parts.removeIf(part -> part.name().equals(name));
    parts.add(new Part(name, value, null));
    return this;
  }

  public Form tick(String name, String value) {
    require("input[type=checkbox][name=%s][value=%s]".formatted(name, value));
    parts.add(new Part(name, value, null));
    return this;
  }

  public Form untick(String name, String value) {
    parts.removeIf(part -> part.name().equals(name) && part.value().equals(value));
    return this;
  }

  public Form attach(String name, String fileName, byte[] file) {
    require("input[type=file][name=%s]".formatted(name));
    parts.removeIf(part -> part.name().equals(name));
    parts.add(new Part(name, fileName, file));
    return this;
  }

  /// As with the return key: the first button of the form.
  public Page submit() {
    return send(form.selectFirst("button:not([type=button])"));
  }

  /// With the button of this text.
  public Page press(String text) {
    return send(
        form.select("button").stream()
            .filter(button -> button.text().equals(text))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button “" + text + "” in " + form)));
  }

  private Page send(@Nullable Element button) {
    if (button != null && button.hasAttr("name")) {
      parts.add(new Part(button.attr("name"), button.attr("value"), null));
    }
    var action =
        button != null && button.hasAttr("formaction")
            ? button.attr("formaction")
            : form.attr("action");
    if (!form.attr("method").equals("post")) {
      return visitor.open(action + "?" + encoded());
    }
    return form.attr("enctype").equals("multipart/form-data")
        ? visitor.post(
            action,
            "multipart/form-data; boundary=" + BOUNDARY,
            BodyPublishers.ofByteArray(multipart()))
        : visitor.post(action, encoded());
  }

  private String encoded() {
    return parts.stream()
        .map(part -> encoded(part.name()) + "=" + encoded(part.value()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private byte[] multipart() {
    var body = new ByteArrayOutputStream();
    for (var part : parts) {
      var file = part.file();
      body.writeBytes(
          bytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"", BOUNDARY, part.name()));
      if (file == null) {
        body.writeBytes(bytes("\r\n\r\n%s\r\n", part.value()));
      } else {
        body.writeBytes(
            bytes(
                "; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n",
                part.value()));
        body.writeBytes(file);
        body.writeBytes(bytes("\r\n"));
      }
    }
    body.writeBytes(bytes("--%s--\r\n", BOUNDARY));
    return body.toByteArray();
  }

  private static byte[] bytes(String text, Object... values) {
    return text.formatted(values).getBytes(StandardCharsets.UTF_8);
  }

  /// What a browser would send if nothing were touched.
  private void asItStands(Element field) {
    var type = field.attr("type");
    if ((type.equals("radio") || type.equals("checkbox")) && !field.hasAttr("checked")) {
      return;
    }
    if (field.tagName().equals("select")) {
      var chosen = field.selectFirst("option[selected]");
      var option = chosen == null ? field.selectFirst("option") : chosen;
      if (option != null) {
        parts.add(new Part(field.attr("name"), option.val(), null));
      }
    } else if (!type.equals("file")) {
      parts.add(new Part(field.attr("name"), field.val(), null));
    }
  }

  private void require(String selector) {
    if (form.select(selector).isEmpty()) {
      throw new AssertionError("no " + selector + " in " + form);
    }
  }
}
