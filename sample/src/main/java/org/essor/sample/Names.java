package org.essor.sample;

import java.util.List;

/// First and last names heard in the company's towns, drawn independently of one another.
final class Names {
  static final List<String> FIRST_FR =
      words(
          """
          Adèle Adrien Agathe Aïcha Alain Alexis Alice Amélie Amina Anaïs André Anne Antoine Aurélie
          Aurore Baptiste Bastien Bénédicte Benoît Bruno Camille Carole Cécile Charlotte Chloé Christelle
          Clara Clémence Clément Coralie Corinne Damien Daniel Delphine Denis Dorothée Émilie Emma Éric
          Estelle Étienne Fabien Fanny Fatou Fatima Florence Florian Franck Frédéric Gaëlle Gaëtan
          Géraldine Gilles Guillaume Hakim Hugo Inès Isabelle Jamila Jean-Marc Jérôme Jeanne Joël Jules
          Julie Julien Karim Karine Kevin Khadija Laetitia Laure Laurent Léa Léo Lucie Ludovic Lydie
          Maëlys Manon Marc Margaux Marie Marion Mathilde Mehdi Mélanie Michel Mireille Moussa Nadia
          Nathan Nicolas Nora Océane Olivier Ousmane Pascal Patricia Paul Pauline Philippe Quentin Rachid
          Rémi Romain Rose Sabrina Samir Sandrine Sarah Sébastien Séverine Simon Solène Sophie Stéphane
          Sylvain Sylvie Thierry Thomas Valentin Valérie Véronique Victor Vincent Virginie Yann Yasmine
          Youssef Yves Zoé
          """);

  static final List<String> LAST_FR =
      words(
          """
          Allard Amrani André Aubert Barbier Baron Bataille Benali Benoît Berger Bernard Bertin Besson
          Blanchard Bonnet Boucher Boulanger Bourgeois Brunet Caron Carlier Carpentier Chevalier Cissé
          Clément Colin Collet Cordier Costa Coulibaly Courtois Cousin Da-Silva Dacosta David Debruyne
          Delacroix Delannoy Delcourt Delmas Denis Deschamps Descamps Desmet Diallo Diop Dubois Duchêne
          Dufour Dumas Dumont Dupuis Durand Durieux Duval Evrard Fabre Faure Fernandes Ferrand Fleury
          Fontaine Fournier Gaillard Garnier Gauthier Georges Gérard Gilbert Girard Giraud Gomes Guérin
          Guillot Haddad Hamel Hamon Henry Herbert Hoareau Hubert Huet Jacob Jacquet Joly Jourdan Julien
          Kaci Keïta Khelifi Kone Lacroix Lambert Langlois Laurent Lebrun Leclercq Lecomte Lefebvre Legrand
          Lemaire Lemoine Leroux Leroy Lesage Lopes Louis Mallet Marchal Maréchal Marie Marques Martinet
          Masson Mathieu Menard Mercier Meunier Meyer Michaud Millet Monnier Moreau Morel Morin Moulin
          Nguyen Nicolas Noël Olivier Ouattara Paris Pasquier Perrin Perrot Petit Philippe Picard Pierre
          Poirier Pons Poulain Prévost Rahmani Renard Renaud Rey Richard Rivière Robin Roche Roger Rolland
          Rousseau Roux Roy Royer Saïdi Sauvage Schmitt Simon Tessier Thomas Touré Traoré Tran Vandamme
          Vanhoutte Vasseur Verdier Vidal Vincent Vinot Wagner Weber Zidi
          """);

  static final List<String> FIRST_QC =
      words(
          """
          Alexandra Alexandre Amélie Andréanne Annick Ariane Audrey Benoit Carl Catherine Charles-Étienne
          Chantal Christian Claudia Daphné Dominic Élise Élyse Émile Érika Eugénie Fabrice Félix Francis
          François Frédérique Gabriel Geneviève Ginette Guylaine Isabelle Jacinthe Jean-François
          Jean-Philippe Jessica Jocelyn Jonathan Josée Joséphine Justin Karl Katherine Kim Laurence
          Laurie Léa-Maude Louis-Philippe Luc Lyne Maïka Manon Marc-André Marie-Ève Marie-Pier Martin Mathieu
          Maude Maxime Mélissa Mia Mikaël Myriam Nadine Nancy Nathalie Olivier Pascale Patrick Philippe
          Raphaël Raphaëlle Rosalie Roxane Samuel Sarah-Maude Simon Sonia Stéphanie Steve Sylvain Tristan
          Valérie Vanessa Véronique Vincent William Xavier Yannick Wideline Rachelle Djenane
          """);

  static final List<String> LAST_QC =
      words(
          """
          Archambault Arsenault Asselin Audet Aubin Beaudoin Beaulieu Beauregard Bélanger Bergeron Bernier
          Bérubé Bilodeau Blais Boisvert Boivin Bolduc Bouchard Boudreau Breton Brisson Bruneau Caron
          Champagne Charbonneau Charette Chouinard Cloutier Côté Couture Cyr Daigle Demers Deschênes
          Desjardins Desrosiers Doré Drouin Dubé Dufresne Duguay Duquette Fillion Forget Fortier Fortin
          Gagné Gagnon Gaudreault Gauthier Gélinas Gendron Germain Giguère Girouard Godbout Goulet Gravel
          Grenier Guay Hébert Houle Jean-Baptiste Joseph Labelle Labrecque Lachance Lafleur Lalonde
          Landry Langevin Lapierre Lapointe Larouche Lavoie Leblanc Leclerc Leduc Lefrançois Legault Lemay
          Lessard Lévesque Marcotte Martel Michaud Nadeau Ouellet Paquette Parent Pelletier Pierre-Louis
          Plante Poulin Proulx Rioux Robitaille Savard Savoie Séguin Simard Soucy Tanguay Tardif Therrien
          Thibault Thibodeau Tremblay Trudel Turcotte Vachon Vaillancourt Veilleux Verreault Villeneuve
          """);

  static final List<String> FIRST_EN =
      words(
          """
          Abigail Adam Aidan Alison Amanda Andrew Angela Anita Ava Beth Brandon Brian Caitlin Cameron
          Carol Chloe Christopher Colin Craig Cynthia Daniel Deborah Derek Diana Dylan Edith Eleanor Ellen
          Emily Erin Ethan Evan Fiona Gavin Geoffrey Gillian Grace Graham Hannah Harriet Heather Holly Ian Isla
          James Janet Jason Jennifer Jill Joanna Jordan Joshua Karen Keith Kelly Kenneth Kirsten Kyle Laura
          Leanne Liam Lindsay Logan Lorna Lucy Malcolm Maya Megan Michael Molly Natasha Neil Nicole Nigel
          Olivia Owen Patrick Peter Priya Rachel Rebecca Riley Robert Ross Ruth Ryan Samantha Scott Sean Shannon
          Sheila Spencer Stephen Susan Tara Tessa Tyler Vanessa Victoria Walter Wendy William Zachary
          """);

  static final List<String> LAST_EN =
      words(
          """
          Abbott Adams Aitken Armstrong Atkinson Baker Barnes Baxter Bell Bennett Bishop Blackwood Bradley
          Brooks Burke Burns Byrne Cameron Campbell Carter Chan Chapman Clarke Cohen Coleman Cook Cooper
          Crawford Cunningham Dawson Dixon Donnelly Douglas Doyle Duncan Elliott Ellis Ferguson Fisher
          Fletcher Foster Fraser Gallagher Gibson Gill Goldberg Gordon Grant Greene Hall Hamilton Harris
          Hayes Henderson Hill Hughes Hunter Hutchison Jenkins Johnston Kaur Kelly Kennedy Kerr Lawson Lee
          Lewis Lynch Macdonald Mackay Mackenzie Maclean Marshall Mason McCarthy McIntyre McLeod Mills Mitchell
          Morgan Morrison Murphy Nolan O’Brien O’Connor Osborne Park Patel Porter Price Quinn Reid Rhodes
          Roberts Robinson Ross Russell Shaw Simpson Singh Stewart Stone Sullivan Sutherland Thompson Turner Wallace
          Walsh Ward Watson Wells Whitfield Williams Wong Wright Young
          """);

  private Names() {}

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }
}
