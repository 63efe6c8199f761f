-- Nothing is published that is not proved: the smallest group about which a sum could be worked out from all figures
-- together stands with the release, and is never smaller than its contract's. Figures by attribute come with their
-- proof, and with what became of each attribute of the contract: shown, too few, or dropped because no proof was found.

ALTER TABLE release
  ADD smallest smallint,
  ADD proof text NOT NULL DEFAULT 'BLOCKS' CHECK (proof IN ('BLOCKS', 'CUTS')),
  ADD blocks integer NOT NULL DEFAULT 0 CHECK (blocks >= 0),
  ADD cuts integer NOT NULL DEFAULT 0 CHECK (cuts >= 0),
  ADD CHECK ((proof = 'CUTS') = (cuts > 0));

-- Releases made before have blocks of k or more and no cuts, which is proof enough; their blocks were not counted (0).
ALTER TABLE release DISABLE TRIGGER final;
UPDATE release SET smallest = k;
ALTER TABLE release ENABLE TRIGGER final;

ALTER TABLE release
  ALTER smallest SET NOT NULL,
  ADD CONSTRAINT proved CHECK (smallest >= k),
  ALTER proof DROP DEFAULT,
  ALTER blocks DROP DEFAULT,
  ALTER cuts DROP DEFAULT;

-- For each category of the attribute, and last for those who did not say, the group in which it is shown.
CREATE TABLE released_cut (
  check_in_id uuid NOT NULL REFERENCES release (check_in_id),
  number      integer NOT NULL CHECK (number >= 0),
  position    integer NOT NULL,
  attribute   text NOT NULL,
  outcome     text NOT NULL CHECK (outcome IN ('SHOWN', 'TOO_FEW', 'NOT_PROVED')),
  groups      integer[] NOT NULL,
  PRIMARY KEY (check_in_id, number),
  UNIQUE (check_in_id, position, attribute),
  FOREIGN KEY (check_in_id, position) REFERENCES released_unit (check_in_id, position),
  CHECK ((outcome = 'SHOWN') = (cardinality(groups) > 0))
);

CREATE TABLE cut_figure (
  check_in_id    uuid NOT NULL,
  number         integer NOT NULL,
  category_group integer NOT NULL CHECK (category_group >= 0),
  measure        text NOT NULL,
  band_lower     double precision NOT NULL,
  band_upper     double precision NOT NULL,
  count_from     integer NOT NULL,
  interval_lower double precision NOT NULL,
  interval_upper double precision NOT NULL,
  PRIMARY KEY (check_in_id, number, measure, category_group),
  FOREIGN KEY (check_in_id, number) REFERENCES released_cut (check_in_id, number),
  CHECK (0 <= interval_lower AND interval_lower <= band_lower AND band_lower <= band_upper
         AND band_upper <= interval_upper AND interval_upper <= 100)
);

CREATE TRIGGER final BEFORE UPDATE OR DELETE OR TRUNCATE ON released_cut
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER final BEFORE UPDATE OR DELETE OR TRUNCATE ON cut_figure
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER whole AFTER INSERT ON released_cut REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_addition();
CREATE TRIGGER whole AFTER INSERT ON cut_figure REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_addition();

-- As many attributes are shown as were proved together.
CREATE FUNCTION refuse_unproved_cuts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM insight.release AS r
             JOIN (SELECT DISTINCT check_in_id FROM added) AS a ON a.check_in_id = r.check_in_id
             WHERE r.cuts <> (SELECT count(*) FROM insight.released_cut AS c
                              WHERE c.check_in_id = r.check_in_id AND c.outcome = 'SHOWN')) THEN
    RAISE EXCEPTION 'a release shows the attributes it was proved with, and no others';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER proved AFTER INSERT ON released_cut REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_unproved_cuts();
