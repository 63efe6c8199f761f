-- a floor above, which refers to the one below
CREATE TABLE visits.visit (
  value_id integer NOT NULL REFERENCES values.value
);
