-- People who sign in, and their sessions. The county keeps the master list; other nodes hold the
-- people of their region, so that signing in works without a link.
CREATE TABLE person (
  id         TEXT    NOT NULL PRIMARY KEY,  -- UUID made by the county
  login      TEXT    NOT NULL UNIQUE,
  name       TEXT    NOT NULL,
  role       TEXT    NOT NULL,              -- org.daiban.core.cases.Role
  region     TEXT    NOT NULL,              -- 12 digits
  department TEXT    NOT NULL,              -- '' unless the county
  verifier   TEXT    NOT NULL,              -- Argon2id, PHC string
  active     INTEGER NOT NULL               -- 1, or 0 once shut out
);

-- A browser's session. Only the hash of its token is kept: a stolen file opens no door.
CREATE TABLE session (
  token_hash   TEXT    NOT NULL PRIMARY KEY,  -- SHA-256 of the cookie, hex
  person       TEXT    NOT NULL REFERENCES person (id),
  last_seen_ms INTEGER NOT NULL               -- epoch milliseconds
);

CREATE INDEX session_person ON session (person);
