-- A version of an item in the making, a whole record. What was published stands in the feed.
CREATE TABLE catalogue_draft (
  id          TEXT PRIMARY KEY,
  item        TEXT    NOT NULL,
  based_on    TEXT    NOT NULL, -- the version it began from, empty for a new item
  body        TEXT    NOT NULL,
  about       TEXT    NOT NULL,
  state       TEXT    NOT NULL, -- DRAFT, REVIEW, APPROVED, PUBLISHED, DROPPED
  revision    BIGINT  NOT NULL,
  round       INTEGER NOT NULL, -- how often it was handed in
  editor      TEXT    NOT NULL,
  editor_name TEXT    NOT NULL,
  changed_at  BIGINT  NOT NULL
);

-- Of one item one version is in the making at a time.
CREATE UNIQUE INDEX catalogue_draft_open ON catalogue_draft (item)
  WHERE state IN ('DRAFT', 'REVIEW', 'APPROVED');

-- Three offices, three people, in each round.
CREATE TABLE catalogue_review (
  draft       TEXT    NOT NULL,
  round       INTEGER NOT NULL,
  office      TEXT    NOT NULL,
  person      TEXT    NOT NULL,
  person_name TEXT    NOT NULL,
  agreed      INTEGER NOT NULL,
  reason      TEXT    NOT NULL,
  at          BIGINT  NOT NULL,
  PRIMARY KEY (draft, round, office),
  UNIQUE (draft, round, person)
);

-- Who did what to an item's version, and what it was before and after.
CREATE TABLE catalogue_history (
  item        TEXT    NOT NULL,
  no          INTEGER NOT NULL,
  at          BIGINT  NOT NULL,
  act         TEXT    NOT NULL,
  person      TEXT    NOT NULL,
  person_name TEXT    NOT NULL,
  role        TEXT    NOT NULL,
  state_before TEXT   NOT NULL,
  state_after TEXT    NOT NULL,
  reason      TEXT    NOT NULL,
  PRIMARY KEY (item, no)
);
