package org.daiban.node.enrolment;

import org.daiban.node.store.OnPostgres;

@OnPostgres
class EnrolmentOnPostgresTest extends EnrolmentTest {}
