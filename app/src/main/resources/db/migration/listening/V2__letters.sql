-- Everybody asked is written to when a check-in opens, once before it closes, and when it is released. What was
-- written is noted for all of them together: nothing here says to whom, nor who has answered.

ALTER TABLE check_in ADD reminds_on date CHECK (reminds_on BETWEEN opens_on AND closes_on);

CREATE TABLE letter (
  check_in_id uuid NOT NULL REFERENCES check_in (id),
  occasion    text NOT NULL CHECK (occasion IN ('OPENED', 'REMINDER', 'RELEASED')),
  written_on  date NOT NULL,
  PRIMARY KEY (check_in_id, occasion)
);
