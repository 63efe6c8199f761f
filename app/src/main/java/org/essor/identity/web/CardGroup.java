package org.essor.identity.web;

import java.util.List;
import org.essor.identity.Workplaces.Workplace;
import org.jspecify.annotations.Nullable;

/// People of one workplace; null: of none that is known.
public record CardGroup(@Nullable Workplace workplace, List<Long> persons) {}
