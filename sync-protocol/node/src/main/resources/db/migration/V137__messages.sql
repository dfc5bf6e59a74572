-- Text messages to applicants: one for each kind and act, whatever happens in between. The telephone
-- number is not here; it is read from the application when the message goes.
CREATE TABLE message_out (
  id       TEXT    NOT NULL,
  case_id  TEXT    NOT NULL,
  kind     TEXT    NOT NULL,
  revision INTEGER NOT NULL,
  text     TEXT    NOT NULL,
  state    TEXT    NOT NULL,
  tries    INTEGER NOT NULL,
  next_at  BIGINT  NOT NULL,
  made_at  BIGINT  NOT NULL,
  told_at  BIGINT  NOT NULL,
  note     TEXT    NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (case_id, kind, revision)
);
CREATE INDEX message_out_next ON message_out (state, next_at);
