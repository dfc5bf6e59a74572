package org.daiban.node.exchange;

import org.daiban.node.store.OnPostgres;

@OnPostgres
class ExchangeOnPostgresTest extends ExchangeTest {}
