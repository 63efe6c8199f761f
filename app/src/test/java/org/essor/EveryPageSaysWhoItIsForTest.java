package org.essor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.essor.identity.For;
import org.essor.identity.ForAnybody;
import org.essor.identity.ForEveryone;
import org.essor.identity.Role;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every page says whom it is for, and one that forgets it is refused to everybody. The pages of
/// the kit (language, errors, styles) are for anybody.
class EveryPageSaysWhoItIsForTest {

  /// A page that forgot.
  static class Forgetful {

    @Bean
    ForgetfulPages forgetfulPages() {
      return new ForgetfulPages();
    }

    @Controller
    static class ForgetfulPages {

      @GetMapping("/forgotten")
      @ResponseBody
      String forgotten() {
        return "what nobody may read";
      }

      @GetMapping("/said")
      @ForAnybody
      @ResponseBody
      String said() {
        return "what anybody may read";
      }
    }
  }

  @AutoClose private static final Platform PLATFORM = Platform.start();

  @Test
  void every_page_of_the_house_says_it() {
    var pages = pages().toList();

    assertThat(pages).hasSizeGreaterThan(20);
    assertThat(pages).filteredOn(page -> !says(page)).isEmpty();
  }

  @Test
  void a_page_says_one_thing_only() {
    assertThat(pages())
        .allSatisfy(page -> {
          assertThat(count(page.getMethod().getAnnotations())).as("%s", page).isLessThan(2);
          assertThat(count(page.getBeanType().getAnnotations())).as("%s", page).isLessThan(2);
        });
  }

  @Test
  void one_that_forgets_it_is_refused_to_everybody() {
    try (var forgetful = Platform.startWith(Forgetful.class)) {
      var administrator = forgetful.visitor("Ada First", Role.ADMINISTRATOR);

      assertThat(administrator.open("/said").text()).isEqualTo("what anybody may read");
      assertThat(administrator.open("/forgotten").status()).isEqualTo(403);
      assertThat(forgetful.visitor().open("/forgotten").status()).isEqualTo(403);
    }
  }

  private static Stream<HandlerMethod> pages() {
    return PLATFORM
        .get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .values()
        .stream()
        .filter(page -> page.getBeanType().getPackageName().startsWith("org.essor"))
        .filter(page -> !page.getBeanType().getPackageName().equals("org.essor.web"));
  }

  private static boolean says(HandlerMethod page) {
    return count(page.getMethod().getAnnotations()) > 0
        || count(page.getBeanType().getAnnotations()) > 0;
  }

  private static long count(java.lang.annotation.Annotation[] annotations) {
    return Arrays.stream(annotations)
        .filter(it -> it instanceof For || it instanceof ForEveryone || it instanceof ForAnybody)
        .count();
  }
}
