-- Rolls 花名册: sheets of applications for one item, each row its own case. The file is kept as it
-- came, in pieces of base64 text, so that a backup of the database has it too.
CREATE TABLE roll (
  id           TEXT    NOT NULL,
  item         TEXT    NOT NULL,
  catalogue    TEXT    NOT NULL,
  digest       TEXT    NOT NULL,
  bytes        BIGINT  NOT NULL,
  paper        TEXT    NOT NULL,
  person       TEXT    NOT NULL,
  person_name  TEXT    NOT NULL,
  role         TEXT    NOT NULL,
  department   TEXT    NOT NULL,
  uploaded_at  BIGINT  NOT NULL,
  state        TEXT    NOT NULL,
  note         TEXT    NOT NULL,
  rows_total   INTEGER NOT NULL,
  rows_done    INTEGER NOT NULL,
  last_row     INTEGER NOT NULL,
  made         INTEGER NOT NULL,
  repeated     INTEGER NOT NULL,
  failed       INTEGER NOT NULL,
  flagged      INTEGER NOT NULL,
  worked_ms    BIGINT  NOT NULL,
  PRIMARY KEY (id)
);
CREATE INDEX roll_state ON roll (state, uploaded_at);

CREATE TABLE roll_piece (
  roll TEXT    NOT NULL,
  no   INTEGER NOT NULL,
  text TEXT    NOT NULL,
  PRIMARY KEY (roll, no)
);

-- What became of each row; no value of a cell stands here.
CREATE TABLE roll_row (
  roll    TEXT    NOT NULL,
  row_no  INTEGER NOT NULL,
  result  TEXT    NOT NULL,
  case_id TEXT    NOT NULL,
  fault   TEXT    NOT NULL,
  PRIMARY KEY (roll, row_no)
);
CREATE INDEX roll_row_result ON roll_row (roll, result, row_no);

-- Who was registered by a roll for an item and year: a row of another sheet on the same person makes
-- no second case. The person is a digest.
CREATE TABLE roll_person (
  person  TEXT    NOT NULL,
  item    TEXT    NOT NULL,
  year    TEXT    NOT NULL,
  case_id TEXT    NOT NULL,
  PRIMARY KEY (person, item, year)
);
