-- The key that parcels for this machine are sealed to. It opens and never signs.
ALTER TABLE machine ADD COLUMN seal_public TEXT;
ALTER TABLE machine ADD COLUMN seal_private TEXT;

-- The last number of this machine's own parcels: requests of a township, answers of any node.
CREATE TABLE courier_number (
  one  INTEGER PRIMARY KEY CHECK (one = 1),
  last BIGINT NOT NULL
);
INSERT INTO courier_number (one, last) VALUES (1, 0);

-- Parcels that were taken in, by maker and id; the latest of a machine says from where it is answered.
-- An id is readable on the stick, so another's parcel with the same one is another parcel.
-- `whole` is 1 when nothing of it was missing. `detail` is JSON: what was missing, photos, receipts.
CREATE TABLE courier_parcel (
  id          TEXT   NOT NULL,
  sender      TEXT   NOT NULL,
  number      BIGINT NOT NULL,
  file        TEXT   NOT NULL,
  made_at     BIGINT NOT NULL,
  imported_at BIGINT NOT NULL,
  whole       INTEGER NOT NULL,
  epoch       TEXT,
  position    BIGINT,
  detail      TEXT   NOT NULL,
  PRIMARY KEY (sender, id)
);
CREATE INDEX courier_parcel_sender ON courier_parcel (sender, imported_at);
