package org.essor.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Turns the name a controller returns (`people/import`) into the page of that name, in its frame.
@Configuration
class Pages {

  @Bean
  TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.essor.pages");
  }

  @Bean
  ViewResolver pageResolver(TemplateEngine templates, Frames frames) {
    return (name, _) ->
        name.startsWith("redirect:") ? null : page(templates, frames, name + ".jte");
  }

  private static View page(TemplateEngine templates, Frames frames, String template) {
    return (model, request, response) -> {
      var values = new HashMap<String, Object>();
      if (model != null) {
        values.putAll(model);
      }
      values.put("frame", frames.of(request));
      var output = new Utf8ByteOutput();
      templates.render(template, values, output);
      response.setContentType("text/html;charset=UTF-8");
      response.setContentLength(output.getContentLength());
      output.writeTo(response.getOutputStream());
    };
  }
}
