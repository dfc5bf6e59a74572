-- When the sweep first met a tombstone; it goes 400 days later. Null everywhere else.
ALTER TABLE feed_row ADD COLUMN left_at BIGINT;
CREATE INDEX feed_row_tombstone ON feed_row (left_at, position) WHERE kind = 'tombstone';

-- Up to which position the tombstones of a scope were swept: a reader who stands below may have missed
-- one, and is told all that is in the scope now.
CREATE TABLE feed_swept (
  scope    TEXT PRIMARY KEY,
  position BIGINT NOT NULL
);
