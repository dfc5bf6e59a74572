-- How far this node's own log was looked through for what is to be asked or told elsewhere: one row
-- for each port, on the log of this name.
CREATE TABLE port_cursor (
  port   TEXT   NOT NULL,
  device TEXT   NOT NULL,
  seq    BIGINT NOT NULL,
  PRIMARY KEY (port)
);

-- What is to be looked up in other offices' data: a paper of a case, asked once.
CREATE TABLE share_question (
  case_id  TEXT    NOT NULL,
  no       INTEGER NOT NULL,
  paper    TEXT    NOT NULL,
  state    TEXT    NOT NULL,
  tries    INTEGER NOT NULL,
  next_at  BIGINT  NOT NULL,
  asked_at BIGINT  NOT NULL,
  PRIMARY KEY (case_id, no)
);
CREATE INDEX share_question_next ON share_question (state, next_at);

-- What came of it, by whichever node has asked: the entries case.shared by their case.
CREATE TABLE share_line (
  device  TEXT   NOT NULL,
  seq     BIGINT NOT NULL,
  case_id TEXT   NOT NULL,
  body    TEXT   NOT NULL,
  PRIMARY KEY (device, seq)
);
CREATE INDEX share_line_case ON share_line (case_id);
