-- You said, we will (or will not, because): by a date, with a name. A promise is never rewritten; what became of it is
-- added beside it.

CREATE TABLE promise (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  check_in_id uuid NOT NULL,
  unit_id     bigint NOT NULL,
  answer      text NOT NULL CHECK (answer IN ('WILL', 'WILL_NOT')),
  heard       text NOT NULL CHECK (heard <> ''),
  pledge      text NOT NULL CHECK (pledge <> ''),
  reason      text NOT NULL DEFAULT '',
  language    text NOT NULL CHECK (language IN ('en', 'fr')),
  value_id    bigint NOT NULL,
  author      text NOT NULL CHECK (author <> ''),
  account_id  bigint NOT NULL,
  by_leader   boolean NOT NULL,
  made_on     date NOT NULL,
  due_on      date NOT NULL CHECK (due_on >= made_on),
  settled_on  date CHECK (settled_on >= made_on),
  outcome     text NOT NULL DEFAULT '',
  CHECK (answer = 'WILL' OR reason <> ''),
  CHECK ((settled_on IS NULL) = (outcome = ''))
);

-- The promises that a home page shows: those made to the units above its reader.
CREATE INDEX promise_unit ON promise (unit_id);

CREATE INDEX promise_check_in ON promise (check_in_id);
