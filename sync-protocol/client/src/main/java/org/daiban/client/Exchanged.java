package org.daiban.client;

import org.daiban.core.engine.RoundTrip;
import org.daiban.core.log.ExchangeAnswer;

/** A proven answer and how its round trip went. */
public record Exchanged(ExchangeAnswer answer, RoundTrip roundTrip) {}
