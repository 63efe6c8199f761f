-- What the organisation promises to live. Nothing is overwritten: a correction is a new edition,
-- and a value that is no longer promised is retired, so that what once served it still names it.

CREATE TABLE values.value (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  position   smallint NOT NULL CHECK (position BETWEEN 1 AND 7),
  adopted_at timestamptz NOT NULL,
  retired_at timestamptz CHECK (retired_at >= adopted_at),
  -- deferred: two values change places in two statements
  CONSTRAINT one_value_in_use_per_position EXCLUDE (position WITH =)
    WHERE (retired_at IS NULL) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE values.edition (
  value      bigint NOT NULL REFERENCES values.value,
  number     smallint NOT NULL CHECK (number >= 1),
  name_en    text NOT NULL CHECK (name_en ~ '\S' AND char_length(name_en) <= 60),
  name_fr    text NOT NULL CHECK (name_fr ~ '\S' AND char_length(name_fr) <= 60),
  promise_en text NOT NULL CHECK (promise_en ~ '\S' AND char_length(promise_en) <= 200),
  promise_fr text NOT NULL CHECK (promise_fr ~ '\S' AND char_length(promise_fr) <= 200),
  written_at timestamptz NOT NULL,
  PRIMARY KEY (value, number)
);

CREATE TABLE values.behaviour (
  value    bigint NOT NULL,
  edition  smallint NOT NULL,
  position smallint NOT NULL CHECK (position BETWEEN 1 AND 4),
  text_en  text NOT NULL CHECK (text_en ~ '\S' AND char_length(text_en) <= 200),
  text_fr  text NOT NULL CHECK (text_fr ~ '\S' AND char_length(text_fr) <= 200),
  PRIMARY KEY (value, edition, position),
  FOREIGN KEY (value, edition) REFERENCES values.edition
);
