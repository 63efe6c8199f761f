-- Who may do what with releases: one role makes them, pages read them.
GRANT USAGE ON SCHEMA insight TO ${pages}, ${release};
GRANT SELECT
  ON insight.release, insight.released_unit, insight.released_group, insight.figure,
     insight.released_cut, insight.cut_figure
  TO ${pages};
GRANT INSERT
  ON insight.release, insight.released_unit, insight.released_group, insight.figure,
     insight.released_cut, insight.cut_figure
  TO ${release};
-- what is added must belong to a release of the same transaction, which counts its cuts
GRANT SELECT ON insight.release, insight.released_cut TO ${release};
