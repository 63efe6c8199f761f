package org.essor.statistics;

/// What values tell about those they stand for: a value with its uncertainty, or that they are too
/// few to tell. Nothing here is ever NaN or infinite.
public sealed interface Estimate {

  /// Number of values it rests on.
  long n();

  /// An estimate that can be given.
  ///
  /// @param value the point estimate, inside the interval
  /// @param interval where the estimated value lies
  /// @param standardDeviation of a single value (not of the estimate), 0 or more
  /// @param n number of values
  /// @param method how the interval was computed
  record Known(double value, Interval interval, double standardDeviation, long n, Method method)
      implements Estimate {}

  /// Too few values for an estimate with an interval.
  ///
  /// @param n number of values
  /// @param needed the smallest number that would do
  record TooFew(long n, long needed) implements Estimate {}

  /// How an interval was computed.
  enum Method {
    STUDENT_T,
    WILSON
  }
}
