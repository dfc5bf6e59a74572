-- Why a node did not take a picture. Gone as soon as a node takes a piece of it.
CREATE TABLE attachment_refusal (
  digest TEXT PRIMARY KEY NOT NULL REFERENCES attachment (digest),
  code   TEXT NOT NULL,
  reason TEXT NOT NULL,
  todo   TEXT NOT NULL,
  at     INTEGER NOT NULL
);

-- The nodes that have entries under this device's name which this device did not write.
CREATE TABLE fork (
  node TEXT PRIMARY KEY NOT NULL,
  at   INTEGER NOT NULL
);

-- Answers to one-time notices under way, as typed. Deleted in the transaction that hands them in.
CREATE TABLE supplement_draft (
  case_id    TEXT NOT NULL,
  person     TEXT NOT NULL,
  content    TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (case_id, person)
);
