package org.daiban.node.enrolment;

import org.daiban.core.log.MachineKind;

/**
 * A machine below this node and what it last said: {@code seenAtMs} is 0 for one that has never
 * called, {@code oldestUnsentMs} an age in milliseconds. {@code revokedAtMs} is from when on it is
 * shut out and {@code revokedFor} why; 0 and null while it is not.
 */
public record KnownMachine(
    String name,
    MachineKind kind,
    String region,
    long enrolledAtMs,
    long seenAtMs,
    String program,
    long unsent,
    long oldestUnsentMs,
    long revokedAtMs,
    String revokedFor) {}
