-- A unit that nobody named is called after the person who leads it. That name is theirs: here stands only whose it is,
-- so that erasing them, or a name they no longer bear, leaves nothing behind.

ALTER TABLE frozen_unit
  ADD called_after bigint,
  ALTER name_en DROP NOT NULL,
  ALTER name_fr DROP NOT NULL;

UPDATE frozen_unit SET called_after = manager_id, name_en = NULL, name_fr = NULL
WHERE manager_id IS NOT NULL AND name_en LIKE '%’s team' AND name_fr LIKE 'Équipe %';

ALTER TABLE frozen_unit ADD CHECK (
  (name_en IS NULL) = (name_fr IS NULL) AND (name_en IS NULL) = (called_after IS NOT NULL));
