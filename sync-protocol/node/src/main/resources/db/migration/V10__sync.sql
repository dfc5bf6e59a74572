-- Times are epoch milliseconds. Every table here is written inside the transaction of one act.

-- Who this program is: one row, made at the first start; subject and kind come with enrolment.
CREATE TABLE machine (
  one         INTEGER PRIMARY KEY CHECK (one = 1),
  algorithm   TEXT    NOT NULL,
  public_key  TEXT    NOT NULL,
  private_key TEXT    NOT NULL,
  epoch       TEXT    NOT NULL,
  subject     TEXT,
  upstream    TEXT
);

-- The certificates this node vouches for or has checked, by the machine they name.
CREATE TABLE certificate (
  subject     TEXT PRIMARY KEY,
  kind        TEXT   NOT NULL,
  region      TEXT   NOT NULL,
  signed      TEXT   NOT NULL,
  stored_at   BIGINT NOT NULL
);

-- One-time codes by which machines are let in.
CREATE TABLE enrolment_code (
  code        TEXT PRIMARY KEY,
  region      TEXT   NOT NULL,
  kind        TEXT   NOT NULL,
  issued_by   TEXT   NOT NULL,
  expires_at  BIGINT NOT NULL,
  used_by     TEXT
);

-- What each machine last said of itself.
CREATE TABLE machine_seen (
  subject       TEXT PRIMARY KEY,
  seen_at       BIGINT NOT NULL,
  program       TEXT   NOT NULL,
  catalogue     TEXT   NOT NULL,
  unsent        BIGINT NOT NULL,
  oldest_unsent BIGINT NOT NULL,
  free_disk     BIGINT NOT NULL,
  clock_offset  BIGINT NOT NULL
);

-- Every entry that was kept, once: the primary key says so (P2). This node's own log stands here too.
CREATE TABLE kept_entry (
  device     TEXT   NOT NULL,
  seq        BIGINT NOT NULL,
  digest     TEXT   NOT NULL,
  header     TEXT   NOT NULL,
  salt       TEXT   NOT NULL,
  payload    TEXT,
  case_id    TEXT   NOT NULL,
  type       TEXT   NOT NULL,
  kept_at    BIGINT NOT NULL,
  applied    INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (device, seq)
);
CREATE INDEX kept_entry_case ON kept_entry (case_id, applied);

-- How far each log is kept without a gap.
CREATE TABLE kept_head (
  device TEXT PRIMARY KEY,
  head   BIGINT NOT NULL,
  digest TEXT   NOT NULL
);

-- A second history under one name (P8): kept for a person to look at, never among the cases.
CREATE TABLE forked_entry (
  device  TEXT   NOT NULL,
  seq     BIGINT NOT NULL,
  digest  TEXT   NOT NULL,
  header  TEXT   NOT NULL,
  salt    TEXT   NOT NULL,
  payload TEXT,
  kept_at BIGINT NOT NULL,
  PRIMARY KEY (device, seq, digest)
);

-- Entries that were looked at and will not be kept as they are.
CREATE TABLE keep_refusal (
  device TEXT   NOT NULL,
  seq    BIGINT NOT NULL,
  entry  TEXT   NOT NULL,
  code   TEXT   NOT NULL,
  reason TEXT   NOT NULL,
  todo   TEXT   NOT NULL,
  PRIMARY KEY (device, seq)
);

-- Batches byte for byte, to be carried on.
CREATE TABLE kept_batch (
  device   TEXT   NOT NULL,
  from_seq BIGINT NOT NULL,
  to_seq   BIGINT NOT NULL,
  digest   TEXT   NOT NULL,
  text     TEXT   NOT NULL,
  kept_at  BIGINT NOT NULL,
  PRIMARY KEY (device, from_seq, to_seq, digest)
);

-- Batches that the node of a region below has not receipted.
CREATE TABLE inbox (
  node     TEXT   NOT NULL,
  device   TEXT   NOT NULL,
  from_seq BIGINT NOT NULL,
  to_seq   BIGINT NOT NULL,
  PRIMARY KEY (node, device, from_seq, to_seq)
);

-- The newest receipt of each node further up, for each log that passed through here.
CREATE TABLE upper_receipt (
  device TEXT   NOT NULL,
  node   TEXT   NOT NULL,
  epoch  TEXT   NOT NULL,
  head   BIGINT NOT NULL,
  signed TEXT   NOT NULL,
  PRIMARY KEY (device, node)
);

-- How far this node has read the feed of the node above.
CREATE TABLE upper_cursor (
  node     TEXT PRIMARY KEY,
  epoch    TEXT   NOT NULL,
  position BIGINT NOT NULL
);

-- Outcomes of this node's own entries that it has read and will acknowledge with the next request.
CREATE TABLE upper_acknowledgement (
  outcome TEXT PRIMARY KEY
);

-- The last position given out; locked last before commit, so that positions rise in commit order.
CREATE TABLE feed_position (
  one      INTEGER PRIMARY KEY CHECK (one = 1),
  position BIGINT NOT NULL
);
INSERT INTO feed_position (one, position) VALUES (1, 0);

-- One row for each thing and scope, at its newest position.
CREATE TABLE feed_row (
  kind     TEXT   NOT NULL,
  item_key TEXT   NOT NULL,
  scope    TEXT   NOT NULL,
  position BIGINT NOT NULL UNIQUE,
  body     TEXT   NOT NULL,
  PRIMARY KEY (kind, item_key, scope)
);
CREATE INDEX feed_row_scope ON feed_row (scope, position);

-- Attachments by the hash of their plain bytes; the bytes lie in files.
CREATE TABLE attachment (
  hash        TEXT PRIMARY KEY,
  size        BIGINT NOT NULL,
  type        TEXT   NOT NULL,
  received    BIGINT NOT NULL,
  complete    INTEGER NOT NULL,
  stored_at   BIGINT NOT NULL,
  sent_up     BIGINT NOT NULL DEFAULT 0,
  sent_up_all INTEGER NOT NULL DEFAULT 0
);

-- Which attachments the manifests of a case name.
CREATE TABLE case_attachment (
  case_id  TEXT   NOT NULL,
  hash     TEXT   NOT NULL,
  size     BIGINT NOT NULL,
  type     TEXT   NOT NULL,
  PRIMARY KEY (case_id, hash)
);
CREATE INDEX case_attachment_hash ON case_attachment (hash);

-- The history of each case: every act once, in (term, revision).
CREATE TABLE case_act (
  case_id  TEXT   NOT NULL,
  revision BIGINT NOT NULL,
  term     BIGINT NOT NULL,
  device   TEXT   NOT NULL,
  seq      BIGINT NOT NULL,
  act      TEXT   NOT NULL,
  folded   INTEGER NOT NULL,
  PRIMARY KEY (case_id, term, revision)
);

-- Where each case stands: a convenience, rebuilt from case_act at any time.
CREATE TABLE case_file (
  case_id     TEXT PRIMARY KEY,
  number      TEXT   NOT NULL,
  item        TEXT   NOT NULL,
  region      TEXT   NOT NULL,
  department  TEXT   NOT NULL,
  applicant   TEXT   NOT NULL,
  state       TEXT   NOT NULL,
  holder      TEXT   NOT NULL,
  term        BIGINT NOT NULL,
  revision    BIGINT NOT NULL,
  received_at BIGINT NOT NULL,
  body        TEXT   NOT NULL
);
CREATE INDEX case_file_number ON case_file (number);
CREATE INDEX case_file_state ON case_file (state, region);

-- What lets a second open case of the same person and item be noticed (O4) without keeping the number.
CREATE TABLE case_person (
  case_id TEXT PRIMARY KEY,
  person  TEXT NOT NULL,
  item    TEXT NOT NULL
);
CREATE INDEX case_person_person ON case_person (person, item);
