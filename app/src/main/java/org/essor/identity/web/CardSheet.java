package org.essor.identity.web;

import java.util.List;
import org.essor.identity.Card;
import org.essor.identity.Workplaces.Workplace;
import org.jspecify.annotations.Nullable;

/// The cards of one workplace, to print; null: of none that is known.
public record CardSheet(@Nullable Workplace workplace, List<Card> cards) {}
