package org.daiban.node.feed;

import org.daiban.node.store.OnPostgres;

@OnPostgres
class TombstoneOnPostgresTest extends TombstoneTest {}
