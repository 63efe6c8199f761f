package org.essor.sample;

import java.util.List;

/// The four values of the company.
final class Values {
  static final List<Value> ALL =
      List.of(
          value(
              "care",
              text("Take care", "Prendre soin"),
              text(
                  "Nobody here is left to carry it alone.",
                  "Ici, personne ne reste seul avec ce qui pèse."),
              text(
                  "We ask how someone is before we ask what they have done.",
                  "Nous demandons à quelqu’un comment il va avant de demander ce qu’il a fait."),
              text(
                  "We lighten a colleague’s load before it hurts.",
                  "Nous allégeons la charge d’un collègue avant qu’elle ne blesse."),
              text(
                  "We prepare the place of those who join us or come back.",
                  "Nous préparons la place de ceux qui arrivent ou qui reviennent.")),
          value(
              "craft",
              text("Make it last", "Faire durer"),
              text(
                  "What we make, and how we work, is meant to last.",
                  "Ce que nous faisons, et notre façon de travailler, sont faits pour durer."),
              text(
                  "We do a job whole and sign it.",
                  "Nous faisons un travail entier et nous le signons."),
              text("We repair before we replace.", "Nous réparons avant de remplacer."),
              text(
                  "We pass on what our hands know.", "Nous transmettons ce que nos mains savent.")),
          value(
              "word",
              text("Keep one’s word", "Tenir parole"),
              text(
                  "What is said here is done, or explained.",
                  "Ce qui est dit ici est fait, ou expliqué."),
              text(
                  "We say what we will do, by when, and we come back with what became of it.",
                  "Nous disons ce que nous ferons, pour quand, et nous revenons dire ce qu’il en est."),
              text(
                  "When we say no, we give the reason.",
                  "Quand nous disons non, nous donnons la raison.")),
          value(
              "trust",
              text("Trust those who do", "Faire confiance à ceux qui font"),
              text("Those who do the work shape it.", "Qui fait le travail le façonne."),
              text(
                  "Those who do the work decide how it is done.",
                  "Ceux qui font le travail décident de la manière de le faire."),
              text(
                  "We try on a small scale before we ask for permission.",
                  "Nous essayons en petit avant de demander la permission."),
              text(
                  "We offer interesting work to everyone, in the open.",
                  "Nous proposons le travail intéressant à tous, au grand jour.")));

  private Values() {}

  private static Value value(String id, Text name, Text promise, Text... behaviours) {
    return new Value(id, name, promise, List.of(behaviours));
  }

  private static Text text(String en, String fr) {
    return new Text(en, fr);
  }
}
