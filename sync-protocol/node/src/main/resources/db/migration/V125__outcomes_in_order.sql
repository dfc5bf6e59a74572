-- A township tells the county the newest outcomes with each exchange, out of a feed of any length.
CREATE INDEX feed_row_outcome ON feed_row (position) WHERE kind = 'outcome';
