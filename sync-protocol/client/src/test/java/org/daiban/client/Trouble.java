package org.daiban.client;

/** What goes wrong between a machine and the fake node. */
enum Trouble {
  /** Nothing. */
  NONE,
  /** The node does its work and the answer never comes. */
  ANSWER_LOST,
  /** The answer breaks off in the middle. */
  ANSWER_CUT,
  /** The request's body breaks off in the middle; the node has read half of it. */
  BODY_CUT,
  /** A hotel's log-in page, with status 200. */
  PORTAL_PAGE,
  /** A hotel sends everybody to its log-in page. */
  PORTAL_REDIRECT,
  /** The node is busy. */
  RETRY_AFTER,
  /** Somebody on the way asks to wait for a day. */
  STRANGER_RETRY_AFTER,
  /** The answer is signed with somebody else's key. */
  WRONG_KEY,
  /** One byte of the answer is changed on the way. */
  BYTE_CHANGED,
  /** The answer inflates without end. */
  GZIP_BOMB,
  /** No trouble, but the answer is packed. */
  PACKED,
  /** The answer becomes too large when it is unpacked. */
  PACKED_BOMB,
  /** The answer is packed in a way that nobody asked for. */
  PACKED_STRANGELY,
  /** The node does not know the coding of the request. */
  OTHER_CODING,
  /** The answer is proven and is no exchange. */
  NOT_AN_EXCHANGE,
  /** The node says no and why. */
  REFUSAL
}
