package org.daiban.node.enrolment;

import org.daiban.core.log.MachineKind;

/** A one-time code: for which place, until when (epoch milliseconds). */
public record EnrolmentCode(String code, String region, MachineKind kind, long expiresAtMs) {}
