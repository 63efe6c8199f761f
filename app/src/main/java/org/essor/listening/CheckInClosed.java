package org.essor.listening;

import java.util.UUID;

/// A check-in has closed: no answer will be added, and its release can be computed. Published in a
/// transaction that may read answers and that marks the check-in as released.
public record CheckInClosed(UUID checkIn) {}
