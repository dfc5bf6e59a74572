package org.daiban.node.machines;

import org.daiban.node.store.OnPostgres;

@OnPostgres
class TakeOverOnPostgresTest extends TakeOverTest {}
