package org.essor.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The units of the company, in preorder. A number is the seats of a unit without units below; a
/// unit with some has one seat, its head's. `@` gives a site that differs from the unit above, or,
/// for a shop, from its own name.
final class Plan {
  static final String SHOPS = "Tournelaine/Boutiques";
  static final String REGION = SHOPS + "/Montréal";
  static final String MERGED_FROM_DAY = "Tournelaine/Ateliers/Trois-Rivières/Couture/Jour";
  static final String MERGED_FROM_EVENING = "Tournelaine/Ateliers/Trois-Rivières/Couture/Soir";
  static final String MERGED = "Tournelaine/Ateliers/Trois-Rivières/Couture/Jour et soir";
  static final String NEW_MANAGER_SHOP = REGION + "/Montréal Mile-End";
  static final String NEXT_MANAGERS_SHOP = REGION + "/Laval";
  static final String BAD_RETURNS_SITE = "Roubaix";

  private static final String UNITS =
      """
      Tournelaine @Lille
        Boutiques
          Nord
            Lille Rihour @Lille
              Vente 14
              Réserve 9
            Lille Wazemmes 15 @Lille
            Villeneuve-d’Ascq 17
            Arras 11
            Amiens 13
            Dunkerque 10
            Valenciennes 12
            Béthune 9
          Ouest @Nantes
            Nantes Graslin @Nantes
              Vente 13
              Réserve 8
            Nantes Atlantis 16 @Nantes
            Rennes 18
            Angers 14
            Brest 12
            Vannes 11
            La Rochelle 13
          Rhône-Alpes @Lyon
            Lyon Presqu’île @Lyon
              Vente 14
              Réserve 9
            Lyon Croix-Rousse 14 @Lyon
            Grenoble 17
            Annecy 15
            Chambéry 11
            Saint-Étienne 12
            Valence 10
          Île-de-France @Paris
            Paris Bastille @Paris
              Vente 14
              Réserve 9
            Paris Batignolles 16 @Paris
            Versailles 13
            Vincennes 11
            Boulogne-Billancourt 14
            Saint-Denis 12
          Montréal @Montréal
            Montréal Centre-ville @Montréal
              Vente 14
              Réserve 9
            Montréal Plateau 18 @Montréal
            Montréal Mile-End 14 @Montréal
            Montréal Verdun 12 @Montréal
            Laval 17
            Longueuil 16
            Saint-Jérôme 11
            Brossard 13
          Québec @Québec
            Québec Saint-Roch @Québec
              Vente 13
              Réserve 8
            Québec Sainte-Foy 16 @Québec
            Lévis 13
            Sherbrooke 15
            Saguenay 11
            Rimouski 9
        Ateliers @Roubaix
          Roubaix
            Tissage
              Matin 20
              Après-midi 20
              Nuit 14
            Teinture
              Matin 14
              Après-midi 13
            Coupe 15
            Couture
              Matin 19
              Après-midi 18
              Finition 16
            Expédition
              Matin 16
              Après-midi 15
            Maintenance 12
          Cholet @Cholet
            Coupe 13
            Confection
              Ligne bleue 15
              Ligne verte 15
            Logistique 12
          Trois-Rivières @Trois-Rivières
            Tricot
              Jour 14
              Soir 12
            Couture
              Jour 16
              Soir 14
              Jour et soir 0
            Expédition 14
        Service clients
          Lille
            Commandes
              Matin 12
              Après-midi 11
            Conseil
              Téléphone 13
              Écrit 11
            Réparations 11
          Montréal @Montréal
            Commandes 12
            Conseil
              Français 11
              Anglais 10
            Réparations 9
        Siège
          Lille
            Finances
              Comptabilité 10
              Paie 8
            Personnes et culture 11
            Informatique
              Systèmes 9
              Projets 9
            Création
              Produits 11
              Images et textes 9
            Commerce
              Marketing 10
              Site web 9
            Achats 10
          Montréal @Montréal
            Finances 8
            Informatique 8
            Création 8
            Commerce 9
      """;

  private static final Pattern LINE = Pattern.compile("( *)(.+?)(?: (\\d+))?(?: @(.+))?");

  private Plan() {}

  static List<Unit> units() {
    List<Unit> units = new ArrayList<>();
    UNITS.lines().forEach(line -> units.add(unit(line, units)));
    return List.copyOf(units);
  }

  private static Unit unit(String line, List<Unit> above) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalStateException("not a unit: " + line);
    }
    int level = 1 + parts.group(1).length() / 2;
    String name = parts.group(2);
    int seats = parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3));
    Unit parent = level == 1 ? null : above.getLast().at(level - 1);
    Unit unit = new Unit(name, parent, seats, "");
    String site = parts.group(4);
    if (site == null) {
      site = unit.isShop() || parent == null ? name : parent.site();
    }
    return new Unit(name, parent, seats, site);
  }
}
