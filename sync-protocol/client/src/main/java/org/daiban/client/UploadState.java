package org.daiban.client;

/** How far the node keeps an attachment, in bytes, and whether that is all of it. */
public record UploadState(long offset, boolean complete) {}
