-- Sealed answers: who may answer is known, who answered what is not. A token is signed blind for a person; a ballot
-- carries the token and no person; what was cast waits encrypted, and is mixed into the answers when the check-in closes.

ALTER TABLE contract
  DROP CONSTRAINT contract_mode_check,
  ADD CONSTRAINT contract_mode_check CHECK (mode IN ('CONFIDENTIAL', 'SEALED'));

-- The public half of a check-in's key; the other is a file beside the database, and goes when the check-in closes.
-- erased: tokens of people who have been erased since, so that ballots can still be compared with tokens.
CREATE TABLE seal (
  check_in_id uuid PRIMARY KEY REFERENCES check_in (id),
  modulus     bytea NOT NULL CHECK (length(modulus) = 384),
  fingerprint bytea NOT NULL CHECK (length(fingerprint) = 32),
  erased      integer NOT NULL DEFAULT 0
);

-- A token for each person, once: SHA-256 of the blinded message that was signed, NULL for one printed on a ballot card.
CREATE TABLE token (
  check_in_id uuid NOT NULL,
  person_id   bigint NOT NULL,
  blinded     bytea CHECK (length(blinded) = 32),
  PRIMARY KEY (check_in_id, person_id),
  FOREIGN KEY (check_in_id, person_id) REFERENCES invitation (check_in_id, person_id)
);

-- The stacks of ballot cards: a mark a card, and the cohort it counts in.
CREATE TABLE ballot_card (
  check_in_id uuid NOT NULL,
  mark        bytea NOT NULL CHECK (length(mark) = 32),
  cohort      integer NOT NULL,
  PRIMARY KEY (check_in_id, mark),
  FOREIGN KEY (check_in_id, cohort) REFERENCES cohort (check_in_id, number)
);

-- Tokens that were used, by their marks. body: SHA-256 of what was said, so that sending twice counts once; it goes
-- when the check-in closes.
CREATE TABLE ballot (
  check_in_id uuid NOT NULL REFERENCES check_in (id),
  mark        bytea NOT NULL CHECK (length(mark) = 32),
  body        bytea CHECK (length(body) = 32),
  PRIMARY KEY (check_in_id, mark)
);

-- What was said, all of one size, encrypted to a key that is not in the database.
CREATE TABLE arrival (
  check_in_id uuid NOT NULL REFERENCES check_in (id),
  sealed      bytea NOT NULL
);

-- All that wait for a check-in, read once, when it closes.
CREATE INDEX arrival_check_in ON arrival (check_in_id);
