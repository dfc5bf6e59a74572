-- Entries that a person must look at before they may take effect. Cause FORKED: another history under
-- the same device's name came first (P8). They are kept beside the cases and are no part of them until
-- somebody adopts them; one that is set aside stays kept with the reason.
CREATE TABLE kept_aside (
  device     TEXT   NOT NULL,
  seq        BIGINT NOT NULL,
  digest     TEXT   NOT NULL,
  cause      TEXT   NOT NULL,
  header     TEXT   NOT NULL,
  salt       TEXT   NOT NULL,
  payload    TEXT,
  case_id    TEXT   NOT NULL,
  type       TEXT   NOT NULL,
  kept_at    BIGINT NOT NULL,
  -- null while nobody has decided; ADOPTED, SET_ASIDE, or STANDING where the case's holder has it
  decision   TEXT,
  decided_at BIGINT,
  decided_by TEXT,
  reason     TEXT,
  PRIMARY KEY (device, seq, digest)
);
INSERT INTO kept_aside (device, seq, digest, cause, header, salt, payload, case_id, type, kept_at)
  SELECT device, seq, digest, 'FORKED', header, salt, payload,
    json_extract(header, '$.case'), json_extract(header, '$.type'), kept_at FROM forked_entry;
DROP TABLE forked_entry;
CREATE INDEX kept_aside_case ON kept_aside (case_id);
CREATE INDEX kept_aside_open ON kept_aside (device, seq) WHERE decision IS NULL;

-- Each entry that was ever adopted, by which entry of which node: a second adoption does nothing.
CREATE TABLE adoption (
  entry  TEXT PRIMARY KEY,
  device TEXT   NOT NULL,
  seq    BIGINT NOT NULL
);

-- Batches of a second history: to be carried up although their numbers are receipted.
ALTER TABLE kept_batch ADD COLUMN aside INTEGER NOT NULL DEFAULT 0;

-- The last serial of the numbers that this node gave to cases whose own number was taken.
CREATE TABLE case_serial (
  region TEXT   NOT NULL,
  day    TEXT   NOT NULL,
  last   BIGINT NOT NULL,
  PRIMARY KEY (region, day)
);

-- The key under which this machine asks for a new name; asked again, it is the same.
CREATE TABLE next_key (
  one         INTEGER PRIMARY KEY CHECK (one = 1),
  algorithm   TEXT NOT NULL,
  public_key  TEXT NOT NULL,
  private_key TEXT NOT NULL
);
