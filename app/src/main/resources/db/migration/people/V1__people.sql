-- Who the people are and where they sit: true on any day, and as it was recorded at any instant.
--
-- Two times. valid_from/valid_to: the days on which it is so (to is the first day on which it is not).
-- recorded_from/recorded_to: when the platform believed it. A correction closes the recorded period
-- and adds rows; it never overwrites. Only an erasure removes.
-- The exclusion constraints use ranges alone, so that no extension has to be installed.

-- One row. Whoever changes people or units locks it, so that changes stand in one order; the secret
-- keys the marks below. It lives here, not in a file, so that a restored backup still knows whom not to
-- bring back.
CREATE TABLE people.ledger (
  single      boolean PRIMARY KEY DEFAULT true CHECK (single),
  version     bigint NOT NULL DEFAULT 0,
  recorded_at timestamptz NOT NULL DEFAULT 'epoch',
  secret      bytea NOT NULL DEFAULT uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
);
INSERT INTO people.ledger DEFAULT VALUES;

-- mark: the person's key under HMAC. What must outlive an erasure (a tombstone, the identity of a
-- unit, "reports to") holds marks, never keys.
CREATE TABLE people.person (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key         text NOT NULL UNIQUE CHECK (key <> ''),
  mark        uuid NOT NULL UNIQUE,
  given_name  text NOT NULL,
  family_name text NOT NULL,
  email       text CHECK (email <> ''),
  language    text NOT NULL CHECK (language IN ('en', 'fr')),
  hired_on    date,
  birth_year  smallint
);

CREATE TABLE people.tombstone (
  mark      uuid PRIMARY KEY,
  erased_on date NOT NULL
);

-- A unit is the same unit as long as its key is: 'root', 'unplaced', 'path:<path>', 'mark:<mark of
-- the manager whose reports it holds>'. Names are null until an administrator gives them.
CREATE TABLE people.unit (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key     text NOT NULL UNIQUE,
  label   text NOT NULL,
  name_en text CHECK (name_en <> ''),
  name_fr text CHECK (name_fr <> ''),
  CHECK ((name_en IS NULL) = (name_fr IS NULL))
);
INSERT INTO people.unit (key, label) VALUES ('root', ''), ('unplaced', '');

-- stated_on: the day of the file that says so; a later file about an earlier day stops there.
-- last_day: the person is not there after it.
CREATE TABLE people.assignment (
  person_id     bigint NOT NULL REFERENCES people.person ON DELETE CASCADE,
  unit_id       bigint NOT NULL REFERENCES people.unit,
  reports_to    uuid,
  path          text NOT NULL,
  site          text NOT NULL,
  job           text NOT NULL,
  contract      text NOT NULL,
  working_time  text NOT NULL,
  further       jsonb NOT NULL CHECK (jsonb_typeof(further) = 'object'),
  last_day      date,
  stated_on     date NOT NULL,
  valid_from    date NOT NULL,
  valid_to      date NOT NULL DEFAULT 'infinity' CHECK (valid_from < valid_to),
  recorded_from timestamptz NOT NULL,
  recorded_to   timestamptz NOT NULL DEFAULT 'infinity' CHECK (recorded_from < recorded_to),
  CONSTRAINT one_assignment_at_a_time EXCLUDE USING gist (
    int8range(person_id, person_id, '[]') WITH &&,
    daterange(valid_from, valid_to) WITH &&,
    tstzrange(recorded_from, recorded_to) WITH &&)
);
-- serves: a person's page, erasure, the replacement of what an import changes
CREATE INDEX assignment_of_person ON people.assignment (person_id);

CREATE TABLE people.placement (
  unit_id       bigint NOT NULL REFERENCES people.unit,
  parent_id     bigint REFERENCES people.unit,
  manager_id    bigint REFERENCES people.person ON DELETE SET NULL,
  valid_from    date NOT NULL,
  valid_to      date NOT NULL DEFAULT 'infinity' CHECK (valid_from < valid_to),
  recorded_from timestamptz NOT NULL,
  recorded_to   timestamptz NOT NULL DEFAULT 'infinity' CHECK (recorded_from < recorded_to),
  CONSTRAINT one_placement_at_a_time EXCLUDE USING gist (
    int8range(unit_id, unit_id, '[]') WITH &&,
    daterange(valid_from, valid_to) WITH &&,
    tstzrange(recorded_from, recorded_to) WITH &&)
);
-- serves: the replacement of what an import changes; the erasure of a manager
CREATE INDEX placement_of_unit ON people.placement (unit_id);
CREATE INDEX placement_of_manager ON people.placement (manager_id);

CREATE TABLE people.import (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  day         date NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('FULL', 'DELTA')),
  file_name   text NOT NULL,
  account_id  bigint NOT NULL,
  recorded_at timestamptz NOT NULL,
  added       integer NOT NULL,
  changed     integer NOT NULL,
  moved       integer NOT NULL,
  gone        integer NOT NULL,
  unchanged   integer NOT NULL
);

-- A file between its dry run and its application: a day at most, then gone.
CREATE TABLE people.draft (
  id         uuid PRIMARY KEY,
  account_id bigint NOT NULL,
  day        date NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('FULL', 'DELTA')),
  file_name  text NOT NULL,
  content    bytea NOT NULL,
  created_at timestamptz NOT NULL
);
