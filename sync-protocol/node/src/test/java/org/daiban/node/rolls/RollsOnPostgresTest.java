package org.daiban.node.rolls;

import org.daiban.node.store.OnPostgres;

@OnPostgres
class RollsOnPostgresTest extends RollsTest {}
