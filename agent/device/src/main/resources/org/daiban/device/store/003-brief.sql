-- The part of a holder's snapshot that lists show; until the next snapshot comes, lists read the whole.
ALTER TABLE case_file ADD COLUMN brief TEXT;
