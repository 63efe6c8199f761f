-- Who may do what with people: nobody but the pages. Neither answering nor releasing knows a name.
GRANT USAGE ON SCHEMA people TO ${pages};
GRANT SELECT, INSERT, UPDATE, DELETE
  ON people.person, people.assignment, people.placement, people.unit, people.draft
  TO ${pages};
GRANT SELECT, INSERT ON people.tombstone, people.import TO ${pages};
GRANT SELECT, UPDATE ON people.ledger TO ${pages};
