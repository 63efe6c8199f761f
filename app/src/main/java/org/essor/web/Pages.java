package org.essor.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Turns the name a controller returns (`people/import`) into the page of that name, in its frame.
@Configuration
class Pages {

  @Bean
  TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.essor.pages");
  }

  /// Under this name it stands instead of Spring Boot's negotiation of content types.
  @Bean
  ViewResolver viewResolver(TemplateEngine templates, Frames frames) {
    return new Resolver(templates, frames);
  }

  /// Comes before Spring's own resolver, which keeps the redirects.
  private record Resolver(TemplateEngine templates, Frames frames)
      implements ViewResolver, Ordered {

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
      return name.startsWith("redirect:") ? null : page(name + ".jte");
    }

    @Override
    public int getOrder() {
      return 0;
    }

    private View page(String template) {
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
}
