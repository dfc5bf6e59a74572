-- An attachment stands in its table only once all its bytes are here and their hash is checked.
DELETE FROM attachment WHERE complete = 0;
ALTER TABLE attachment DROP COLUMN received;
ALTER TABLE attachment DROP COLUMN complete;

-- What a manifest names belongs to one case: `region` is the village that named it, `arrived` says
-- that somebody who may see the case has brought the bytes, `sent_up` that the node above has them
-- for this case too. That the same bytes are here for a case of somebody else is told to nobody.
ALTER TABLE case_attachment ADD COLUMN region TEXT NOT NULL DEFAULT '';
ALTER TABLE case_attachment ADD COLUMN arrived INTEGER NOT NULL DEFAULT 0;
ALTER TABLE case_attachment ADD COLUMN sent_up INTEGER NOT NULL DEFAULT 0;
UPDATE case_attachment SET
  region = coalesce((SELECT f.region FROM case_file f WHERE f.case_id = case_attachment.case_id), ''),
  arrived = coalesce((SELECT 1 FROM attachment a WHERE a.hash = case_attachment.hash), 0),
  sent_up = coalesce(
    (SELECT a.sent_up_all FROM attachment a WHERE a.hash = case_attachment.hash), 0);
ALTER TABLE attachment DROP COLUMN sent_up_all;

-- Uploads that have not come to their end; their bytes lie in files until then.
CREATE TABLE upload (
  owner      TEXT   NOT NULL,
  hash       TEXT   NOT NULL,
  size       BIGINT NOT NULL,
  case_id    TEXT   NOT NULL,
  metadata   TEXT   NOT NULL,
  received   BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  PRIMARY KEY (owner, hash)
);
CREATE INDEX upload_expiry ON upload (expires_at);
