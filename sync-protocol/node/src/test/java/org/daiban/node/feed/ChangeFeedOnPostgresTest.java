package org.daiban.node.feed;

import org.daiban.node.store.OnPostgres;

@OnPostgres
class ChangeFeedOnPostgresTest extends ChangeFeedTest {}
