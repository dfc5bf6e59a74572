package org.daiban.node.attachments;

import org.daiban.core.log.Digest;

/**
 * That a manifest of a case names an attachment.
 *
 * @param region the case's region; the village of the manifest's author while the case is not here
 * @param department the county department that decides the case; may be empty
 * @param bytes the size that the manifest says
 * @param arrived whether somebody who may see the case has brought the bytes
 */
record Naming(
    Digest hash, String caseId, String region, String department, long bytes, boolean arrived) {}
