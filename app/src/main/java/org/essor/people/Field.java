package org.essor.people;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// What a column of a file of people may mean, and the names by which it is recognised, in English
/// and French. Case, accents, spaces and punctuation do not matter. Where two columns would mean
/// the same, the name that stands earlier in the list wins and the other column is kept as a
/// further attribute.
enum Field {
  ID(
      "person id, id, employee id, employee number, staff id, staff number, payroll number, worker id,"
          + " user id, personnel number, identifiant, matricule, id personne, identifiant personne,"
          + " numero employe, no employe, numero salarie, id salarie, code salarie"),
  GIVEN_NAME("first name, given name, forename, firstname, preferred name, prenom, prenoms"),
  FAMILY_NAME(
      "last name, family name, surname, nom de famille, nom, full name, name, display name,"
          + " nom complet, nom et prenom"),
  EMAIL(
      "email, email address, work email, mail, e mail, courriel, adresse email, adresse mail,"
          + " adresse electronique, adresse courriel, mel"),
  MANAGER(
      "manager id, manager, reports to, supervisor id, supervisor, line manager id, line manager,"
          + " manager employee id, id manager, responsable, id responsable, matricule responsable,"
          + " identifiant responsable, matricule manager, superieur, id superieur,"
          + " superieur hierarchique, n plus 1, n1, rattache a"),
  PATH(
      "unit path, unit, path, organisation path, organization path, org path, org unit,"
          + " organisational unit, organizational unit, department path, department, team,"
          + " chemin, chemin unite, chemin de l unite, unite, unite organisationnelle, entite, service,"
          + " departement, equipe"),
  SITE(
      "site, location, work location, office, place of work, workplace, lieu, lieu de travail,"
          + " etablissement, bureau"),
  JOB(
      "job, job title, title, position, role, occupation, poste, emploi, fonction, metier,"
          + " intitule de poste, intitule du poste"),
  CONTRACT(
      "contract, contract type, employment type, type of contract, contrat, type de contrat,"
          + " nature du contrat"),
  WORKING_TIME(
      "working time, work time, fte, full time equivalent, working hours, part time, time fraction,"
          + " temps de travail, quotite, taux d activite, taux activite, etp, taux d emploi"),
  HIRED_ON(
      "hire date, hired on, start date, date hired, joining date, date of hire, entry date,"
          + " date d embauche, date embauche, date d entree, date entree, embauche le,"
          + " date d arrivee"),
  BIRTH_YEAR(
      "birth year, year of birth, birth date, date of birth, dob, annee de naissance,"
          + " annee naissance, date de naissance, naissance"),
  LANGUAGE("language, lang, locale, preferred language, langue, langue preferee"),
  LAST_DAY(
      "end date, last day, leaving date, leave date, termination date, date left, exit date,"
          + " date de fin, date fin, dernier jour, date de depart, date depart, date de sortie,"
          + " date sortie, fin de contrat");

  private final List<String> names;

  Field(String names) {
    this.names = List.of(names.split(", ")).stream().map(Field::bare).distinct().toList();
  }

  /// The place of a header among the names of this field; -1 where it is not one of them.
  int rank(String header) {
    return names.indexOf(bare(header));
  }

  String messageKey() {
    return "people.field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String bare(String header) {
    return Normalizer.normalize(header, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replace("n+1", "nplus1")
        .replaceAll("[^\\p{L}\\p{N}]|\\p{M}", "");
  }
}
