-- A release is all that will ever be shown of a check-in: groups of k people or more with figures in bands and counts
-- in steps. It is computed once, when the check-in closes; pages read nothing else.

CREATE TABLE release (
  check_in_id uuid PRIMARY KEY,
  released_on date NOT NULL,
  k           smallint NOT NULL,
  d           smallint NOT NULL,
  measures    text[] NOT NULL
);

-- Units as they were then, in preorder. For each measure the smallest released group that holds the unit's people,
-- NULL where nobody is in it or too few answered in all.
CREATE TABLE released_unit (
  check_in_id uuid NOT NULL REFERENCES release (check_in_id),
  position    integer NOT NULL,
  parent      integer NOT NULL,
  unit_id     bigint NOT NULL,
  name_en     text NOT NULL,
  name_fr     text NOT NULL,
  manager_id  bigint,
  groups      integer[] NOT NULL,
  PRIMARY KEY (check_in_id, position)
);

-- A group is units with all below them (whole) or only the people who sit directly in them.
CREATE TABLE released_group (
  check_in_id uuid NOT NULL REFERENCES release (check_in_id),
  number      integer NOT NULL,
  positions   integer[] NOT NULL,
  wholes      boolean[] NOT NULL,
  PRIMARY KEY (check_in_id, number)
);

CREATE TABLE figure (
  check_in_id    uuid NOT NULL,
  number         integer NOT NULL,
  measure        text NOT NULL,
  band_lower     double precision NOT NULL,
  band_upper     double precision NOT NULL,
  count_from     integer NOT NULL,
  interval_lower double precision NOT NULL,
  interval_upper double precision NOT NULL,
  PRIMARY KEY (check_in_id, number, measure),
  FOREIGN KEY (check_in_id, number) REFERENCES released_group (check_in_id, number),
  CHECK (0 <= interval_lower AND interval_lower <= band_lower AND band_lower <= band_upper
         AND band_upper <= interval_upper AND interval_upper <= 100)
);
