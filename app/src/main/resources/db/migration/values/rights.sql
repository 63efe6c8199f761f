-- Who may do what with values: the pages read, adopt and retire them; no edition is ever rewritten.
GRANT USAGE ON SCHEMA values TO ${pages};
GRANT SELECT, INSERT, UPDATE ON values.value TO ${pages};
GRANT SELECT, INSERT ON values.edition, values.behaviour TO ${pages};
