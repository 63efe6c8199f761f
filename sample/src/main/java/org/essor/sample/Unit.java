package org.essor.sample;

import org.jspecify.annotations.Nullable;

/// A unit of the company, from the root (level 1) down to teams (level 5).
final class Unit {
  /// The four kinds of work in the company.
  enum World {
    SHOPS,
    WORKSHOPS,
    SERVICE,
    OFFICE
  }

  private final String path;
  private final String name;
  private final @Nullable Unit parent;
  private final int seats;
  private final String site;

  Unit(String name, @Nullable Unit parent, int seats, String site) {
    this.path = parent == null ? name : parent.path + "/" + name;
    this.name = name;
    this.parent = parent;
    this.seats = seats;
    this.site = site;
  }

  String path() {
    return path;
  }

  String name() {
    return name;
  }

  @Nullable Unit parent() {
    return parent;
  }

  /// How many people there is work for, the head included.
  int seats() {
    return seats;
  }

  String site() {
    return site;
  }

  int level() {
    return parent == null ? 1 : parent.level() + 1;
  }

  /// The unit itself, or the one above it, at this level.
  Unit at(int level) {
    return parent == null || level() <= level ? this : parent.at(level);
  }

  World world() {
    return switch (at(2).name) {
      case "Boutiques" -> World.SHOPS;
      case "Ateliers" -> World.WORKSHOPS;
      case "Service clients" -> World.SERVICE;
      default -> World.OFFICE;
    };
  }

  boolean isShop() {
    return world() == World.SHOPS && level() == 4;
  }

  boolean isInQuebec() {
    return switch (at(3).name) {
      case "Montréal", "Québec", "Trois-Rivières" -> true;
      default -> false;
    };
  }

  @Override
  public String toString() {
    return path;
  }
}
