-- A photo that is no longer what its name says: it is not offered until its bytes are here again.
ALTER TABLE attachment ADD COLUMN spoilt INTEGER NOT NULL DEFAULT 0;
