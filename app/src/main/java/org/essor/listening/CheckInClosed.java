package org.essor.listening;

import java.util.UUID;

/// A check-in has closed: no answer will be added, and its release can be computed. Published
/// inside the transaction that closes it, so that closed and released are one.
public record CheckInClosed(UUID checkIn) {}
