-- What may have to go up, smallest first: asked before every step of the engine, among photos of years.
CREATE INDEX attachment_to_send ON attachment (bytes, digest) WHERE kept_county = 0 AND spoilt = 0;
