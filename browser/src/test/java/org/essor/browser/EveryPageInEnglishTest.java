package org.essor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.essor.browser.House.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

@ExtendWith(Guests.class)
class EveryPageInEnglishTest {

  private static final List<EveryPage.Entry> PAGES = EveryPage.ALL;

  private final House house;
  private final Chromium chromium;

  EveryPageInEnglishTest(House house, Chromium chromium) {
    this.house = house;
    this.chromium = chromium;
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("PAGES")
  void is_for_everybody(EveryPage.Entry page) {
    assertThat(PageCheck.faults(chromium, house, page, Locale.ENGLISH)).isEmpty();
  }

  @Test
  void every_address_one_can_open_is_on_the_list() {
    var forgotten = new TreeSet<String>();
    var mappings =
        house
            .of(Reader.NOBODY)
            .get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
            .getHandlerMethods();
    for (var mapping : mappings.keySet()) {
      if (isOpened(mapping)) {
        patterns(mapping).stream()
            .filter(pattern -> !EveryPage.NO_PAGES.containsKey(pattern.getPatternString()))
            .filter(pattern -> PAGES.stream().noneMatch(page -> leadsTo(pattern, page)))
            .forEach(pattern -> forgotten.add(pattern.getPatternString()));
      }
    }
    assertThat(forgotten).isEmpty();
  }

  private static boolean isOpened(RequestMappingInfo mapping) {
    var methods = mapping.getMethodsCondition().getMethods();
    return methods.isEmpty() || methods.contains(RequestMethod.GET);
  }

  private static List<PathPattern> patterns(RequestMappingInfo mapping) {
    var condition = mapping.getPathPatternsCondition();
    return condition == null ? List.of() : List.copyOf(condition.getPatterns());
  }

  private boolean leadsTo(PathPattern pattern, EveryPage.Entry page) {
    var path = page.path().apply(house).replaceFirst("\\?.*", "");
    return pattern.matches(PathContainer.parsePath(path));
  }
}
