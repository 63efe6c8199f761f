package org.essor.sample;

import java.time.YearMonth;

/// What a shop's customers said in one month: how many, and their mean satisfaction, *0 to 100*.
public record CustomerScore(String shopPath, YearMonth month, int n, double mean) {}
