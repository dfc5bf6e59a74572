package org.daiban.node.cases;

import org.daiban.node.store.OnPostgres;

@OnPostgres
class PartOpinionsOnPostgresTest extends PartOpinionsTest {}
