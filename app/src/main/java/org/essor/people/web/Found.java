package org.essor.people.web;

import java.util.List;
import org.essor.people.Organisation.Unit;

/// A unit that was searched for, and the way to it from the top.
public record Found(Branch unit, List<Unit> path) {}
