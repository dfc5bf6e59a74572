package org.daiban.node.uploads;

import org.daiban.node.store.OnPostgres;

@OnPostgres
class MachineUploadOnPostgresTest extends MachineUploadTest {}
