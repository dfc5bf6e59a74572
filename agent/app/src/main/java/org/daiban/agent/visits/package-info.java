/** The HTTP side of home visits and appointments 上门、预约 at a village. */
package org.daiban.agent.visits;
