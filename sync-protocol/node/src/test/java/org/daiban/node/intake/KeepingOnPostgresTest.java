package org.daiban.node.intake;

import org.daiban.node.store.OnPostgres;

@OnPostgres
class KeepingOnPostgresTest extends KeepingTest {}
