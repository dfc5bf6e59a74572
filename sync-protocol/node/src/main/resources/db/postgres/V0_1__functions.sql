-- What the shared scripts and statements call by SQLite's names. Before all others.
CREATE FUNCTION instr(whole TEXT, part TEXT) RETURNS INTEGER
  LANGUAGE sql IMMUTABLE STRICT AS 'SELECT strpos(whole, part)';

CREATE FUNCTION json_extract(body TEXT, path TEXT) RETURNS TEXT
  LANGUAGE sql IMMUTABLE STRICT
  AS 'SELECT body::jsonb #>> string_to_array(substr(path, 3), ''.'')';
