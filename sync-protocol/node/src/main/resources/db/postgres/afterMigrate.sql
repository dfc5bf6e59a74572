-- SQLite's INTEGER has up to 64 bits, and the shared scripts count on it: so it has here.
DO $$
DECLARE narrow RECORD;
BEGIN
  FOR narrow IN
    SELECT c.table_name, c.column_name FROM information_schema.columns c
    JOIN information_schema.tables t
      ON t.table_schema = c.table_schema AND t.table_name = c.table_name
    WHERE c.table_schema = current_schema() AND c.data_type = 'integer'
      AND t.table_type = 'BASE TABLE' AND c.table_name <> 'flyway_schema_history'
  LOOP
    EXECUTE format('ALTER TABLE %I ALTER COLUMN %I TYPE BIGINT',
      narrow.table_name, narrow.column_name);
  END LOOP;
END $$;
