-- a module that only a newer version knows
CREATE TABLE growth.wish (
  id integer PRIMARY KEY
);
