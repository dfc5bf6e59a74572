-- Up to which position of its own feed a township has told the node above what is for machines that read that
-- one's feed.
CREATE TABLE upper_told (
  node     TEXT   PRIMARY KEY,
  position BIGINT NOT NULL
);
