-- The works council speaks before a check-in opens and is answered. What was said stays with the contract, word for word:
-- it is written while the check-in is planned, changed by nobody, and goes only with a check-in that never opened.

CREATE TABLE hearing (
  check_in_id uuid PRIMARY KEY REFERENCES check_in (id) ON DELETE CASCADE,
  until       date NOT NULL
);

CREATE TABLE remark (
  check_in_id uuid NOT NULL REFERENCES hearing (check_in_id) ON DELETE CASCADE,
  number      integer NOT NULL CHECK (number > 0),
  kind        text NOT NULL CHECK (kind IN ('COMMENT', 'PROPOSAL', 'OBJECTION')),
  words       text NOT NULL CHECK (words <> '' AND length(words) <= 2000),
  account_id  bigint NOT NULL,
  said_on     date NOT NULL,
  PRIMARY KEY (check_in_id, number)
);

CREATE TABLE remark_answer (
  check_in_id uuid NOT NULL,
  number      integer NOT NULL,
  words       text NOT NULL CHECK (words <> '' AND length(words) <= 2000),
  account_id  bigint NOT NULL,
  given_on    date NOT NULL,
  PRIMARY KEY (check_in_id, number),
  FOREIGN KEY (check_in_id, number) REFERENCES remark (check_in_id, number) ON DELETE CASCADE
);

CREATE FUNCTION refuse_change_of_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what the council said is frozen: % of listening.% is refused', TG_OP, TG_TABLE_NAME;
END $$;

CREATE TRIGGER frozen BEFORE UPDATE OR TRUNCATE ON hearing
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
CREATE TRIGGER frozen BEFORE UPDATE OR TRUNCATE ON remark
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
CREATE TRIGGER frozen BEFORE UPDATE OR TRUNCATE ON remark_answer
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

CREATE FUNCTION refuse_removal_of_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM listening.check_in WHERE id = OLD.check_in_id) THEN
    RAISE EXCEPTION 'what the council said is frozen: DELETE of listening.% is refused', TG_TABLE_NAME;
  END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER kept BEFORE DELETE ON hearing FOR EACH ROW EXECUTE FUNCTION refuse_removal_of_record();
CREATE TRIGGER kept BEFORE DELETE ON remark FOR EACH ROW EXECUTE FUNCTION refuse_removal_of_record();
CREATE TRIGGER kept BEFORE DELETE ON remark_answer FOR EACH ROW EXECUTE FUNCTION refuse_removal_of_record();

CREATE FUNCTION refuse_late_word() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM listening.check_in WHERE id = NEW.check_in_id AND state <> 'PLANNED') THEN
    RAISE EXCEPTION 'what the council said is frozen: INSERT into listening.% is refused', TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER in_time BEFORE INSERT ON hearing FOR EACH ROW EXECUTE FUNCTION refuse_late_word();
CREATE TRIGGER in_time BEFORE INSERT ON remark FOR EACH ROW EXECUTE FUNCTION refuse_late_word();
CREATE TRIGGER in_time BEFORE INSERT ON remark_answer FOR EACH ROW EXECUTE FUNCTION refuse_late_word();

CREATE FUNCTION refuse_remark_after_the_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.said_on > (SELECT until FROM listening.hearing WHERE check_in_id = NEW.check_in_id) THEN
    RAISE EXCEPTION 'the council could speak until a day before %', NEW.said_on;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER in_its_days BEFORE INSERT ON remark FOR EACH ROW EXECUTE FUNCTION refuse_remark_after_the_days();

-- A check-in does not open while the council may speak, nor over an objection that nobody answered.
CREATE FUNCTION refuse_opening_unheard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM listening.hearing WHERE check_in_id = NEW.id AND until >= NEW.opened_on)
     OR EXISTS (SELECT FROM listening.remark AS r
                WHERE r.check_in_id = NEW.id AND r.kind = 'OBJECTION'
                  AND NOT EXISTS (SELECT FROM listening.remark_answer AS a
                                  WHERE a.check_in_id = r.check_in_id AND a.number = r.number)) THEN
    RAISE EXCEPTION 'check-in % does not open before the council is heard', NEW.id;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER heard BEFORE UPDATE ON check_in
  FOR EACH ROW WHEN (OLD.state = 'PLANNED' AND NEW.state = 'OPEN') EXECUTE FUNCTION refuse_opening_unheard();
