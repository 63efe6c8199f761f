package org.essor.sample;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.essor.sample.Career.Profile;
import org.essor.sample.Unit.World;
import org.jspecify.annotations.Nullable;

/// Finds a person for a seat: name, language, age, contract, job.
final class Hiring {
  private static final String DOMAIN = "@tournelaine.example";

  private final Dice dice;
  private final Set<String> addresses = new HashSet<>();
  private int hires;

  Hiring(Dice dice) {
    this.dice = dice;
    for (Role role : Role.values()) {
      addresses.add(address(named(role)[0], named(role)[1]));
    }
  }

  Career firstHolder(Unit unit, int seat) {
    boolean head = seat == 0;
    int number = ++hires;
    int age = head ? dice.between(32, 62, "age", number) : dice.between(19, 64, "age", number);
    int mostYears = Math.min(35, age - 18);
    double years = Math.min(mostYears, -6 * StrictMath.log(1 - dice.uniform("tenure", number)));
    int hired = History.FIRST_DAY - 10 - (int) (years * 365);
    Role role = role(unit, seat);
    String job = head ? headJob(unit) : job(dice, unit, number);
    return new Career(profile(unit, number, age, head, false, role), hired, unit, job, head);
  }

  Career newcomer(Unit unit, int day) {
    int number = ++hires;
    int age = dice.between(19, 52, "age", number);
    String job = job(dice, unit, number);
    return new Career(profile(unit, number, age, false, true, null), day, unit, job, false);
  }

  private Profile profile(
      Unit unit, int number, int age, boolean head, boolean newcomer, @Nullable Role role) {
    String id = "TL%05d".formatted(number);
    boolean english = role == null ? speaksEnglish(unit, number) : isEnglish(role);
    String[] name = role == null ? name(unit, number, english) : named(role);
    boolean written =
        role == null ? head || dice.chance(mail(unit), "mail", number) : role != Role.EMPLOYEE;
    return new Profile(
        id,
        name[0],
        name[1],
        written ? address(name[0], name[1]) : null,
        english ? "en" : "fr",
        age,
        head || role != null ? "permanent" : contract(number, newcomer),
        !head && role == null && dice.chance(partTime(unit), "part-time", number)
            ? SampleCompany.PART_TIME
            : "temps plein",
        role != null);
  }

  private String[] name(Unit unit, int number, boolean english) {
    List<String> first =
        english ? Names.FIRST_EN : unit.isInQuebec() ? Names.FIRST_QC : Names.FIRST_FR;
    List<String> last = english ? Names.LAST_EN : unit.isInQuebec() ? Names.LAST_QC : Names.LAST_FR;
    for (int attempt = 0; ; attempt++) {
      String one = dice.pick(first, "first name", number, attempt);
      String two = dice.pick(last, "last name", number, attempt);
      if (addresses.add(address(one, two))) {
        return new String[] {one, two};
      }
    }
  }

  private boolean speaksEnglish(Unit unit, int number) {
    double share = unit.at(3).name().equals("Montréal") ? 0.4 : unit.isInQuebec() ? 0.06 : 0;
    return dice.chance(unit.name().equals("Anglais") ? 0.9 : share, "English", number);
  }

  private static double mail(Unit unit) {
    return switch (unit.world()) {
      case SHOPS -> 0.45;
      case WORKSHOPS -> 0.25;
      case SERVICE, OFFICE -> 1;
    };
  }

  private static double partTime(Unit unit) {
    return switch (unit.world()) {
      case SHOPS -> 0.38;
      case SERVICE -> 0.25;
      case WORKSHOPS, OFFICE -> 0.12;
    };
  }

  private String contract(int number, boolean newcomer) {
    double draw = dice.uniform("contract", number);
    double temporary = newcomer ? 0.25 : 0.08;
    return draw < temporary
        ? "temporaire"
        : draw < temporary + 0.05 ? "apprentissage" : "permanent";
  }

  static String headJob(Unit unit) {
    return switch (unit.level()) {
      case 1 -> "Direction générale";
      case 2 -> "Direction de division";
      case 3 -> unit.world() == World.SHOPS ? "Direction régionale" : "Direction de site";
      case 4 -> unit.isShop() ? "Direction de boutique" : "Responsable de service";
      default -> "Responsable d’équipe";
    };
  }

  static String job(Dice dice, Unit unit, int number) {
    return switch (unit.world()) {
      case SHOPS -> unit.isShop() ? shopJob(dice.uniform("job", unit, number)) : unit.name();
      case SERVICE, WORKSHOPS, OFFICE -> unit.at(4).name();
    };
  }

  private static String shopJob(double draw) {
    return draw < 0.65 ? "Vente" : draw < 0.88 ? "Réserve" : "Réparation";
  }

  private static @Nullable Role role(Unit unit, int seat) {
    for (Role role : Role.values()) {
      boolean head = role != Role.EMPLOYEE && role != Role.ADMINISTRATOR;
      if (unit.path().equals(seatOf(role)) && seat == (head ? 0 : 1)) {
        return role;
      }
    }
    return null;
  }

  private static String seatOf(Role role) {
    return switch (role) {
      case EMPLOYEE, MANAGER -> Plan.REGION + "/Montréal Plateau";
      case EXPERIENCE_LEAD -> "Tournelaine/Siège/Lille/Personnes et culture";
      case LEADER -> "Tournelaine";
      case ADMINISTRATOR -> "Tournelaine/Siège/Montréal/Informatique";
    };
  }

  static String nameOf(Role role) {
    return String.join(" ", named(role));
  }

  private static String[] named(Role role) {
    return switch (role) {
      case EMPLOYEE -> new String[] {"Noémie", "Gagnon"};
      case MANAGER -> new String[] {"Grace", "Sutherland"};
      case EXPERIENCE_LEAD -> new String[] {"Élodie", "Vasseur"};
      case LEADER -> new String[] {"Hélène", "Delattre"};
      case ADMINISTRATOR -> new String[] {"Owen", "Mackay"};
    };
  }

  private static boolean isEnglish(Role role) {
    return role == Role.MANAGER || role == Role.ADMINISTRATOR;
  }

  private static String address(String first, String last) {
    String plain = Normalizer.normalize(first + "." + last, Normalizer.Form.NFD);
    return plain.replaceAll("[^A-Za-z.-]", "").toLowerCase(Locale.ROOT) + DOMAIN;
  }
}
