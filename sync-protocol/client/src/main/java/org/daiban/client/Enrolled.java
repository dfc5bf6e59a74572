package org.daiban.client;

import java.util.List;
import org.daiban.core.log.Certificate;

/**
 * What enrolment gives a machine: its own certificate, that of the node above, the root, and the
 * signed texts of all of them to keep and pass on.
 */
public record Enrolled(
    Certificate own, Certificate upstream, Certificate root, List<String> certificates) {}
