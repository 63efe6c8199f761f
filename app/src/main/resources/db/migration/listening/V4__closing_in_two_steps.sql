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
