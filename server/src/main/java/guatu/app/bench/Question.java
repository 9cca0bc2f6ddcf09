package guatu.app.bench;

import guatu.app.bench.HandSql.Query;

/// One random slice, as a post asks for it over HTTP and as it would be written in SQL.
record Question(String path, Query sql) {}
