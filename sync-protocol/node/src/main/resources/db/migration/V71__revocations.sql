-- Machines that were shut out, each from the earliest time that anybody entitled has named.
CREATE TABLE revocation (
  subject   TEXT PRIMARY KEY,
  at        BIGINT NOT NULL,
  reason    TEXT   NOT NULL,
  signed    TEXT   NOT NULL,
  -- whether the node above was told what was kept before that time
  reported  INTEGER NOT NULL DEFAULT 0
);

-- What trusted nodes below have kept of such a machine's log before it was shut out.
CREATE TABLE kept_before (
  device TEXT   NOT NULL,
  node   TEXT   NOT NULL,
  at     BIGINT NOT NULL,
  head   BIGINT NOT NULL,
  digest TEXT   NOT NULL,
  PRIMARY KEY (device, node)
);
