package org.essor.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/// Rebuilds single answers from what was shown about groups.
///
/// People who are in exactly the same groups cannot be told apart: of such a *class* only the
/// number of favourable answers can be found out. A person is exposed when that number must be 0 or
/// all of them. It is bounded by linear programming over everything shown, rounded to whole numbers
/// and tried again until nothing changes; that includes subtraction, unanimity and the bounds of
/// every sum. Of groups that form one tree, or two as in two waves, the corners of the polytope are
/// whole numbers (Edmonds 1970: two laminar families make a totally unimodular matrix), so nothing
/// is missed there; with more trees a search over whole numbers could find a little more.
final class Reconstruction {

  private static final int STEPS = 3_000;

  /// @param people of the class, without insiders
  private record Bounds(int people, int low, int high) {

    boolean exposes() {
      return people > 0 && (high == 0 || low == people);
    }
  }

  /// @param people in these classes, without insiders
  private record Row(int[] classes, int people, int low, int high) {}

  private final Map<String, Boolean> insiders;
  private final List<Set<String>> classes;
  private final List<Row> rows = new ArrayList<>();
  private final Bounds[] bounds;

  /// @param shown everything about one question
  /// @param insiders who collude, with their own answers
  Reconstruction(Collection<Shown> shown, Map<String, Boolean> insiders) {
    this.insiders = insiders;
    var distinct = distinct(shown);
    classes = classes(distinct);
    bounds =
        classes.stream()
            .map(members -> (int) members.stream().filter(it -> !insiders.containsKey(it)).count())
            .map(people -> new Bounds(people, 0, people))
            .toArray(Bounds[]::new);
    for (var it : distinct) {
      int known =
          (int) it.about().stream().filter(one -> insiders.getOrDefault(one, false)).count();
      int[] about =
          IntStream.range(0, classes.size())
              .filter(c -> it.about().contains(classes.get(c).iterator().next()))
              .toArray();
      int people = Arrays.stream(about).map(c -> bounds[c].people()).sum();
      rows.add(new Row(about, people, it.low() - known, it.high() - known));
    }
  }

  /// The same people twice are one group, within what both say.
  private static List<Shown> distinct(Collection<Shown> shown) {
    var distinct = new LinkedHashMap<Set<String>, Shown>();
    for (var one : shown) {
      distinct.merge(
          one.about(),
          one,
          (a, b) -> new Shown(a.about(), Math.max(a.low(), b.low()), Math.min(a.high(), b.high())));
    }
    return List.copyOf(distinct.values());
  }

  private static List<Set<String>> classes(List<Shown> shown) {
    var groups = new TreeMap<String, List<Integer>>();
    for (int i = 0; i < shown.size(); i++) {
      for (var person : shown.get(i).about()) {
        groups.computeIfAbsent(person, _ -> new ArrayList<>()).add(i);
      }
    }
    var alike = new LinkedHashMap<List<Integer>, Set<String>>();
    groups.forEach((person, of) -> alike.computeIfAbsent(of, _ -> new TreeSet<>()).add(person));
    return List.copyOf(alike.values());
  }

  /// Classes of people who cannot be told apart, by the groups that were shown.
  List<Set<String>> classes() {
    return classes;
  }

  /// Those whose answer is certain, without the insiders themselves.
  Set<String> exposed() {
    while (tighten()) {
      // the bounds of one class may bind another's
    }
    var exposed = new HashSet<String>();
    for (int c = 0; c < bounds.length; c++) {
      if (bounds[c].exposes()) {
        classes.get(c).stream().filter(it -> !insiders.containsKey(it)).forEach(exposed::add);
      }
    }
    return exposed;
  }

  /// The smallest group found whose sum could be derived if figures were exact: a group shown, one
  /// without another that it holds, or a class that elimination isolates; the largest integer where
  /// nothing was shown.
  int smallestDerivable() {
    var sets = rows.stream().map(row -> set(row.classes())).toList();
    int smallest = sets.stream().mapToInt(this::people).min().orElse(Integer.MAX_VALUE);
    for (var group : sets) {
      for (var part : sets) {
        var rest = (BitSet) group.clone();
        rest.andNot(part);
        if (!rest.isEmpty() && group.cardinality() - rest.cardinality() == part.cardinality()) {
          smallest = Math.min(smallest, people(rest));
        }
      }
    }
    return isolatedClasses().map(c -> classes.get(c).size()).reduce(smallest, Math::min);
  }

  /// The classes whose own sum is a combination of those shown: their unit vectors lie in the space
  /// of the groups.
  private IntStream isolatedClasses() {
    var basis = new ArrayList<double[]>();
    for (var row : rows) {
      var vector = new double[bounds.length];
      Arrays.stream(row.classes()).forEach(c -> vector[c] = 1);
      orthogonal(vector, basis).ifPresent(basis::add);
    }
    return IntStream.range(0, bounds.length)
        .filter(c -> basis.stream().mapToDouble(v -> v[c] * v[c]).sum() > 1 - 1e-7);
  }

  /// What is new in a vector, of length 1.
  private static Optional<double[]> orthogonal(double[] vector, List<double[]> basis) {
    for (int twice = 0; twice < 2; twice++) {
      for (var known : basis) {
        double along =
            IntStream.range(0, vector.length).mapToDouble(i -> vector[i] * known[i]).sum();
        Arrays.setAll(vector, i -> vector[i] - along * known[i]);
      }
    }
    double length = Math.sqrt(Arrays.stream(vector).map(x -> x * x).sum());
    if (length < 1e-7) {
      return Optional.empty();
    }
    Arrays.setAll(vector, i -> vector[i] / length);
    return Optional.of(vector);
  }

  private boolean tighten() {
    var program = program();
    var open = new TreeSet<Integer>();
    IntStream.range(0, bounds.length)
        .filter(c -> bounds[c].people() > 0 && !bounds[c].exposes())
        .forEach(open::add);
    var mayBeMore = witnesses(program, open, GoalType.MAXIMIZE);
    var mayBeLess = witnesses(program, open, GoalType.MINIMIZE);
    boolean tighter = false;
    for (int c : open) {
      var it = bounds[c];
      int high = it.high();
      int low = it.low();
      if (!mayBeMore.contains(c)) {
        high = (int) Math.floor(best(program, c, GoalType.MAXIMIZE) + 1e-6);
      }
      if (!mayBeLess.contains(c)) {
        low = (int) Math.ceil(best(program, c, GoalType.MINIMIZE) - 1e-6);
      }
      tighter |= low > it.low() || high < it.high();
      bounds[c] = new Bounds(it.people(), low, high);
    }
    return tighter;
  }

  /// The classes that are seen to be neither at one end nor exposed there: one corner after the
  /// other shows many at once, which saves as many programs.
  private Set<Integer> witnesses(LinearConstraintSet program, Set<Integer> open, GoalType goal) {
    var seen = new HashSet<Integer>();
    int before = -1;
    while (seen.size() > before && seen.size() < open.size()) {
      before = seen.size();
      var weights = new double[bounds.length];
      open.stream().filter(c -> !seen.contains(c)).forEach(c -> weights[c] = 1);
      var corner = solve(program, weights, goal);
      for (int c : open) {
        boolean apart =
            goal == GoalType.MAXIMIZE
                ? corner[c] >= 1 - 1e-6
                : corner[c] <= bounds[c].people() - 1 + 1e-6;
        if (apart) {
          seen.add(c);
        }
      }
    }
    return seen;
  }

  private double best(LinearConstraintSet program, int c, GoalType goal) {
    var weights = new double[bounds.length];
    weights[c] = 1;
    return solve(program, weights, goal)[c];
  }

  private static double[] solve(LinearConstraintSet program, double[] weights, GoalType goal) {
    return new SimplexSolver(1e-7, 10, 1e-9)
        .optimize(
            new LinearObjectiveFunction(weights, 0),
            program,
            goal,
            new NonNegativeConstraint(true),
            new MaxIter(100_000))
        .getPoint();
  }

  private LinearConstraintSet program() {
    var constraints = new ArrayList<LinearConstraint>();
    for (var row : rows) {
      var weights = new double[bounds.length];
      Arrays.stream(row.classes()).forEach(c -> weights[c] = 1);
      if (row.low() > 0) {
        constraints.add(new LinearConstraint(weights, Relationship.GEQ, row.low()));
      }
      if (row.high() < row.people()) {
        constraints.add(new LinearConstraint(weights, Relationship.LEQ, row.high()));
      }
    }
    for (int c = 0; c < bounds.length; c++) {
      var one = new double[bounds.length];
      one[c] = 1;
      constraints.add(new LinearConstraint(one, Relationship.LEQ, bounds[c].high()));
      if (bounds[c].low() > 0) {
        constraints.add(new LinearConstraint(one, Relationship.GEQ, bounds[c].low()));
      }
    }
    return new LinearConstraintSet(constraints);
  }

  /// For each class how likely its people are favourable: the point nearest to what an honest
  /// reader believes that contradicts nothing shown, by projected gradients (Dinur and Nissim 2003,
  /// doi:10.1145/773153.773173).
  Map<String, Double> guess() {
    var prior = classPriors();
    double[] x = prior.clone();
    double[] y = x.clone();
    double t = 1;
    double steepness = steepness();
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = gradient(y);
      double[] next = new double[x.length];
      for (int c = 0; c < x.length; c++) {
        double moved = y[c] - gradient[c] / steepness - 1e-6 * (y[c] - prior[c]);
        next[c] = Math.clamp(moved, 0, 1);
      }
      double then = (1 + Math.sqrt(1 + 4 * t * t)) / 2;
      for (int c = 0; c < x.length; c++) {
        y[c] = next[c] + (t - 1) / then * (next[c] - x[c]);
      }
      x = next;
      t = then;
    }
    return spread(x);
  }

  /// What an honest reader believes of each person: the share of the smallest group shown.
  Map<String, Double> honest() {
    return spread(classPriors());
  }

  private double[] classPriors() {
    var prior = new double[bounds.length];
    var smallest = new HashMap<Integer, Integer>();
    Arrays.fill(prior, 0.5);
    for (var row : rows) {
      int people = row.people();
      for (int c : row.classes()) {
        if (people > 0 && smallest.merge(c, people, Math::min) == people) {
          prior[c] = Math.clamp((row.low() + row.high()) / 2.0 / people, 0, 1);
        }
      }
    }
    return prior;
  }

  private BitSet set(int... ofClasses) {
    var set = new BitSet();
    Arrays.stream(ofClasses).forEach(set::set);
    return set;
  }

  private int people(BitSet ofClasses) {
    return ofClasses.stream().map(c -> classes.get(c).size()).sum();
  }

  private double[] gradient(double[] x) {
    var gradient = new double[x.length];
    for (var row : rows) {
      double sum = 0;
      for (int c : row.classes()) {
        sum += bounds[c].people() * x[c];
      }
      double off = sum < row.low() ? sum - row.low() : Math.max(0, sum - row.high());
      for (int c : row.classes()) {
        gradient[c] += off / Math.max(1, row.people());
      }
    }
    return gradient;
  }

  /// No gradient changes faster: a person lies in so many groups at most, each of weight 1.
  private double steepness() {
    var of = new int[bounds.length];
    rows.forEach(row -> Arrays.stream(row.classes()).forEach(c -> of[c]++));
    return Arrays.stream(of).max().orElse(1);
  }

  private Map<String, Double> spread(double[] ofClasses) {
    var people = new HashMap<String, Double>();
    for (int c = 0; c < ofClasses.length; c++) {
      for (var person : classes.get(c)) {
        people.put(person, ofClasses[c]);
      }
    }
    return people;
  }
}
