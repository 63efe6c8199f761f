package org.essor.listening.web;

import java.util.List;
import org.essor.web.Choice;

/// What the form that plans a check-in can choose from.
public record PlanChoices(
    List<Choice> instruments,
    List<Choice> values,
    List<Choice> units,
    List<Choice> audiences,
    List<Choice> cutLevels,
    List<Choice> attributes,
    List<Choice> modes) {}
