package org.essor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.database.DatabaseRole;
import org.essor.disclosure.Blocks;
import org.essor.disclosure.Gate;
import org.essor.disclosure.Group;
import org.essor.disclosure.Released;
import org.essor.insight.web.BareFigure;
import org.essor.listening.Answers;
import org.essor.statistics.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The plan of the house, executable. Each row: a module, and what it may use. A row names only
/// modules written above it, so no circle can be drawn.
class HouseTest {

  record Row(String module, Set<String> mayUse) {
    static Row of(String module, String... mayUse) {
      return new Row(module, Set.of(mayUse));
    }
  }

  private static final List<Row> PLAN =
      List.of(
          // ground
          Row.of("statistics"),
          Row.of("disclosure", "statistics"),
          Row.of("sample"),
          Row.of("language"),
          Row.of("database"),
          Row.of("web", "statistics", "disclosure", "language"),
          Row.of("delivery"),
          // 1: who, in which words
          Row.of("identity", "database", "delivery", "language"),
          Row.of("people", "identity", "language"),
          Row.of("values", "identity", "people", "language"),
          Row.of("instrument", "identity", "language"),
          // 2: what people live and do
          Row.of(
              "listening",
              "database",
              "identity",
              "people",
              "values",
              "instrument",
              "disclosure",
              "delivery",
              "language"),
          // 3: what it means
          Row.of(
              "insight",
              "statistics",
              "disclosure",
              "identity",
              "people",
              "values",
              "instrument",
              "listening",
              "language"),
          Row.of(
              "promise",
              "identity",
              "people",
              "values",
              "insight",
              "disclosure",
              "delivery",
              "language"),
          // 4: what to do next
          Row.of(
              "attention",
              "statistics",
              "identity",
              "people",
              "values",
              "instrument",
              "listening",
              "insight",
              "promise",
              "disclosure",
              "language"),
          // top
          Row.of(
              "home",
              "identity",
              "people",
              "values",
              "instrument",
              "listening",
              "insight",
              "promise",
              "attention",
              "disclosure",
              "language"),
          // roof: loads the sample company through the faces
          Row.of(
              "demo",
              "sample",
              "disclosure",
              "language",
              "identity",
              "people",
              "values",
              "instrument",
              "listening",
              "insight",
              "promise"));

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.essor");

  static List<Row> plan() {
    return PLAN;
  }

  static Stream<String> modules() {
    return PLAN.stream().map(Row::module);
  }

  @Test
  void plan_and_code_name_the_same_modules() {
    var built =
        HOUSE.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith("org.essor."))
            .map(name -> name.split("\\.")[2])
            .filter(word -> !word.equals("pages"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(built).containsExactlyInAnyOrderElementsOf(modules().toList());
  }

  @Test
  void a_row_names_only_modules_written_above_it() {
    var above = new LinkedHashSet<String>();
    for (var row : PLAN) {
      assertThat(above).as("above %s", row.module()).containsAll(row.mayUse());
      above.add(row.module());
    }
  }

  @ParameterizedTest
  @MethodSource("plan")
  void a_module_uses_only_what_its_row_names(Row row) {
    classes()
        .that(resideInAPackage(root(row.module())))
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("org.essor..")).or(resideInAnyPackage(allowed(row, false))))
        .check(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("plan")
  void the_pages_of_a_module_use_only_its_row_and_the_kit(Row row) {
    classes()
        .that(resideInAPackage("org.essor." + row.module() + ".."))
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("org.essor..")).or(resideInAnyPackage(allowed(row, true))))
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void nobody_enters_the_web_of_another_module(String module) {
    noClasses()
        .that(not(resideInAPackage("org.essor." + module + "..")))
        .and(not(resideInAPackage("org.essor.pages..")))
        .should()
        .dependOnClassesThat(resideInAPackage("org.essor." + module + ".web.."))
        .check(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void the_root_of_a_module_knows_no_http(String module) {
    if (module.equals("web")) {
      return;
    }
    noClasses()
        .that(resideInAPackage(root(module)))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "jakarta.servlet..", "org.springframework.web..", "org.springframework.http.."))
        .check(HOUSE);
  }

  @Test
  void only_stores_speak_to_the_database() {
    noClasses()
        .that(not(resideInAPackage("org.essor.database..")))
        .and()
        .haveSimpleNameNotEndingWith("Store")
        .and(not(nestedInAStore()))
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.springframework.jdbc..", "java.sql.."))
        .check(HOUSE);
  }

  @Test
  void only_the_anonymity_wall_changes_its_role_in_the_database() {
    noClasses()
        .that(not(resideInAnyPackage("org.essor.database..", "org.essor.listening..")))
        .or(resideInAPackage("org.essor.listening.web.."))
        .should()
        .dependOnClassesThat(belongToAnyOf(DatabaseRole.class))
        .check(HOUSE);
  }

  @Test
  void what_leaves_is_made_from_cells_and_from_nothing_finer() {
    assertThat(finerThanCells(HOUSE.that(not(examples())))).isEmpty();
  }

  @Test
  void a_page_that_reads_answers_or_hands_a_bare_figure_over_is_found() {
    var planted = new ClassFileImporter().importClasses(BareFigure.class, BareFigure.Row.class);

    assertThat(String.join("\n", finerThanCells(planted)))
        .contains("BareFigure", "listening.Answers")
        .contains("BareFigure.mean", "statistics.Tally")
        .contains("BareFigure$Row.scores", "java.lang.Double");
  }

  /// Where something about groups of people leaves the house, what is finer than a [Cell], in
  /// sentences: answers, tallies and blocks; and every number with a fraction that is held or
  /// handed over, since scores, shares and averages have one.
  private static List<String> finerThanCells(JavaClasses classes) {
    var found = new ArrayList<String>();
    classes.that(leaving()).stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(use -> isFiner(use.getTargetClass()))
        .forEach(use -> found.add(use.getDescription()));
    classes.that(leaving()).that(not(resideInAnyPackage(KIT))).stream()
        .flatMap(type -> type.getMembers().stream())
        .filter(member -> !member.getModifiers().contains(JavaModifier.PRIVATE) || isField(member))
        .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC))
        .forEach(member ->
            member.getAllInvolvedRawTypes().stream()
                .filter(type -> FRACTIONS.contains(type.getName()))
                .forEach(type -> found.add(member.getFullName() + " holds " + type.getName())));
    return found;
  }

  /// It draws cells, and so has to count with them.
  private static final String[] KIT = {"org.essor.web", "org.essor.pages.web"};

  private static final Set<String> FRACTIONS =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float", "java.math.BigDecimal");

  private static boolean isField(JavaMember member) {
    return member instanceof JavaField;
  }

  /// The interval of a cell is all of `statistics` that may be seen.
  private static boolean isFiner(JavaClass type) {
    return type.getPackageName().equals("org.essor.statistics")
            && !type.isEquivalentTo(Interval.class)
        || Stream.of(Answers.class, Gate.class, Blocks.class, Group.class, Released.class)
            .anyMatch(type::isEquivalentTo);
  }

  /// Pages, files and what is said upstairs; a page of the kit has figures of nobody as examples.
  private static DescribedPredicate<JavaClass> leaving() {
    return resideInAnyPackage(
        "org.essor.web..",
        "org.essor.*.web..",
        "org.essor.pages..",
        "org.essor.promise..",
        "org.essor.attention..",
        "org.essor.home..");
  }

  private static DescribedPredicate<JavaClass> examples() {
    return DescribedPredicate.describe(
        "show examples", type -> type.getSimpleName().startsWith("Jtecomponents"));
  }

  @Test
  void a_face_has_about_ten_public_types() {
    var crowded = new ArrayList<String>();
    for (var module : modules().toList()) {
      var open =
          HOUSE.stream()
              .filter(type -> type.getPackageName().equals(root(module)))
              .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
              .filter(type -> type.isTopLevelClass())
              .count();
      if (open > 15) {
        crowded.add(module + " has " + open);
      }
    }
    assertThat(crowded).isEmpty();
  }

  private static String root(String module) {
    return "org.essor." + module;
  }

  private static String[] allowed(Row row, boolean pages) {
    var words = new LinkedHashSet<String>();
    words.add("org.essor." + row.module() + "..");
    row.mayUse().forEach(module -> words.add(root(module)));
    if (pages
        && !Set.of("statistics", "disclosure", "sample", "language", "database")
            .contains(row.module())) {
      words.add(root("web"));
    }
    return words.toArray(String[]::new);
  }

  private static DescribedPredicate<JavaClass> nestedInAStore() {
    return DescribedPredicate.describe(
        "are nested in a store",
        type ->
            type.getEnclosingClass()
                .filter(outer -> outer.getSimpleName().endsWith("Store"))
                .isPresent());
  }
}
