/**
 * Text messages 短信 to applicants: accepted, something is missing, decided, ready to be collected,
 * and a reminder before a correction lapses. Each is written down once for its act, from the log
 * that the act was written to, and sent behind it, never in the quiet hours. A message holds
 * neither name nor citizen number; the telephone number is the one that the applicant wrote into
 * the form, which is the consent, and it is read when the message goes and kept nowhere else. A
 * message is a service and no letter: no limit begins or ends with it.
 */
package org.daiban.node.messages;
