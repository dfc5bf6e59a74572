-- What a device knows of itself: its name, its certificates.
CREATE TABLE setting (
  name  TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
);

-- The last serial given out, for each slot and day; it never goes back, so no case number repeats.
CREATE TABLE case_serial (
  slot INTEGER NOT NULL,
  day  TEXT NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (slot, day)
);

-- The device's own log. Times are epoch milliseconds; 0 in kept_… means: no verified receipt says so.
CREATE TABLE log_entry (
  seq           INTEGER PRIMARY KEY,
  digest        TEXT NOT NULL UNIQUE,
  header        TEXT NOT NULL,
  salt          TEXT NOT NULL,
  payload       TEXT,
  case_id       TEXT NOT NULL,
  type          TEXT NOT NULL,
  written_at    INTEGER NOT NULL,
  kept_township INTEGER NOT NULL DEFAULT 0,
  kept_county   INTEGER NOT NULL DEFAULT 0,
  refused       INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX log_entry_of_case ON log_entry (case_id, seq);

CREATE INDEX log_entry_unsent ON log_entry (seq)
  WHERE kept_township = 0 AND kept_county = 0 AND refused = 0;

-- A node's signed word on keeping: the newest of each node.
CREATE TABLE receipt (
  node       TEXT PRIMARY KEY NOT NULL,
  epoch      TEXT NOT NULL,
  head       INTEGER NOT NULL,
  at         INTEGER NOT NULL,
  safe_up_to INTEGER NOT NULL,
  signed     TEXT NOT NULL
);

-- What came back about an entry: refused when kept (verdict NOT_KEPT), or the holder's outcome.
-- It stays until a person has read it; an outcome is acknowledged to its node after that.
CREATE TABLE answer (
  seq          INTEGER NOT NULL,
  verdict      TEXT NOT NULL,
  code         TEXT NOT NULL,
  reason       TEXT NOT NULL,
  todo         TEXT NOT NULL,
  node         TEXT NOT NULL,
  at           INTEGER NOT NULL,
  read_at      INTEGER NOT NULL DEFAULT 0,
  acknowledged INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (seq, node)
);

-- How far the feed of each node was read.
CREATE TABLE feed_cursor (
  node     TEXT PRIMARY KEY NOT NULL,
  epoch    TEXT NOT NULL,
  position INTEGER NOT NULL
);

-- Applications under way, each field as typed. Deleted in the transaction that captures them.
CREATE TABLE draft (
  id         TEXT PRIMARY KEY NOT NULL,
  person     TEXT NOT NULL,
  item       TEXT NOT NULL,
  catalogue  TEXT NOT NULL,
  content    TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
);

-- Attachments by the digest of their plain bytes; the bytes lie in files named by it.
CREATE TABLE attachment (
  digest        TEXT PRIMARY KEY NOT NULL,
  bytes         INTEGER NOT NULL,
  media_type    TEXT NOT NULL,
  added_at      INTEGER NOT NULL,
  sent_bytes    INTEGER NOT NULL DEFAULT 0,
  kept_township INTEGER NOT NULL DEFAULT 0,
  kept_county   INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE case_attachment (
  case_id TEXT NOT NULL,
  digest  TEXT NOT NULL REFERENCES attachment (digest),
  seq     INTEGER NOT NULL,
  PRIMARY KEY (case_id, digest)
);

CREATE INDEX case_attachment_of_entry ON case_attachment (seq);

-- The cases of this device, each in the newest state that its holder told. `signed` is the holder's
-- snapshot as it came; until one came, `captured` is this device's own.
CREATE TABLE case_file (
  case_id     TEXT PRIMARY KEY NOT NULL,
  captured_at INTEGER NOT NULL,
  term        INTEGER NOT NULL,
  revision    INTEGER NOT NULL,
  open        INTEGER NOT NULL,
  captured    TEXT,
  signed      TEXT,
  changed_at  INTEGER NOT NULL,
  left_at     INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX case_file_newest ON case_file (open, captured_at);

-- Legal papers received, as their issuer wrote them, by their key in the feed.
CREATE TABLE letter (
  letter_key  TEXT PRIMARY KEY NOT NULL,
  case_id     TEXT NOT NULL,
  body        TEXT NOT NULL,
  received_at INTEGER NOT NULL
);

CREATE INDEX letter_of_case ON letter (case_id);

-- Catalogue, calendars, regions and people of this village, as the feed last told them.
CREATE TABLE reference (
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (kind, name)
);
