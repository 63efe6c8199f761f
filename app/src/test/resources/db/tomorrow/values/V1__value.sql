-- a schema named by an SQL key word
CREATE TABLE values.value (
  id   integer PRIMARY KEY,
  name text NOT NULL
);
