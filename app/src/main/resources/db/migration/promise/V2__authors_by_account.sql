-- The name under a promise is that of its account, and goes with it.
ALTER TABLE promise DROP COLUMN author;
