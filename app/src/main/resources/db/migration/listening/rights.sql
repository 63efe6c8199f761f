-- Who may do what behind the anonymity wall. Pages know who is asked and who took part, and never an answer; answering
-- keeps an answer and knows no name; releasing reads answers and knows neither who was asked nor who took part.
GRANT USAGE ON SCHEMA listening TO ${pages}, ${answers}, ${release};

-- k, d and what else the contract says can only be written with it: nobody is granted a change
GRANT SELECT, INSERT, DELETE, UPDATE (state, opens_on, opened_on, closed_on)
  ON listening.check_in TO ${pages};
GRANT SELECT, INSERT, DELETE, UPDATE (frozen) ON listening.contract TO ${pages};
GRANT SELECT, INSERT ON listening.cohort, listening.frozen_unit, listening.cohort_part TO ${pages};
GRANT SELECT, INSERT, DELETE ON listening.invitation TO ${pages};
GRANT SELECT, DELETE ON listening.participation TO ${pages};
GRANT SELECT, INSERT ON listening.letter TO ${pages};
GRANT SELECT ON listening.released_words, listening.disposal TO ${pages};

GRANT SELECT
  ON listening.check_in, listening.contract, listening.frozen_unit, listening.invitation
  TO ${answers};
GRANT SELECT, INSERT ON listening.participation TO ${answers};
-- a sheet sent twice is known again by its receipt and its choices; the cohort is not needed for that
GRANT INSERT, SELECT (check_in_id, receipt, choices, attributes) ON listening.answer TO ${answers};
GRANT INSERT ON listening.words TO ${answers};

GRANT SELECT
  ON listening.contract, listening.cohort, listening.frozen_unit, listening.cohort_part
  TO ${release};
GRANT SELECT, UPDATE (released_on) ON listening.check_in TO ${release};
GRANT SELECT, DELETE ON listening.answer, listening.words TO ${release};
GRANT SELECT, INSERT, DELETE ON listening.released_words TO ${release};
GRANT INSERT ON listening.disposal TO ${release};

-- Sealed answers. Pages give tokens and count ballots; who answers casts; who releases empties the box. Nobody but them.
GRANT SELECT, INSERT, UPDATE (erased) ON listening.seal TO ${pages};
GRANT SELECT, INSERT, DELETE ON listening.token TO ${pages};
GRANT INSERT ON listening.ballot_card TO ${pages};
GRANT SELECT (check_in_id, mark) ON listening.ballot TO ${pages};
GRANT SELECT ON listening.ballot_card TO ${answers};
GRANT SELECT, INSERT ON listening.ballot TO ${answers};
GRANT INSERT ON listening.arrival TO ${answers};
GRANT SELECT (check_in_id), UPDATE (body) ON listening.ballot TO ${release};
GRANT SELECT, DELETE ON listening.arrival TO ${release};
GRANT INSERT ON listening.answer, listening.words TO ${release};

-- What the council says is written and read, and changed by nobody.
GRANT SELECT, INSERT ON listening.hearing, listening.remark, listening.remark_answer TO ${pages};
