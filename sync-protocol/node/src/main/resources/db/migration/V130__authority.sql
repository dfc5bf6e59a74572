-- Who may decide in an organ's name, and what its seal may be put on without a person, beside who may seal (V116).
-- Whether only those named in authorisations decide.
ALTER TABLE seal ADD COLUMN deciders INTEGER NOT NULL DEFAULT 0;
-- SEAL, DECIDE or SYSTEM: what an authorisation is for.
ALTER TABLE seal_authorisation ADD COLUMN purpose TEXT NOT NULL DEFAULT 'SEAL';
-- Those who have declared that an applicant is a near relative (近亲属): they do nothing more on that case.
CREATE TABLE recusal (
  case_id     TEXT   NOT NULL,
  person      TEXT   NOT NULL,
  person_name TEXT   NOT NULL,
  relation    TEXT   NOT NULL,
  declared_at BIGINT NOT NULL,
  PRIMARY KEY (case_id, person)
);
