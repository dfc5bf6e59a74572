-- Batches that go on a log whose entries have no rows of their own yet: kept whole in kept_batch in one
-- row, in one transaction with the log's head, and opened before anybody reads the log's entries. All
-- numbers up to the head of a log stand either in kept_entry or here.
CREATE TABLE kept_unopened (
  device   TEXT   NOT NULL,
  from_seq BIGINT NOT NULL,
  to_seq   BIGINT NOT NULL,
  -- of the batch's text, as in kept_batch
  digest   TEXT   NOT NULL,
  -- of the last entry's header
  head     TEXT   NOT NULL,
  kept_at  BIGINT NOT NULL,
  PRIMARY KEY (device, from_seq)
);
