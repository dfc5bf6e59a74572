-- The seals of this node's organs. A seal without a row is used by post: whoever handles cases at
-- its office may, as the rules of the case say. With named = 1 only those with an authorisation may.
CREATE TABLE seal (
  organ       TEXT    NOT NULL PRIMARY KEY,
  keeper      TEXT    NOT NULL,
  named       INTEGER NOT NULL,
  changed_by  TEXT    NOT NULL,
  changed_at  BIGINT  NOT NULL
);
-- Who may use a seal on what, from when to when, given by whom on which paper. Taken back, never deleted.
CREATE TABLE seal_authorisation (
  id            TEXT   NOT NULL PRIMARY KEY,
  organ         TEXT   NOT NULL,
  person        TEXT   NOT NULL,
  person_name   TEXT   NOT NULL,
  -- Item codes with a comma between; empty for all items.
  items         TEXT   NOT NULL,
  from_day      TEXT   NOT NULL,
  to_day        TEXT   NOT NULL,
  document      TEXT   NOT NULL,
  given_by      TEXT   NOT NULL,
  given_by_name TEXT   NOT NULL,
  given_at      BIGINT NOT NULL,
  revoked_by    TEXT,
  revoked_at    BIGINT
);
CREATE INDEX seal_authorisation_by_organ ON seal_authorisation (organ, person);
-- Each use of a seal: one row a letter, written in the transaction of the act that issued it.
CREATE TABLE seal_use (
  organ         TEXT   NOT NULL,
  case_id       TEXT   NOT NULL,
  letter_id     TEXT   NOT NULL,
  case_number   TEXT   NOT NULL,
  letter_number TEXT   NOT NULL,
  title         TEXT   NOT NULL,
  person        TEXT   NOT NULL,
  person_name   TEXT   NOT NULL,
  used_at       BIGINT NOT NULL,
  PRIMARY KEY (case_id, letter_id)
);
CREATE INDEX seal_use_by_organ ON seal_use (organ, used_at);
