package org.daiban.node.uploads;

import org.daiban.core.log.Digest;

/**
 * What somebody wants to bring.
 *
 * @param size all its bytes
 * @param caseId the case it is brought for; empty for all cases within the area that name it
 * @param metadata the header {@code Upload-Metadata} as it came, to be told back by HEAD
 */
public record NewUpload(Digest hash, long size, String caseId, String metadata) {}
