package org.daiban.world.lives;

import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;

/** The node above as a line sees it. */
@FunctionalInterface
interface Answerer {
  ExchangeAnswer answer(ExchangeRequest request);
}
