package org.essor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.essor.identity.SignedIn;
import org.essor.web.Frame;
import org.essor.web.Frames;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the doorkeeper before every page, and tells pages who reads them.
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private final Doorkeeper doorkeeper;

  WebConfiguration(Doorkeeper doorkeeper) {
    this.doorkeeper = doorkeeper;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(doorkeeper);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new Me());
  }

  @Bean
  static Frames.Readers frameReaders() {
    return new Reader();
  }

  /// `SignedIn me` in a controller; null where nobody need be signed in and nobody is.
  private static final class Me implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType().equals(SignedIn.class);
    }

    @Override
    public @Nullable Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return Tickets.reader().orElse(null);
    }
  }

  private static final class Reader implements Frames.Readers {

    @Override
    public Frame.Reader of(HttpServletRequest request) {
      return Tickets.reader()
          .map(me -> new Frame.Reader(me.name(), me.sharedDevice()))
          .orElse(Frame.Reader.NOBODY);
    }

    /// A goodbye is said in the language of who leaves, though they are gone.
    @Override
    public @Nullable Locale language(HttpServletRequest request) {
      if (request.getRequestURI().equals(SignOutController.GOODBYE)) {
        return "fr".equals(request.getParameter("language")) ? Locale.FRENCH : Locale.ENGLISH;
      }
      return Tickets.reader().map(SignedIn::language).orElse(null);
    }
  }
}
