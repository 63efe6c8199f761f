-- A check-in asks, its contract says under which terms, cohorts stand for the people asked, and answers carry a
-- cohort and nothing that leads to a person: no key to people, no sequence, no clock.

CREATE TABLE check_in (
  id            uuid PRIMARY KEY,
  title_en      text NOT NULL CHECK (title_en <> ''),
  title_fr      text NOT NULL CHECK (title_fr <> ''),
  instrument    text NOT NULL,
  version       integer NOT NULL,
  value_id      bigint NOT NULL,
  audience_unit bigint NOT NULL,
  opens_on      date NOT NULL,
  closes_on     date NOT NULL CHECK (closes_on >= opens_on),
  state         text NOT NULL CHECK (state IN ('PLANNED', 'OPEN', 'CLOSED')),
  opened_on     date,
  closed_on     date,
  CHECK ((state = 'PLANNED') = (opened_on IS NULL)),
  CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL))
);

CREATE TABLE contract (
  check_in_id    uuid PRIMARY KEY REFERENCES check_in (id),
  mode           text NOT NULL CHECK (mode IN ('CONFIDENTIAL')),
  k              smallint NOT NULL CHECK (k >= 5),
  d              smallint NOT NULL CHECK (d >= 2 AND 2 * d < k),
  cut_attributes text[] NOT NULL DEFAULT '{}',
  cut_level      text NOT NULL DEFAULT 'NONE' CHECK (cut_level IN ('NONE', 'ORGANISATION', 'DIVISIONS')),
  audience       text NOT NULL CHECK (audience IN ('OWN_AND_ABOVE', 'ALL_UNITS')),
  open_question  boolean NOT NULL,
  retention_days integer NOT NULL CHECK (retention_days BETWEEN 1 AND 730),
  frozen         boolean NOT NULL DEFAULT false,
  CHECK ((cut_level = 'NONE') = (cut_attributes = '{}'))
);

-- A contract that people have answered under is never rewritten: a change means a new check-in.
CREATE FUNCTION refuse_frozen_contract() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.frozen THEN
    RAISE EXCEPTION 'the listening contract of check-in % is frozen', OLD.check_in_id;
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER frozen_contract BEFORE UPDATE OR DELETE ON contract
  FOR EACH ROW EXECUTE FUNCTION refuse_frozen_contract();

-- A block of people asked: those who sit directly in certain units, k of them or more.
CREATE TABLE cohort (
  check_in_id uuid NOT NULL REFERENCES check_in (id),
  number      integer NOT NULL CHECK (number >= 0),
  asked       integer NOT NULL CHECK (asked >= 5),
  PRIMARY KEY (check_in_id, number)
);

-- The organisation as it was when the check-in opened, units in preorder, and the cohort of each unit's own people.
CREATE TABLE frozen_unit (
  check_in_id uuid NOT NULL REFERENCES check_in (id),
  position    integer NOT NULL CHECK (position >= 0),
  parent      integer NOT NULL CHECK (parent >= -1 AND parent < position),
  unit_id     bigint NOT NULL,
  name_en     text NOT NULL,
  name_fr     text NOT NULL,
  manager_id  bigint,
  cohort      integer,
  PRIMARY KEY (check_in_id, position),
  FOREIGN KEY (check_in_id, cohort) REFERENCES cohort (check_in_id, number)
);

-- What a cohort is called: units with all below them, or only the people who sit directly in them.
CREATE TABLE cohort_part (
  check_in_id uuid NOT NULL,
  number      integer NOT NULL,
  position    integer NOT NULL,
  whole       boolean NOT NULL,
  PRIMARY KEY (check_in_id, number, position),
  FOREIGN KEY (check_in_id, number) REFERENCES cohort (check_in_id, number),
  FOREIGN KEY (check_in_id, position) REFERENCES frozen_unit (check_in_id, position)
);

-- Who is asked, and the unit in which they count; its cohort is theirs.
CREATE TABLE invitation (
  check_in_id uuid NOT NULL,
  person_id   bigint NOT NULL,
  position    integer NOT NULL,
  PRIMARY KEY (check_in_id, person_id),
  FOREIGN KEY (check_in_id, position) REFERENCES frozen_unit (check_in_id, position)
);

-- What waits for a person, asked by every home page.
CREATE INDEX invitation_person ON invitation (person_id);

-- That a person took part, kept apart from what anybody answered.
CREATE TABLE participation (
  check_in_id uuid NOT NULL,
  person_id   bigint NOT NULL,
  PRIMARY KEY (check_in_id, person_id),
  FOREIGN KEY (check_in_id, person_id) REFERENCES invitation (check_in_id, person_id)
);

-- One answer: a value an item, in the instrument's order; NULL is skipped, -1 is "I would rather not say".
-- The key is the SHA-256 of a token that the form drew, so that sending twice counts once.
CREATE TABLE answer (
  check_in_id uuid NOT NULL,
  receipt     bytea NOT NULL CHECK (length(receipt) = 32),
  cohort      integer NOT NULL,
  choices     smallint[] NOT NULL,
  PRIMARY KEY (check_in_id, receipt),
  FOREIGN KEY (check_in_id, cohort) REFERENCES cohort (check_in_id, number)
);

-- Words stand beside no other answer and under no cohort; the key is random.
CREATE TABLE words (
  id          uuid PRIMARY KEY,
  check_in_id uuid NOT NULL REFERENCES check_in (id),
  words       text NOT NULL CHECK (words <> '')
);

CREATE INDEX words_check_in ON words (check_in_id);
