package org.daiban.node.cases;

import org.daiban.node.store.OnPostgres;

@OnPostgres
class SupervisionBoardOnPostgresTest extends SupervisionBoardTest {}
