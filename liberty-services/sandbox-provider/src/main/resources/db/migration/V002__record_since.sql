-- Whoever compares the record from a moment on need not read what is older.
create index operations_created_at on operations (created_at);
