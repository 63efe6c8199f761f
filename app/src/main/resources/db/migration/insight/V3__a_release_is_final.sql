-- A release is made once, whole, in the transaction that closes its check-in. After that nothing of it is changed,
-- removed or added, whoever asks: a figure that could be added later could show what was withheld.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a release is final: % of insight.% is refused', TG_OP, TG_TABLE_NAME;
END $$;

CREATE TRIGGER final BEFORE UPDATE OR DELETE OR TRUNCATE ON release
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER final BEFORE UPDATE OR DELETE OR TRUNCATE ON released_unit
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER final BEFORE UPDATE OR DELETE OR TRUNCATE ON released_group
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER final BEFORE UPDATE OR DELETE OR TRUNCATE ON figure
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What is added must belong to a release of the same transaction.
CREATE FUNCTION refuse_addition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM (SELECT DISTINCT check_in_id FROM added) AS a
             JOIN insight.release AS r ON r.check_in_id = a.check_in_id
             WHERE r.xmin <> pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a release is final: INSERT into insight.% is refused', TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER whole AFTER INSERT ON released_unit REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_addition();
CREATE TRIGGER whole AFTER INSERT ON released_group REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_addition();
CREATE TRIGGER whole AFTER INSERT ON figure REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_addition();
