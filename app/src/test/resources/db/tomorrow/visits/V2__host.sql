-- what only a newer version knows
ALTER TABLE visits.visit ADD COLUMN host text;
