package org.essor.sample;

import java.util.List;

/// What people write when they write: an observation, and half of them a wish.
final class Sentences {
  private Sentences() {}

  static String comment(Dice dice, Career person, boolean content, String occasion) {
    boolean french = person.profile().language().equals("fr");
    List<String> observations;
    if (occasion.equals(Moment.Kind.RETURN.name())) {
      observations = french ? frenchReturn(content) : englishReturn(content);
    } else if (occasion.equals(Moment.Kind.HIRED.name())) {
      observations = french ? frenchArrival(content) : englishArrival(content);
    } else {
      observations = french ? french(content) : english(content);
    }
    String observation = dice.pick(observations, "observation", person.id(), occasion);
    return dice.chance(0.5, "wishes", person.id(), occasion)
        ? observation
            + " "
            + dice.pick(french ? FRENCH_WISHES : ENGLISH_WISHES, "wish", person.id(), occasion)
        : observation;
  }

  private static List<String> french(boolean content) {
    return content
        ? List.of(
            "On me laisse organiser ma journée et ça change tout.",
            "L’équipe s’entraide vraiment quand il y a du monde.",
            "J’ai appris trois nouveaux gestes cette année, une vraie fierté.",
            "J’ai plaisir à montrer à mes enfants ce que l’on fabrique ici.",
            "Ma responsable prend le temps d’écouter, même les jours de livraison.",
            "Les clients reviennent nous dire merci, c’est ce qui fait tenir.",
            "On peut proposer une idée sans remplir un formulaire.",
            "Le nouveau planning affiché trois semaines avant me simplifie la vie.",
            "Je fais la pièce du début à la fin, je sais pourquoi je me lève.",
            "L’ambiance est bonne et personne ne reste seul dans son coin.",
            "On m’a confié la formation des nouveaux, une belle marque de confiance.",
            "Quand je me trompe, on cherche la cause et pas le coupable.")
        : List.of(
            "On apprend les décisions par le tableau d’affichage.",
            "Le planning change trop souvent la veille pour le lendemain.",
            "On nous demande notre avis puis on n’entend plus parler de rien.",
            "La réserve est trop petite, on déplace dix cartons pour en attraper un.",
            "Avec mon salaire les fins de mois sont difficiles.",
            "Toujours les mêmes tâches, je pourrais faire bien plus.",
            "Trop de travail pour trop peu de monde le samedi.",
            "Le matériel est fatigué et les réparations se font attendre.",
            "On remercie rarement, on relève surtout les erreurs.",
            "Les missions intéressantes sont attribuées avant que l’on en entende parler.",
            "Depuis les derniers changements je ne sais plus à qui m’adresser.",
            "Il faut demander l’autorisation pour un geste commercial de cinq euros.");
  }

  private static List<String> english(boolean content) {
    return content
        ? List.of(
            "I get to plan my own day and it makes all the difference.",
            "People lend a hand here without being asked.",
            "I learned to repair the big tents this year and I loved it.",
            "I am proud of what we make and of how long it lasts.",
            "My manager listens, even on delivery days.",
            "Customers come back just to say thank you.",
            "You can try an idea first and write it up later.",
            "Knowing my hours three weeks ahead has made life easier.",
            "I follow an order from first call to doorstep, which I like.",
            "Good team, and nobody is left on their own.",
            "I was asked to train the newcomers and it meant a lot.",
            "When something goes wrong we look for the cause, not for someone to blame.")
        : List.of(
            "We find out about decisions from the notice board.",
            "The schedule keeps changing the night before.",
            "We are asked for our opinion and then hear nothing back.",
            "The stockroom is too small, we move ten boxes to reach one.",
            "On my pay the end of the month is hard.",
            "Same tasks every day, I could do a lot more.",
            "Too much to do and too few of us on Saturdays.",
            "The tools are worn out and repairs take weeks.",
            "Mistakes get noticed, good work rarely does.",
            "Interesting projects are given away before anyone hears of them.",
            "Since the last changes I no longer know whom to ask.",
            "I need permission to make a five-dollar gesture for a customer.");
  }

  private static List<String> frenchReturn(boolean content) {
    return content
        ? List.of(
            "On m’attendait, mon poste était prêt et quelqu’un m’a raconté ce qui avait changé.",
            "La reprise à horaires réduits les deux premières semaines m’a simplifié la vie.",
            "Un café avec l’équipe le premier matin, et tout était plus simple.",
            "Mes dossiers avaient été suivis, je n’ai rien eu à rattraper.")
        : List.of(
            "Personne ne savait que je revenais ce jour-là.",
            "Mon poste était occupé, j’ai changé de place chaque semaine.",
            "Aucune passation, j’ai découvert les nouveautés sans aide.",
            "On m’a remis de nuit dès la première semaine sans en parler avant.");
  }

  private static List<String> englishReturn(boolean content) {
    return content
        ? List.of(
            "They were expecting me, my place was ready and someone told me what had changed.",
            "Shorter hours for the first two weeks really helped.",
            "Coffee with the team on the first morning made it easy.",
            "My files had been looked after, there was nothing to catch up on.")
        : List.of(
            "Nobody knew I was coming back that day.",
            "Somebody else had my post and I moved around every week.",
            "There was no handover, I worked out the changes by myself.",
            "I was put back on late shifts in the first week without a word.");
  }

  private static List<String> frenchArrival(boolean content) {
    return content
        ? List.of(
            "Le premier jour quelqu’un m’attendait avec un casier à mon nom.",
            "J’ai pu poser toutes mes questions, même les plus bêtes.",
            "Le travail ressemble à ce que l’on m’avait décrit.")
        : List.of(
            "La première semaine j’ai surtout regardé les autres faire.",
            "Les horaires ne sont pas ceux annoncés à l’entretien.",
            "J’ai compris mon rôle en écoutant les collègues, personne ne me l’a expliqué.");
  }

  private static List<String> englishArrival(boolean content) {
    return content
        ? List.of(
            "Somebody was waiting for me on the first day, with my name on a locker.",
            "I could ask anything, even the silly questions.",
            "The work is what I was told it would be.")
        : List.of(
            "I spent most of my first week watching others.",
            "The hours are not what I was told at the interview.",
            "I worked out my role by listening in, nobody explained it.");
  }

  private static final List<String> FRENCH_WISHES =
      List.of(
          "Je voudrais que l’on en parle en équipe.",
          "Une demi-heure par mois pour en discuter suffirait.",
          "J’aimerais essayer un autre poste quelques semaines.",
          "Il faudrait le dire plus souvent.",
          "Que l’on nous tienne au courant, même quand la réponse est non.",
          "J’aimerais que les autres boutiques et ateliers voient comment on fait.",
          "Prévenir plus tôt aiderait tout le monde.",
          "Je veux bien participer si un groupe y travaille.");

  private static final List<String> ENGLISH_WISHES =
      List.of(
          "I would like us to talk about it as a team.",
          "Half an hour a month to discuss it would be enough.",
          "I would like to try another post for a few weeks.",
          "It should be said more often.",
          "Keep us informed, even when the answer is no.",
          "I wish the other sites could see how we do it.",
          "A bit more notice would help everyone.",
          "I am happy to help if a group looks into it.");
}
