/**
 * The reader of identity cards beside a village's laptop. Each maker has a program of their own:
 * what is asked of it is one line of JSON, so that any of them can be put behind {@link
 * org.daiban.agent.card.CardReader}. One that is simulated is included, for training and tests.
 */
package org.daiban.agent.card;
