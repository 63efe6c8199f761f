-- Who may do what with promises: the pages make them and add what became of them.
GRANT USAGE ON SCHEMA promise TO ${pages};
GRANT SELECT, INSERT, UPDATE ON promise.promise TO ${pages};
