/**
 * Home visits 上门 and appointments 预约 that the agent has promised. They are the agent's own
 * reminders: they stay on the device, leave no trace in the log, and are forgotten a while after
 * they are over.
 */
package org.daiban.device.visits;
