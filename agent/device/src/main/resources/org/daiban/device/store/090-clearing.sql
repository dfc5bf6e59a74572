-- A photo is safe when the county has called an entry behind `safe_behind` safe: that entry was
-- written after the county's word on the photo came, so the backup that covers it covers the photo.
ALTER TABLE attachment ADD COLUMN safe_behind INTEGER NOT NULL DEFAULT 0;
UPDATE attachment SET safe_behind = (SELECT ifnull(max(seq), 0) FROM log_entry);

-- The bytes were let go and can be fetched again from the node above.
ALTER TABLE attachment ADD COLUMN thinned INTEGER NOT NULL DEFAULT 0;

-- This device's own signed word on its log up to where entries may be gone.
CREATE TABLE checkpoint (
  one    INTEGER PRIMARY KEY CHECK (one = 1),
  row    INTEGER NOT NULL,
  signed TEXT NOT NULL
);
