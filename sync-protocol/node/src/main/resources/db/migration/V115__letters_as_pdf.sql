-- The digests of a letter's PDFs, so that a file that somebody brings can be told from a forged one.
-- One program sets the same letter in the same bytes; a later version may set it otherwise, and what
-- was handed out before stays known.
CREATE TABLE letter_pdf (
  digest     TEXT   NOT NULL,
  case_id    TEXT   NOT NULL,
  letter_id  TEXT   NOT NULL,
  made_at    BIGINT NOT NULL,
  PRIMARY KEY (case_id, letter_id, digest)
);
CREATE INDEX letter_pdf_by_digest ON letter_pdf (digest);
