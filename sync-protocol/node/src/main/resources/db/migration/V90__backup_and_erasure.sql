-- Up to where a verified backup covers each log; receipts name it, and devices drop payloads by it.
CREATE TABLE safe_log (
  device TEXT PRIMARY KEY,
  seq    BIGINT NOT NULL
);

-- The newest backup that was verified: one row.
CREATE TABLE backup_run (
  one   INTEGER PRIMARY KEY CHECK (one = 1),
  at    BIGINT NOT NULL,
  file  TEXT   NOT NULL,
  bytes BIGINT NOT NULL
);

-- The cases whose payloads and photos were erased, by whom, when and why.
CREATE TABLE erasure (
  case_id TEXT PRIMARY KEY,
  at      BIGINT NOT NULL,
  person  TEXT   NOT NULL,
  reason  TEXT   NOT NULL,
  entries BIGINT NOT NULL,
  photos  BIGINT NOT NULL
);
