-- Closing is what people see; the release follows in a transaction of its own, under the role that may read answers.
-- Pages cannot read words either, only those released: 20 authors or more, in another order and under other keys.

ALTER TABLE check_in ADD released_on date;

UPDATE check_in SET released_on = closed_on WHERE state = 'CLOSED';

ALTER TABLE check_in ADD CHECK (released_on IS NULL OR state = 'CLOSED');

CREATE TABLE released_words (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  check_in_id uuid NOT NULL REFERENCES check_in (id),
  words       text NOT NULL CHECK (words <> '')
);

CREATE INDEX released_words_check_in ON released_words (check_in_id);

INSERT INTO released_words (check_in_id, words)
SELECT w.check_in_id, w.words
FROM words w
JOIN check_in c ON c.id = w.check_in_id AND c.released_on IS NOT NULL
WHERE (SELECT count(*) FROM words o WHERE o.check_in_id = w.check_in_id) >= 20
ORDER BY random();

-- The proof that single answers are gone: of what was removed only the step of its number, as the gate shows it; NULL
-- where that was below the smallest group.
CREATE TABLE disposal (
  check_in_id  uuid PRIMARY KEY REFERENCES check_in (id),
  disposed_on  date NOT NULL,
  answers_from integer CHECK (answers_from >= 5),
  words_from   integer CHECK (words_from >= 5)
);

-- What people were told they would count in stands as it was told. It is written while the check-in is planned, in the
-- transaction that opens it, and by nobody afterwards; only an erasure takes a person out.
CREATE FUNCTION refuse_change_of_snapshot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the organisation of a check-in is frozen: % of listening.% is refused', TG_OP, TG_TABLE_NAME;
END $$;

CREATE TRIGGER frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON cohort
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_snapshot();
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON frozen_unit
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_snapshot();
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON cohort_part
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_snapshot();
CREATE TRIGGER frozen BEFORE UPDATE OR TRUNCATE ON invitation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_snapshot();

CREATE FUNCTION refuse_late_addition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM (SELECT DISTINCT check_in_id FROM added) AS a
             JOIN listening.check_in AS c ON c.id = a.check_in_id
             WHERE c.state <> 'PLANNED') THEN
    RAISE EXCEPTION 'the organisation of a check-in is frozen: INSERT into listening.% is refused', TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER in_time AFTER INSERT ON cohort REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_addition();
CREATE TRIGGER in_time AFTER INSERT ON frozen_unit REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_addition();
CREATE TRIGGER in_time AFTER INSERT ON cohort_part REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_addition();
CREATE TRIGGER in_time AFTER INSERT ON invitation REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_addition();

-- A state is left once and never entered again, and the days on which that happened stay.
CREATE FUNCTION refuse_step_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.state, NEW.state) NOT IN (('PLANNED', 'PLANNED'), ('PLANNED', 'OPEN'), ('OPEN', 'OPEN'), ('OPEN', 'CLOSED'),
                                    ('CLOSED', 'CLOSED'))
     OR OLD.opened_on <> NEW.opened_on OR OLD.closed_on <> NEW.closed_on OR OLD.released_on <> NEW.released_on
     OR OLD.state <> 'PLANNED' AND OLD.opens_on <> NEW.opens_on
     OR OLD.released_on IS NOT NULL AND NEW.released_on IS NULL THEN
    RAISE EXCEPTION 'check-in % does not go back', OLD.id;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER forward BEFORE UPDATE ON check_in
  FOR EACH ROW EXECUTE FUNCTION refuse_step_back();
