/// Where the database comes from: the PostgreSQL that Essor brings along or one that is run
/// elsewhere, the schema of every module, and the pool of connections.
@NullMarked
package org.essor.database;

import org.jspecify.annotations.NullMarked;
