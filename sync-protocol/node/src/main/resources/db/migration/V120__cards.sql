-- Cards 预警、黄牌、红牌: each alarm and each finding of a machine check, once for each case.
CREATE TABLE card (
  case_id   TEXT   NOT NULL,
  card_key  TEXT   NOT NULL,
  rule      TEXT   NOT NULL,
  light     TEXT   NOT NULL,
  clock     TEXT   NOT NULL,
  due       TEXT   NOT NULL,
  text      TEXT   NOT NULL,
  told      TEXT   NOT NULL,
  raised_at BIGINT NOT NULL,
  reply_by  TEXT   NOT NULL,
  appeal_by TEXT   NOT NULL,
  region    TEXT   NOT NULL,
  department TEXT  NOT NULL,
  state     TEXT   NOT NULL,
  PRIMARY KEY (case_id, card_key)
);
CREATE INDEX card_region ON card (state, region);

-- What was said of a card: acknowledged, replied, appealed, ruled, cleared. Words are added and never changed.
CREATE TABLE card_word (
  case_id  TEXT   NOT NULL,
  card_key TEXT   NOT NULL,
  no       BIGINT NOT NULL,
  word     TEXT   NOT NULL,
  person   TEXT   NOT NULL,
  name     TEXT   NOT NULL,
  role     TEXT   NOT NULL,
  said_at  BIGINT NOT NULL,
  late     INTEGER NOT NULL,
  text     TEXT   NOT NULL,
  PRIMARY KEY (case_id, card_key, no)
);

-- The accountability record W34 问责登记表 that the county's machine makes when a statutory limit has passed (S3-18).
CREATE TABLE accountability (
  case_id  TEXT   NOT NULL,
  card_key TEXT   NOT NULL,
  made_at  BIGINT NOT NULL,
  body     TEXT   NOT NULL,
  PRIMARY KEY (case_id, card_key)
);
